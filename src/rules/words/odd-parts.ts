import type { Edition } from '../../edition/edition.js';
import { once } from '../../edition/memo.js';
import type { PartsSource } from '../../edition/prose-source.js';
import {
  type CountedSegment,
  depthOf,
  isExact,
  type Placed,
  type Segment,
} from '../../prose/arithmetic/segments.js';
import type { WrongSum } from '../../prose/arithmetic/sums/told-sum.js';
import { sumOf } from '../../prose/arithmetic/told-figure.js';
import type { Reading } from '../../prose/readings/readings.js';
import { spellings } from '../../prose/words/spellings.js';
import type { Report } from '../../report/report.js';
import { type Division, divisionsOf, FEWEST, type PartOfTable } from './table-divisions.js';

/**
 * Of a list of what the tables hold in parts, the number that keeps it from adding up: all others are the tables', and
 * with the part that is left they are their whole, whatever words they are told in.
 */
export interface OddPart {
  readonly whole: number;
  readonly parts: readonly Placed[];
  readonly odd: Placed;
  /** What the tables have in its place. */
  readonly right: number;
  /** Where they may have it: rows can be alike. */
  readonly readings: readonly Reading[];
  readonly sentence: Segment;
}

/** 办结7件，公开3件，因不归我局制作而无法提供2件，属于内部研究过程中的1件: the tables have 3 of those. */
export function* oddPartsIn(
  text: string,
  segments: readonly CountedSegment[],
  form: Report,
): Iterable<OddPart> {
  const words = wordsOf(form.edition);
  for (const sentence of segments) {
    if (sentence.quantities.length < FEWEST) continue;
    const lists = [...listsIn(countsIn(text, sentence, words), words), ...bracketedIn(text, sentence, words)];
    for (const list of lists) {
      const found = oddOneOf(list, divisionsOf(form));
      if (found) yield { ...found, parts: list.parts, sentence };
    }
  }
}

/** 收到20件，较上年增加5件，其中自然人18件: by how many there are more is not what is divided, nor is what there was. */
const CHANGED = /增加|减少|增长|下降|上升|[多少]|[比较]|[上去]年|\d{4}年/u;

/** 14件办结申请里，6件予以公开，2件部分公开……: what a list of all rows of the tables divides, and is not their whole. */
export function* oddWholesIn(
  text: string,
  segments: readonly CountedSegment[],
  form: Report,
): Iterable<WrongSum> {
  const words = wordsOf(form.edition);
  for (const segment of segments) {
    if (segment.quantities.length <= FEWEST) continue;
    for (const { by, before, parts } of listsIn(countsIn(text, segment, words), words)) {
      const counts = parts.map(({ value }) => value);
      const divisions = divisionsOf(form).filter((division) => division.by === by);
      const isKnown = divisions.some(({ wholes }) => before && wholes.includes(before.value));
      if (!before?.isDivided || isKnown || CHANGED.test(before.label)) continue;
      const isWhole = divisions.some(
        (division) => division.wholes.includes(sumOf(counts)) && apartFrom(counts, division.parts)([]),
      );
      if (isWhole)
        yield {
          total: before.value,
          parts: counts,
          unit: before.unit,
          at: before.at,
          end: parts.at(-1)?.end ?? before.end,
        };
    }
  }
}

/** Whether a text, clean or not, may list parts: most paragraphs have fewer counts. */
export const mayList = (text: string, { edition }: Report): boolean =>
  (text.match(wordsOf(edition).counted)?.length ?? 0) >= FEWEST;

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
  /** 在已办结的25件中, 25件申请中，, 25件，其中, 已办25件的构成是：: what follows divides this, and nothing else. */
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
  /^(?:的?[中里]|[^，,、；;。：:（(\d]{1,12}[中里][，,：:]|[^，,、；;。：:（(\d]{0,16}[：:]|[，,：:]?其中)/u;
const BEFORE_BREAK = /^[^，,、；;。（(]*/u;
/** Without the words that go on about the number before. */
function afterBreak(gap: string): string {
  const at = gap.search(BREAK);
  return at < 0 || BRACKETS.has(gap[at] ?? '') ? gap : gap.slice(at + 1);
}
const BREAK = /[，,、；;：:（(]/u;
const BRACKETS = new Set('（(');

/** Counts that follow each other and are parts of the same, with the count before them. */
interface List {
  readonly by: Division['by'];
  readonly before: Count | undefined;
  readonly parts: readonly Count[];
}

function* listsIn(counts: readonly Count[], { saidOf, none }: ListWords): Iterable<List> {
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

/** 不予公开9件（执法案卷4件、行政查询3件、第三方2件）: lists in brackets, right behind what they divide. */
function* bracketedIn(text: string, { quantities, to }: CountedSegment, words: ListWords): Iterable<List> {
  for (const [index, whole] of quantities.entries()) {
    if (!words.units.has(whole.unit) || !BRACKETS.has(text[whole.end] ?? '')) continue;
    const end = whole.end + (CLOSING.exec(text.slice(whole.end, to))?.index ?? 0);
    const inside = quantities.slice(index + 1).filter(({ at }) => at < end);
    const divided = { from: whole.end + 1, to: end, quantities: inside };
    const before: Count = { ...whole, label: '', isDivided: true };
    const inBrackets = { ...words, saidOf: words.saidInBrackets };
    for (const list of listsIn([before, ...countsIn(text, divided, words)], inBrackets))
      if (list.before === before && list.parts.length === inside.length) yield list;
  }
}
const CLOSING = /[）)]/u;

/** No list has more parts. */
const MOST = 14;

/** The odd one of a list; none where more than one could be. */
function oddOneOf({ by, before, parts }: List, divisions: readonly Division[]) {
  const sum = sumOf(parts.map(({ value }) => value));
  const own = divisions.filter((one) => one.by === by && (!before || one.wholes.includes(before.value)));
  const told = before?.isDivided ? [before.value] : own.flatMap(({ wholes }) => wholes);
  if (told.includes(sum)) return undefined;
  const [odd, ...others] = own.flatMap((division) =>
    (before ? [before.value] : division.wholes).flatMap((whole) =>
      parts.flatMap((part) => {
        const right = whole - (sum - part.value);
        const rest = parts.filter((other) => other !== part);
        const left = right > 0 ? partsLeft(right, rest, division.parts) : [];
        const readings = left.map(({ reading }) => reading);
        return left.length > 0 ? [{ whole, odd: part, right, readings }] : [];
      }),
    ),
  );
  return others.length === 0 ? odd : undefined;
}

/** The parts of a figure that are left when each of the others has one of its own, and no two share a cell. */
function partsLeft(
  figure: number,
  others: readonly Placed[],
  parts: readonly PartOfTable[],
): readonly PartOfTable[] {
  const values = others.map(({ value }) => value);
  const isFree = apartFrom(values, parts);
  return parts.filter((part) => part.figure === figure && isFree(part.keys));
}

/** Whether figures have parts that share no cell with some that are taken. */
function apartFrom(figures: readonly number[], parts: readonly PartOfTable[]) {
  let tries = 0;
  const isFree = (taken: readonly string[], at = 0): boolean => {
    if (at === figures.length) return true;
    return parts.some(
      ({ figure, keys }) =>
        figure === figures[at] &&
        ++tries < MOST_TRIES &&
        !keys.some((key) => taken.includes(key)) &&
        isFree([...taken, ...keys], at + 1),
    );
  };
  return isFree;
}

/** Rows that are alike can be given out in many ways. */
const MOST_TRIES = 500;
