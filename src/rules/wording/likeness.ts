import { canonicalLabel } from '../../edition/label.js';
import { wording } from '../wording-patterns.js';

const { shortest, shortestSame, shingle, alike } = wording.repeat;

/** The share of two texts that both have, where it is so large that one repeats the other; undefined else. */
export function repeatedShare(text: string, old: string): number | undefined {
  const [words, oldWords] = [wordsOf(text), wordsOf(old)];
  if (words === oldWords && words.length >= shortestSame) return 1;
  // Few words cannot be said in many ways.
  if (Math.min(words.length, oldWords.length) < shortest) return undefined;
  const share = sharedShare(shinglesOf(words), shinglesOf(oldWords));
  return share < alike ? undefined : share;
}

/** New figures alone do not make a new text. */
const wordsOf = (text: string) => canonicalLabel(text).replace(/\p{N}/gu, '');

function shinglesOf(text: string): Set<string> {
  const shingles = new Set<string>();
  for (let index = 0; index + shingle <= text.length; index++)
    shingles.add(text.slice(index, index + shingle));
  return shingles;
}

/** Jaccard: what both have, of all that either has. */
function sharedShare(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const item of one) if (other.has(item)) shared++;
  return shared / (one.size + other.size - shared);
}
