/** A pair of positions, one in each list. */
export type Pair = readonly [form: number, sheet: number];

/**
 * Matches two lists in order, so that the sum of likenesses is greatest; either may have entries that the other
 * lacks. `likeness` gives 0 (no match) to 1 (the same). Dynamic programming from the ends backwards.
 */
export function align<A, B>(
  form: readonly A[],
  sheet: readonly B[],
  likeness: (form: A, sheet: B) => number,
): Pair[] {
  const width = sheet.length + 1;
  const scores = new Float64Array((form.length + 1) * width);
  const score = (i: number, j: number) => scores[i * width + j] ?? 0;
  const alike = form.map((one) => sheet.map((other) => likeness(one, other)));
  const own = (i: number, j: number) => alike[i]?.[j] ?? 0;
  for (let i = form.length - 1; i >= 0; i--)
    for (let j = sheet.length - 1; j >= 0; j--) {
      const together = own(i, j) > 0 ? own(i, j) + score(i + 1, j + 1) : 0;
      scores[i * width + j] = Math.max(together, score(i + 1, j), score(i, j + 1));
    }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < form.length && j < sheet.length; ) {
    if (own(i, j) > 0 && score(i, j) === own(i, j) + score(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (score(i, j) === score(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}
