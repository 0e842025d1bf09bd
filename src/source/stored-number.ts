const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/** The number that a spreadsheet's file holds; undefined for what a number does not hold to the last digit. */
export function storedNumber(text: string): number | undefined {
  const number = Number(text);
  if (!NUMBER.test(text) || !Number.isFinite(number)) return undefined;
  return Number.isSafeInteger(number) || !/^[-+]?\d+$/.test(text) ? shownNumber(number) : undefined;
}

/**
 * Spreadsheet programs show and compare fifteen digits: of `=0.1+0.2` the file holds 0.30000000000000004, which nobody
 * has entered or seen. There is no -0.
 */
export const shownNumber = (number: number): number =>
  Number.isInteger(number) ? number + 0 : Number(number.toPrecision(15));
