import { matchesIn } from '../../../report/text/matches-in.js';
import type { CarriedFigures } from '../../words/carried-figures.js';
import { OLDEST, type WordedYear } from './year-told.js';

const GOES_ON = '(?:结转|转结|转接|滚入|滚到|顺延|延期|延续|推迟|转|延|留|移|跨)(?:至|到|入|待)?';
/** 在办5件，顺延至2025年; 结转2025年69件. */
const TO = [
  new RegExp(
    `(?<said>\\d+)件(?<between>[^;。\\d上去]{0,16}?)${GOES_ON}(?<year>\\d{4})年度?(?:\\d{1,2}月(?:份|底|[上中下]旬)?)?(?:继续|再)?(?:办理|办结|答复|处理|办)?(?=[,;)。]|$)`,
    'gu',
  ),
  new RegExp(
    `(?:^|[,;:(、])(?<between>[^,;:。(、\\d上去]{0,8}?)${GOES_ON}(?<year>\\d{4})年度?(?:继续)?(?:办理|答复)?的?(?:申请)?(?<said>\\d+)件(?=(?:申请)?[,;)。、]|$)`,
    'gu',
  ),
];
/** Of whom it may be told otherwise: what came from the year before goes on to this one. */
const CAME = /上年|去年|往年|年初|来的|收到的/u;
const DONE = /^[^;。]{0,12}(?:已|均|全部)/u;

/**
 * The year that what was not concluded goes on to, where the tables carry over as many to the next year, and not as many
 * from the one before: 年末在办5件，顺延至2024年 in the report of 2024.
 */
export function carriedOnYear(
  sentence: string,
  year: number,
  carried: () => CarriedFigures,
): WordedYear | undefined {
  if (!/[转延留移跨遗滚]/u.test(sentence)) return undefined;
  for (const { groups, index, 0: said } of TO.flatMap((pattern) => matchesIn(sentence, pattern))) {
    const found = groups?.year ?? '';
    const ago = year - Number(found);
    if (ago === -1 || Math.abs(ago) > OLDEST) continue;
    const clause = sentence.slice(0, index).split(/[;。]/u).at(-1) ?? '';
    const { from, to } = carried();
    const isOut = Number(groups?.said) === to && from !== to;
    if (isOut && !CAME.test(clause + said) && !DONE.test(sentence.slice(index + said.length)))
      return { message: 'carriedOn', found, wanted: year + 1 };
  }
  return undefined;
}
