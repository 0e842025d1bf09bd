/** Amounts in 万元 with six decimals are hundredths of a yuan: whole numbers, which add up exactly. */
const SCALE = 1_000_000;

/** A sum without the rounding errors of binary fractions. */
export function exactSum(numbers: readonly number[]): number {
  const plain = numbers.reduce((sum, number) => sum + number, 0);
  if (numbers.every(Number.isInteger)) return plain;
  return numbers.reduce((sum, number) => sum + Math.round(number * SCALE), 0) / SCALE;
}
