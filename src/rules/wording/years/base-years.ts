import { matchesIn } from '../../../report/text/matches-in.js';
import type { WordedYear } from './year-told.js';

const FIGURE = String.raw`\d{1,9}(?:\.\d{1,4})?`;
/** 收到191件，上升12.4%（2025年170件): how much a count grew, with the figure that it grew from in brackets. */
const BASE = new RegExp(
  `(?<=[^\\d.](?<now>\\d{1,9})(?<unit>[件宗条次]),?(?:申请量?|总[数量]|数量|同比|[较比][上去]年)*,?(?<way>上升|增长|增加|下降|减少|降低)了?(?<by>${FIGURE})(?<by100>%?)[件宗条次]?)\\((?<own>\\d{4})年(?:度|同期|全年)?(?:为|是|收到|受理)?(?<was>\\d{1,9})(?<same>[件宗条次])\\)`,
  'gu',
);

/** The report's own year, by which a figure of the year before is called: what has grown did not grow from itself. */
export function baseYear(sentence: string, year: number): WordedYear | undefined {
  if (!sentence.includes(`(${year}年`)) return undefined;
  for (const { groups = {} } of matchesIn(sentence, BASE)) {
    const { now, unit, way = '', by, by100, own = '', was, same } = groups;
    if (Number(own) !== year || unit !== same || Number(now) === Number(was)) continue;
    const grown = (Number(now) - Number(was)) * (RISES.has(way) ? 1 : -1);
    const told = by100 === '%' ? (100 * grown) / Number(was) : grown;
    if (Math.abs(told - Number(by)) <= ROUNDING) return { message: 'lastYear', found: own, wanted: year - 1 };
  }
  return undefined;
}

const RISES = new Set(['上升', '增长', '增加']);
const ROUNDING = 0.5;
