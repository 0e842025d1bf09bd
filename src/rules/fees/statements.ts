import { once } from '../../edition/memo.js';
import type { Place } from '../../finding/finding.js';
import { readChineseNumeral } from '../../report/numerals.js';
import type { Report } from '../../report/report.js';
import { matchesIn } from '../../report/text/matches-in.js';
import { plainNumber } from '../../report/value.js';
import { narrativeOf, type Sentence, sentencesOf } from '../passages.js';
import { pattern, wording } from '../wording-patterns.js';

/** An amount that prose says was charged for processing information. */
export interface FeeStatement {
  /** In 元, above 0. */
  readonly yuan: number;
  /** Told to the 元, not rounded. */
  readonly isExact: boolean;
  /** Not only due. */
  readonly isCollected: boolean;
  /** As it stands: 130元 */
  readonly text: string;
  readonly place: Place;
  /** How it was charged, where the sentence says so and nothing was taken off. */
  readonly tariff?: 'item' | 'page';
}

const STATEMENT = pattern(wording.fees.statement);
const EXPLAINED = pattern(wording.fees.explained);
const OTHER_YEAR = pattern(wording.fees.otherYear);
const OTHER_FEE = pattern(wording.fees.otherFee);
const ACTUAL = pattern(wording.fees.actual);
const DUE = pattern(wording.fees.due, 'gu');
const AMOUNT = pattern(wording.fees.amount, 'gu');
const YUAN: Readonly<Record<string, number>> = wording.fees.yuan;

/** The amounts charged this year; sentences that explain the tariff, or tell of other years, state none. */
export const feesStated = once((report: Report): readonly FeeStatement[] => {
  const passages = narrativeOf(report).filter(({ text }) => STATEMENT.test(text));
  return passages.flatMap(({ text, at }) =>
    sentencesOf(text)
      .filter(({ text: sentence }) => STATEMENT.test(sentence))
      .filter(({ text: sentence }) => !EXPLAINED.test(sentence) && !OTHER_YEAR.test(sentence))
      .flatMap((sentence) => {
        const said = { place: at(sentence.index), ...tariffOf(sentence) };
        return amountsIn(sentence).map((amount) => ({ ...amount, ...said }));
      })
      .filter(({ yuan }) => yuan > 0),
  );
});

function tariffOf({ text }: Sentence): Pick<FeeStatement, 'tariff'> {
  if (REDUCED.test(text)) return {};
  const [byItem, byPage] = [BY_ITEM.test(text), BY_PAGE.test(text)];
  return byItem === byPage ? {} : { tariff: byItem ? 'item' : 'page' };
}

const REDUCED = pattern(wording.fees.reduced);
const BY_ITEM = pattern(wording.fees.byItem);
const BY_PAGE = pattern(wording.fees.byPage);

/** Of a sentence: nobody puts more right. */
const AMOUNTS_AT_MOST = 200;

/** The amounts after the word for the fee, up to another fee's; else the one right before it. */
function amountsIn({ text }: Sentence): Omit<FeeStatement, 'place'>[] {
  const word = STATEMENT.exec(text);
  if (!word) return [];
  const start = word.index + word[0].length;
  const after = text.slice(start);
  const otherFee = OTHER_FEE.exec(after)?.index ?? after.length;
  const actual = ACTUAL.exec(after)?.index ?? 0;
  const isDue = dueBefore(text);
  const amounts: Omit<FeeStatement, 'place'>[] = [];
  for (const match of matchesIn(after, AMOUNT)) {
    if (match.index > otherFee || amounts.length === AMOUNTS_AT_MOST) break;
    amounts.push(...toAmount(match, match.index >= actual && !isDue(start + match.index)));
  }
  if (amounts.length > 0) return amounts;
  const before = matchesIn(text.slice(0, word.index), AMOUNT).at(-1);
  const isNear = before && word.index - before.index - before[0].length <= NEAR;
  return isNear ? toAmount(before, !dueBefore(text)(before.index)) : [];
}

/** 130元的信息处理费, 130元政府信息公开信息处理费 */
const NEAR = 7;

/**
 * Whether the clause before an amount says that it is only due: 应收500元 and 减免信息处理费500元 were not collected.
 * Asked from left to right, so that all amounts of a sentence take one walk through it.
 */
function dueBefore(text: string): (index: number) => boolean {
  const words = matchesIn(text, DUE).map(({ 0: word, index }) => ({
    index,
    end: index + word.length,
  }));
  let last = -1;
  let walked = 0;
  let clause = 0;
  return (index) => {
    for (; walked < index; walked++) if (CLAUSE_ENDS.has(text[walked] ?? '')) clause = walked + 1;
    while ((words[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= index) last += 1;
    return (words[last]?.index ?? -1) >= clause;
  };
}

const CLAUSE_ENDS = new Set(',、');

function toAmount(
  { 0: text, groups = {} }: RegExpExecArray,
  isCollected: boolean,
): Omit<FeeStatement, 'place'>[] {
  const number = plainNumber(groups.number ?? '') ?? readChineseNumeral(groups.number ?? '');
  const unit = YUAN[groups.unit ?? ''];
  if (number === undefined || unit === undefined) return [];
  const isExact = unit === 1 && groups.about === undefined && groups.more === undefined;
  // Millionths of 万元 are hundredths of 元: whole numbers.
  return [{ yuan: Math.round(number * unit * 100) / 100, isExact, isCollected, text: text.trim() }];
}
