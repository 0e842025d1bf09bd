import years from '../../../../schemas/years.json' with { type: 'json' };
import { WORDS } from './year-words.js';

/** What reports tell with figures or deny, each by words of its own: a year is compared only with what the other tells of the same. */
const MATTERS = years.matters.map(({ said }) => new RegExp(said, 'u'));

/** What a sentence on this year tells, if it does. */
export const toldIn = (sentence: string): string =>
  WORDS.tells.test(sentence.replace(YEARS, '')) ? sentence : '';
const YEARS = /\d{4}年/gu;

/** Whether what is told of two years may be compared; of what is of no known matter it may. */
export function mayCompare(one: string, other: string): boolean {
  const matters = MATTERS.filter((matter) => matter.test(one));
  return matters.length === 0 || matters.some((matter) => matter.test(other));
}

/** 我局坚持以公开为常态: how every report opens, without a figure; nobody compares it. */
export const isOpening = (said: string): boolean =>
  WORDS.opening.test(said) && !/\d/u.test(said.replace(YEARS, ''));
