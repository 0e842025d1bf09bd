/** A pair of positions, one in each list. */
export type Pair = readonly [form: number, sheet: number];

/**
 * Matches two lists in order, so that the sum of likenesses is greatest; either may have entries that the other
 * lacks. `likeness` gives 0 (no match) to 1 (the same).
 */
export function align(
  formLength: number,
  sheetLength: number,
  likeness: (form: number, sheet: number) => number,
): Pair[] {
  return inStep(formLength, sheetLength, likeness) ?? best(formLength, sheetLength, likeness);
}

/** Nearly every table is as printed: then one look at each label is enough. */
function inStep(formLength: number, sheetLength: number, likeness: (f: number, s: number) => number) {
  if (formLength !== sheetLength) return undefined;
  const pairs = Array.from({ length: formLength }, (_, index): Pair => [index, index]);
  return pairs.every(([form, sheet]) => likeness(form, sheet) === 1) ? pairs : undefined;
}

function best(formLength: number, sheetLength: number, likeness: (f: number, s: number) => number): Pair[] {
  const width = sheetLength + 1;
  const scores = new Float64Array((formLength + 1) * width);
  const score = (form: number, sheet: number) => scores[form * width + sheet] ?? 0;
  const like = new Float64Array(formLength * sheetLength);
  for (let form = formLength - 1; form >= 0; form--)
    for (let sheet = sheetLength - 1; sheet >= 0; sheet--) {
      const own = likeness(form, sheet);
      like[form * sheetLength + sheet] = own;
      const together = own > 0 ? own + score(form + 1, sheet + 1) : 0;
      scores[form * width + sheet] = Math.max(together, score(form + 1, sheet), score(form, sheet + 1));
    }
  const pairs: Pair[] = [];
  let form = 0;
  let sheet = 0;
  while (form < formLength && sheet < sheetLength) {
    const own = like[form * sheetLength + sheet] ?? 0;
    const here = score(form, sheet);
    if (own > 0 && here === own + score(form + 1, sheet + 1)) pairs.push([form++, sheet++]);
    else if (here === score(form + 1, sheet)) form++;
    else sheet++;
  }
  return pairs;
}
