import { alikePairs, areAlike } from './alike.js';
import type { Effort } from './effort.js';
import { longestRising } from './in-order.js';
import { compareWords, type WordChange } from './words.js';

/** What became of a paragraph. One that moved may have been changed too. */
export interface ParagraphChange {
  readonly type: 'same' | 'added' | 'removed' | 'changed' | 'moved';
  readonly a: string | null;
  readonly b: string | null;
  /** Where both are there and differ. */
  readonly words?: readonly WordChange[];
}

/** The paragraphs of a section in two reports, in the order of the second, those that are gone where they stood. */
export function compareParagraphs(
  a: readonly string[],
  b: readonly string[],
  effort: Effort,
): ParagraphChange[] {
  const partners = partnersOf(a, b);
  const inOrder = keptPlaces(partners);
  const changes: ParagraphChange[] = [];
  let next = 0;
  let gap: { readonly to: number; readonly change: ParagraphChange }[] = [];
  const closeGap = (end: number) => {
    const gone = [];
    for (; next < end; next++) if (!partners.hasA(next)) gone.push(next);
    changes.push(...inOnePlace(gone, gap, a, effort));
    gap = [];
  };
  b.forEach((text, to) => {
    const from = partners.ofB(to);
    if (from === undefined) gap.push({ to, change: { type: 'added', a: null, b: text } });
    else if (!inOrder.has(from)) gap.push({ to, change: paired('moved', a[from] ?? '', text, effort) });
    else {
      closeGap(from);
      next = from + 1;
      const type = bare(a[from] ?? '') === bare(text) ? 'same' : 'changed';
      changes.push(paired(type, a[from] ?? '', text, effort));
    }
  });
  closeGap(a.length);
  return changes;
}

/** What is gone and what is new between two paragraphs that kept their places: it may still be one for the other. */
function inOnePlace(
  gone: readonly number[],
  gap: readonly { readonly change: ParagraphChange }[],
  a: readonly string[],
  effort: Effort,
): ParagraphChange[] {
  const removed: ParagraphChange[] = [];
  const fresh = gap.filter(({ change }) => change.type === 'added');
  const replaced = new Map<ParagraphChange, ParagraphChange>();
  gone.forEach((from, at) => {
    const text = a[from] ?? '';
    const added = fresh[at]?.change;
    if (added?.b != null && areAlike(text, added.b))
      replaced.set(added, paired('changed', text, added.b, effort));
    else removed.push({ type: 'removed', a: text, b: null });
  });
  return [...removed, ...gap.map(({ change }) => replaced.get(change) ?? change)];
}

function paired(type: 'same' | 'changed' | 'moved', a: string, b: string, effort: Effort): ParagraphChange {
  return bare(a) === bare(b) ? { type, a, b } : { type, a, b, words: compareWords(a, b, effort) };
}

/** Kinds of files differ in their spaces. */
const bare = (text: string) => text.replace(/\s/gu, '');

interface Partners {
  hasA(from: number): boolean;
  ofB(to: number): number | undefined;
  /** By rising index of the first. */
  readonly pairs: readonly (readonly [a: number, b: number])[];
}

/** Which paragraph of the one is which of the other: first those that are equal, then those that are alike. */
function partnersOf(a: readonly string[], b: readonly string[]): Partners {
  const equal = equalPairs(a.map(bare), b.map(bare));
  const [usedA, usedB] = [new Set(equal.map(([from]) => from)), new Set(equal.map(([, to]) => to))];
  const left = (texts: readonly string[], used: ReadonlySet<number>) =>
    texts.flatMap((text, index) => (used.has(index) ? [] : [{ index, text }]));
  const pairs = [...equal, ...alikePairs(left(a, usedA), left(b, usedB))].sort(
    ([one], [other]) => one - other,
  );
  const byB = new Map(pairs.map(([from, to]) => [to, from]));
  const froms = new Set(pairs.map(([from]) => from));
  return { hasA: (from) => froms.has(from), ofB: (to) => byB.get(to), pairs };
}

/** The first of those that are equal with the first, the second with the second. */
function equalPairs(a: readonly string[], b: readonly string[]): [a: number, b: number][] {
  const waiting = new Map<string, number[]>();
  a.forEach((key, index) => {
    const known = waiting.get(key);
    if (known) known.push(index);
    else waiting.set(key, [index]);
  });
  const next = new Map<string, number>();
  return b.flatMap((key, to): [number, number][] => {
    const at = next.get(key) ?? 0;
    const from = waiting.get(key)?.[at];
    next.set(key, at + 1);
    return from === undefined ? [] : [[from, to]];
  });
}

/** Those of the first that kept their order; the others moved. */
function keptPlaces({ pairs }: Partners): Set<number> {
  const run = longestRising(pairs.map(([, to]) => to));
  return new Set(pairs.flatMap(([from], index) => (run.has(index) ? [from] : [])));
}
