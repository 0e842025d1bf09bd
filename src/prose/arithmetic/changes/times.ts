import { matchesIn } from '../../../report/text/matches-in.js';
import { lastPlaceOf } from '../told-figure.js';

/** A figure told as so many times another one, which it is not: 29件，为去年同期（20件）的1.54倍. */
export interface Times {
  readonly now: number;
  readonly was: number;
  readonly by: number;
  readonly right: number;
  readonly at: number;
  readonly end: number;
}

const UNIT = '[件宗条份次人个篇家项期场户]';
const TIMES = new RegExp(
  `[为是](?<=(?<![\\d.,])(?<now>\\d{1,9})(?<unit>${UNIT})(?<gap>[，,]?)[为是])(?:去年|上年度?|上一年度?|[12]\\d{3}年)(?:同期|全年)?的?[（(]?(?<was>\\d{1,9})(?<same>${UNIT})[）)]?的(?<by>\\d{1,3}(?:\\.\\d{1,3})?)倍`,
  'gu',
);

/** The multiples of a clean text that its own figures do not give; rounded and cut off alike. */
export const wrongTimesIn = (text: string): Times[] =>
  matchesIn(text, TIMES).flatMap(({ 0: said, index, groups = {} }) => {
    const { now = '', was = '', by = '', unit = '', same, gap = '' } = groups;
    const right = Number(now) / Number(was);
    const [, decimals = ''] = by.split('.');
    if (unit !== same || !Number.isFinite(right) || Math.abs(right - Number(by)) < lastPlaceOf(by)) return [];
    const at = index - now.length - unit.length - gap.length;
    const rounded = Number(right.toFixed(Math.max(decimals.length, 1)));
    return [
      { now: Number(now), was: Number(was), by: Number(by), right: rounded, at, end: index + said.length },
    ];
  });
