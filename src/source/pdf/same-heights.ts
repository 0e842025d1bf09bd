/** Points. */
const SAME = 1;
/** Part of all heights. */
const MOST = 0.8;

export const least = (numbers: readonly number[]): number =>
  numbers.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
export const most = (numbers: readonly number[]): number =>
  numbers.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);

/** Different ones, from top to bottom. */
export function heightsOf(places: readonly number[]): number[] {
  const heights: number[] = [];
  for (const at of [...places].sort((one, other) => one - other))
    if (at - (heights.at(-1) ?? Number.NEGATIVE_INFINITY) > SAME) heights.push(at);
  return heights;
}

/** The part of some heights that stand among others; 0 where these are too few of what is wanted. */
export function likeness(
  heights: readonly number[],
  others: readonly number[],
  fewest: number,
  wanted: number,
): number {
  let [shared, at] = [0, 0];
  for (const height of others) {
    while (at < heights.length && (heights[at] ?? 0) < height - SAME) at++;
    if (Math.abs((heights[at] ?? Number.POSITIVE_INFINITY) - height) <= SAME) shared++;
  }
  return shared >= fewest && shared >= wanted * MOST ? shared / others.length : 0;
}
