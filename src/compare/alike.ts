/** A paragraph with its place among the others. */
export interface Numbered {
  readonly index: number;
  readonly text: string;
}

/** Characters that are looked up together. */
const LENGTH = 3;

/** A stretch that more paragraphs have says nothing about which belong together. */
const COMMON = 16;

/** What two paragraphs have to share to be one that was rewritten. */
const ENOUGH = 0.4;

/**
 * Which paragraphs of two reports are the same, rewritten: pairs of indices, each paragraph in one pair at most, the
 * most alike first. New figures alone make no new paragraph.
 */
export function alikePairs(a: readonly Numbered[], b: readonly Numbered[]): [a: number, b: number][] {
  const own = a.map(({ text }) => stretchesOf(text));
  const holders = new Map<string, number[]>();
  own.forEach((stretches, at) => {
    for (const stretch of stretches) {
      const known = holders.get(stretch);
      if (!known) holders.set(stretch, [at]);
      else if (known.length <= COMMON) known.push(at);
    }
  });
  const candidates = b.flatMap(({ text }, to) => {
    const stretches = stretchesOf(text);
    const shared = new Map<number, number>();
    for (const stretch of stretches) {
      const known = holders.get(stretch) ?? [];
      if (known.length <= COMMON) for (const from of known) shared.set(from, (shared.get(from) ?? 0) + 1);
    }
    return Array.from(shared, ([from, count]) => ({
      from,
      to,
      share: (2 * count) / ((own[from]?.size ?? 0) + stretches.size),
    })).filter(({ share }) => share >= ENOUGH);
  });
  candidates.sort((one, other) => other.share - one.share || one.from - other.from || one.to - other.to);
  const [taken, given] = [new Set<number>(), new Set<number>()];
  return candidates.flatMap(({ from, to }): [number, number][] => {
    if (taken.has(from) || given.has(to)) return [];
    taken.add(from);
    given.add(to);
    return [[a[from]?.index ?? 0, b[to]?.index ?? 0]];
  });
}

/** Whether two paragraphs that stand in one place are the same, rewritten. */
export function areAlike(a: string, b: string): boolean {
  const [one, other] = [stretchesOf(a), stretchesOf(b)];
  let shared = 0;
  for (const stretch of one) if (other.has(stretch)) shared++;
  return (2 * shared) / (one.size + other.size) >= ENOUGH;
}

function stretchesOf(text: string): Set<string> {
  const words = text.replace(/[\p{N}\s]/gu, '');
  if (words.length <= LENGTH) return new Set([words]);
  const stretches = new Set<string>();
  for (let at = 0; at + LENGTH <= words.length; at++) stretches.add(words.slice(at, at + LENGTH));
  return stretches;
}
