const DIGITS = new Map([...'〇一二三四五六七八九'].map((digit, value) => [digit, value]));
for (const [digit, value] of [
  ['零', 0],
  ['○', 0],
  ['两', 2],
] as const)
  DIGITS.set(digit, value);

const STEPS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

const MYRIADS = new Map([
  ['万', 10_000],
  ['亿', 100_000_000],
]);

/** Reads 三十一, 一百零五, 两万三千 or, digit by digit, 二〇二四; undefined for anything else. */
export function readChineseNumeral(text: string): number | undefined {
  const characters = [...text];
  if (characters.length === 0) return undefined;
  if (characters.every((character) => DIGITS.has(character))) return digitByDigit(characters);
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const character of characters) {
    const step = STEPS.get(character);
    const myriad = MYRIADS.get(character);
    const value = DIGITS.get(character);
    if (value !== undefined) digit = value;
    else if (step !== undefined) {
      section += (digit ?? 1) * step;
      digit = undefined;
    } else if (myriad !== undefined) {
      total = (total + section + (digit ?? 0)) * myriad;
      section = 0;
      digit = undefined;
    } else return undefined;
  }
  return total + section + (digit ?? 0);
}

function digitByDigit(characters: readonly string[]): number {
  return characters.reduce((number, character) => number * 10 + (DIGITS.get(character) ?? 0), 0);
}
