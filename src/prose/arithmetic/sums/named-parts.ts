import { matchesIn } from '../../../report/text/matches-in.js';
import { quantitiesIn } from '../segments.js';
import { endOf } from '../stretch.js';
import { countEndingAt } from '../totals.js';
import { countsTables } from './meant-whole.js';
import { type Part, partOf, type ToldSum } from './told-sum.js';

/** Behind a total, before its parts; nearly every report has some. */
const OF_WHICH = /[，,]其中|[（(](?<=\d[件份条项篇][（(])(?:其中)?/gu;

/** 人大建议和政协提案86件，其中人大建议49件、政协提案27件: the total is told to be of what the list names. */
export function namedParts(text: string): readonly ToldSum[] {
  return matchesIn(text, OF_WHICH).flatMap(({ 0: sign, index }) => {
    const { total, before = '' } = countEndingAt(text, index, LONGEST) ?? {};
    if (!total) return [];
    const parts =
      JOINED.test(before) || BOTH.test(before) ? partsBehind(text, index + sign.length, total.unit) : [];
    const listed = { total, parts };
    if (parts.length < 2 || countsTables(listed)) return [];
    return namesAll(before, parts) || namesBoth(before, parts) ? [listed] : [];
  });
}

/** The counts that are listed from a place on, each with its name before it. */
function partsBehind(text: string, at: number, unit: string): readonly Part[] {
  const parts: Part[] = [];
  let end = at;
  for (const quantity of quantitiesIn(text, { from: at, to: endOf(text, at, LONGEST) })) {
    const gap = text.slice(end, quantity.at);
    const [, label] = NAMED.exec(gap) ?? [];
    if (label === undefined || quantity.unit !== unit) return parts;
    parts.push(partOf(quantity, gap, label));
    end = quantity.end;
  }
  return parts;
}

const NAMED = /^[、，,和]?([〇㐀-鿿]{2,8})$/u;

/** Whether what stands before a total names the parts one after the other, and nothing beside them. */
function namesAll(before: string, parts: readonly Part[]): boolean {
  const said = before.replace(JOINTS, '、');
  const names = parts.map(({ label }) => label).join('、');
  const at = said.lastIndexOf(names);
  const [former, next] = [said[at - 1], said[at + names.length]];
  return at >= 0 && former !== '、' && next !== '、' && next !== '等';
}

/** 建议提案20件，其中人大代表建议8件，政协提案12件 */
const namesBoth = (before: string, parts: readonly Part[]): boolean =>
  parts.length === 2 &&
  BOTH.test(before) &&
  !OF_THREE.test(before) &&
  [parts, [...parts].reverse()].some(
    ([one, other]) => /建议$/u.test(one?.label ?? '') && /提案$/u.test(other?.label ?? ''),
  );
const BOTH = /(?:建议[、和及]?提案|提案[、和及]?建议)(?:工作|办理|共计?|总计|合计)*(?:为|有)?$/u;
const OF_THREE = /议案|意见/u;

const JOINED = /[、和及与]/u;
const JOINTS = /[和及与]/gu;
const LONGEST = 80;
