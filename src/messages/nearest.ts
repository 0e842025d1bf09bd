import { distance } from 'fastest-levenshtein';

/** The candidate that somebody meant who typed a name that does not exist; undefined when none is near. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const typed = bare(name);
  const near = candidates.filter(
    (candidate) => (typed !== '' && bare(candidate).startsWith(typed)) || isSlip(typed, bare(candidate)),
  );
  return near.sort((a, b) => distance(typed, bare(a)) - distance(typed, bare(b)))[0];
}

const bare = (text: string) => text.toLowerCase().replace(/^-+|=.*$/g, '');

/** Fewer than half of the letters are wrong, or they only stand in another order. */
function isSlip(typed: string, meant: string): boolean {
  const letters = (text: string) => [...text].sort().join('');
  return distance(typed, meant) * 2 < meant.length || letters(typed) === letters(meant);
}
