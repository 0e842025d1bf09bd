import type { Edition } from '../../../edition/edition.js';
import { once } from '../../../edition/memo.js';
import type { PartsSource } from '../../../edition/prose-source.js';
import { type CountedSegment, depthOf, isExact, type Placed } from '../../../prose/arithmetic/segments.js';
import { spellings } from '../../../prose/words/spellings.js';
import type { Report } from '../../../report/report.js';
import { type Division, FEWEST } from './table-divisions.js';

/** Whether a text, clean or not, may list parts: most paragraphs have fewer counts. */
export const mayList = (text: string, { edition }: Report): boolean =>
  (text.match(wordsOf(edition).counted)?.length ?? 0) >= FEWEST;

/** Counts that follow each other and are parts of the same, with the count before them. */
export interface ListOfParts {
  readonly by: Division['by'];
  readonly before: Count | undefined;
  readonly parts: readonly Count[];
}

/** The lists of a sentence, in an edition's words. */
export function listsOfParts(
  text: string,
  sentence: CountedSegment,
  edition: Edition,
): Iterable<ListOfParts> {
  const words = wordsOf(edition);
  return listsIn(countsIn(text, sentence, words), words);
}

/** 不予公开9件（执法案卷4件、行政查询3件、第三方2件）: lists in brackets, right behind what they divide. */
export function* bracketedLists(
  text: string,
  { quantities, to }: CountedSegment,
  edition: Edition,
): Iterable<ListOfParts> {
  const words = wordsOf(edition);
  const inBrackets = { ...words, saidOf: words.saidInBrackets };
  for (const [index, whole] of quantities.entries()) {
    if (!words.units.has(whole.unit) || !BRACKETS.has(text[whole.end] ?? '')) continue;
    const end = whole.end + (CLOSING.exec(text.slice(whole.end, to))?.index ?? 0);
    const inside = quantities.slice(index + 1).filter(({ at }) => at < end);
    const divided = { from: whole.end + 1, to: end, quantities: inside };
    const before: Count = { ...whole, label: '', isDivided: true };
    for (const list of listsIn([before, ...countsIn(text, divided, words)], inBrackets))
      if (list.before === before && list.parts.length === inside.length) yield list;
  }
}
const CLOSING = /[）)]/u;

/** The words of an edition by which lists of parts are known. */
interface ListWords {
  /** What is said of one part, by what it is a part of. */
  readonly saidOf: Readonly<Record<Division['by'], RegExp>>;
  /** In brackets, behind what is divided, 其他 is a part, too. */
  readonly saidInBrackets: Readonly<Record<Division['by'], RegExp>>;
  readonly none: RegExp;
  readonly units: ReadonlySet<string>;
  /** The end of a number with a unit behind it. */
  readonly counted: RegExp;
}

const wordsOf = once(({ prose }: Edition): ListWords => {
  const sources = Object.values(prose.topics).flatMap(({ parts }) => parts ?? []);
  const words = (of: keyof PartsSource) => sources.flatMap((parts) => parts[of].flatMap(spellings));
  const anyOf = (of: keyof PartsSource) => words(of).join('|') || NOTHING;
  const saidOf = (more: string) => ({
    results: new RegExp(anyOf('results') + more, 'u'),
    applicants: new RegExp(anyOf('applicants') + more, 'u'),
  });
  return {
    saidOf: saidOf(''),
    saidInBrackets: saidOf('|^其[他它]$'),
    none: new RegExp(anyOf('none'), 'u'),
    units: new Set(words('units')),
    counted: new RegExp(`[\\d０-９一二三四五六七八九十百千万] ?(?:${anyOf('units')})`, 'gu'),
  };
});

/** The source of a pattern that no text has. */
const NOTHING = '(?!)';

/** A count with the words around it. */
interface Count extends Placed {
  readonly label: string;
  /** 在已办结的25件中, 25件申请中，, 25件均已办结，其中, 已办25件的构成是：: what follows divides this, and nothing else. */
  readonly isDivided: boolean;
}

/** The exact counts of a sentence, but for those in brackets. */
function countsIn(text: string, sentence: CountedSegment, { units }: ListWords): Count[] {
  const counts: Count[] = [];
  const placed = sentence.quantities;
  let depth = 0;
  let from = sentence.from;
  for (const [index, quantity] of placed.entries()) {
    const gap = text.slice(from, quantity.at);
    depth += depthOf(gap);
    const behind = text.slice(quantity.end, placed[index + 1]?.at ?? sentence.to);
    from = quantity.end;
    if (depth > 0 || !units.has(quantity.unit)) continue;
    if (!isExact(quantity)) return [];
    const label = afterBreak(gap) + (BEFORE_BREAK.exec(behind)?.[0] ?? '');
    const { value, tolerance, unit, inexact, at, end } = quantity;
    counts.push({ value, tolerance, unit, inexact, at, end, label, isDivided: DIVIDED.test(behind) });
  }
  return counts;
}

const DIVIDED =
  /^(?:的?[中里]|[^，,、；;。：:（(\d]{1,12}[中里][，,：:]|[^，,、；;。：:（(\d]{0,16}[：:]|[^，,、；;。：:（(\d]{0,8}[，,：:]?其中)/u;
const BEFORE_BREAK = /^[^，,、；;。（(]*/u;
/** Without the words that go on about the number before. */
function afterBreak(gap: string): string {
  const at = gap.search(BREAK);
  return at < 0 || BRACKETS.has(gap[at] ?? '') ? gap : gap.slice(at + 1);
}
const BREAK = /[，,、；;：:（(]/u;
const BRACKETS = new Set('（(');

function* listsIn(counts: readonly Count[], { saidOf, none }: ListWords): Iterable<ListOfParts> {
  for (const by of ['results', 'applicants'] as const) {
    const isPart = ({ label, isDivided }: Count) => !isDivided && saidOf[by].test(label) && !none.test(label);
    for (let at = 0; at < counts.length; at++) {
      const from = at;
      while (at < counts.length && isPart(counts[at] as Count)) at++;
      const parts = counts.slice(from, at);
      if (parts.length >= FEWEST && parts.length <= MOST) yield { by, before: counts[from - 1], parts };
    }
  }
}

/** No list has more parts. */
const MOST = 14;
