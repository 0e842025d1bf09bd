import { matchesIn } from '../../../report/text/matches-in.js';
import { shareIn, WORDED_SHARE } from '../../words/worded-share.js';
import { isExact, quantitiesIn } from '../segments.js';
import { beginOf, SENTENCE_ENDS } from '../stretch.js';
import { percentOf } from '../told-figure.js';
import { isNoTotal } from '../totals.js';

/** A share in words whose part and whole a text tells, and which is not theirs: 320条，其中网站100条，占三分之二. */
export interface WordedPart {
  readonly part: number;
  readonly whole: number;
  readonly written: string;
  readonly right: number;
  readonly at: number;
  readonly end: number;
}

const PART = new RegExp(
  `其中(?<=(?<![\\d.,])(?<whole>\\d{1,7})(?<unit>[件条份篇次个期场项家户名人部])[，,。；;（(]其中)[，,：:]?(?<label>[^，,。；;：:、（()\\d]{0,20}?)(?<part>\\d{1,7})\\k<unit>[，,（(](?:[占所]{1,2}(?:比[例重]?|到|总[数量]的?)?(?:约?为|达|约)?)?(?<share>${WORDED_SHARE})(?=[，,。；;、）)\\n]|$)`,
  'gu',
);

/** The shares in words of a clean text that no count of their sentence before them gives. */
export const wrongWordedPartsIn = (text: string): WordedPart[] =>
  matchesIn(text, PART).flatMap(({ 0: said, index, groups = {} }): WordedPart[] => {
    const { whole: written = '', unit = '', part = '', share = '' } = groups;
    const at = index - written.length - unit.length - 1;
    const bounds = shareIn(groups);
    const from = beginOf(text, at, FARTHEST, SENTENCE_ENDS);
    if (!bounds || isNoTotal(text.slice(from, at))) return [];
    const told = quantitiesIn(text, { from, to: index }).filter((one) => one.unit === unit && isExact(one));
    const wholes = told.map(({ value }) => value).filter((value) => value >= Number(part));
    const last = wholes.at(-1);
    const isGiven = (value: number) => {
      const percent = (100 * Number(part)) / value;
      return percent >= bounds.least && percent <= bounds.most;
    };
    if (last === undefined || last !== Number(written) || wholes.some(isGiven)) return [];
    const right = percentOf(Number(part), last);
    return [{ part: Number(part), whole: last, written: share, right, at, end: index + said.length }];
  });

const FARTHEST = 120;
