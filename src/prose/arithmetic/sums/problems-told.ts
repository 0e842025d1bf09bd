import { matchesIn } from '../../../report/text/matches-in.js';
import type { WrongSum } from './told-sum.js';

/** Whether a text may tell what came of problems that were found: most paragraphs do not. */
export const mayTellProblems = (text: string): boolean =>
  (text.includes('整改') || text.includes('修复')) && SOME_FOUND.test(text);
const SOME_FOUND = /(?:发现|指出|反馈|通报|查找|排查|查出|存在|梳理)[^，,。；;\d]{0,24}\d/u;

const COUNT = '(?<total>\\d{1,5})(?<unit>[个项处条])';
/** 发现的53个问题中, 自查发现问题53个 */
const FOUND = `(?:发现|指出|反馈|通报|查找|排查|查出|存在|梳理)[^，。；\\d]{0,12}${COUNT}(?:[^，。；\\d的门位]{0,6}(?:问题|隐患))?中?[，,]`;
const MENDED = '(?:整改|修复|修改)(?:到位|完成|完毕)?';
/** 已整改50个, 50个已整改 */
const DONE =
  '(?:其中[，,]?)?(?:目前)?(?:(?:已经?)?(?:完成|全部)?' +
  `${MENDED}了?(?<done>\\d{1,5})\\k<unit>|整改完成(?<completed>\\d{1,5})\\k<unit>|(?<had>\\d{1,5})\\k<unit>(?:问题)?已经?(?:完成)?${MENDED})`;
/** 正在整改3个, 其余3个正在整改, 未整改3个 */
const LEFT =
  `[，,、](?:尚?未(?:完成)?(?:${MENDED}|完成)|正在(?:推进)?${MENDED}|(?:其余|剩余|余下)(?:的)?|)(?<rest>\\d{1,5})\\k<unit>` +
  `(?:正在(?:推进)?${MENDED}|尚?未(?:完成)?${MENDED}|)(?=[。；;]|$)`;
const PROBLEMS = new RegExp(FOUND + DONE + LEFT, 'gu');
/** What is left is told as such, before its number or behind it. */
const IS_LEFT = /(?:未|正在|其余|剩余|余下)[^，,、]*$/u;

/** Problems that were found, of which those that were mended and those that are left are not all: 53个问题中，已整改50个、正在整改5个. */
export function problemsTold(text: string): WrongSum[] {
  return matchesIn(text, PROBLEMS).flatMap(({ 0: said, index, groups = {} }): WrongSum[] => {
    const { total, unit = '', done, completed = done, had = completed, rest } = groups;
    const parts = [Number(had), Number(rest)];
    const isAll = Number(had) + Number(rest) === Number(total);
    if (isAll || !IS_LEFT.test(said)) return [];
    return [
      { total: Number(total), parts, unit, at: index + said.indexOf(total ?? ''), end: index + said.length },
    ];
  });
}
