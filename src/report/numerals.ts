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

/** The greater splits first: 一万亿 is 一万 times 亿. */
const MYRIADS: readonly (readonly [string, number])[] = [
  ['亿', 100_000_000],
  ['万', 10_000],
];

/** Reads 三十一, 一百零五, 两万三千 or, digit by digit, 二〇二四; undefined for anything else. */
export function readChineseNumeral(text: string): number | undefined {
  const characters = [...text];
  if (characters.length === 0) return undefined;
  return characters.every((character) => DIGITS.has(character))
    ? digitByDigit(characters)
    : inMyriads(text, MYRIADS);
}

function inMyriads(text: string, [first, ...rest]: typeof MYRIADS): number | undefined {
  if (text === '') return 0;
  if (!first) return belowMyriad(text);
  const [name, value] = first;
  const at = text.lastIndexOf(name);
  if (at < 0) return inMyriads(text, rest);
  const times = at === 0 ? undefined : inMyriads(text.slice(0, at), MYRIADS);
  const below = inMyriads(text.slice(at + 1), rest);
  return times === undefined || below === undefined ? undefined : times * value + below;
}

function belowMyriad(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  for (const character of text) {
    const step = STEPS.get(character);
    const value = DIGITS.get(character);
    if (value !== undefined) digit = value;
    else if (step !== undefined) {
      total += (digit ?? 1) * step;
      digit = undefined;
    } else return undefined;
  }
  return total + (digit ?? 0);
}

function digitByDigit(characters: readonly string[]): number {
  return characters.reduce((number, character) => number * 10 + (DIGITS.get(character) ?? 0), 0);
}
