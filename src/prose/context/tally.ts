import type { Reading } from '../readings/readings.js';

/** What has been counted of what the tables count. */
export interface Tally {
  /** The numbers of the paragraph. */
  readonly numbers: readonly number[];
  /** The topic of the number just before, where that was one of them. */
  readonly latest: string | undefined;
  /** Those of the sentence, by every reading that they may have. */
  readonly inSentence: readonly Counted[];
}

/** A number by one of its readings; undefined where the sentence has no number of it. */
export interface Counted {
  readonly reading: Reading;
  readonly stated: number | undefined;
  /** What there was a year before, where the tables of the report itself say. */
  readonly was?: Reading | undefined;
}

export const NOTHING_COUNTED: Tally = { numbers: [], latest: undefined, inSentence: [] };

/** A number that counts a topic of the tables. */
export function withCount(
  { numbers, inSentence }: Tally,
  stated: number,
  topic: string | undefined,
  readings: readonly Reading[],
): Tally {
  return {
    numbers: [...numbers, stated],
    latest: topic,
    inSentence: [...inSentence, ...readings.map((reading) => ({ reading, stated }))],
  };
}

/** A number that counts none: what follows is of what it counts, unless it `compares` with what was counted. */
export const withOther = ({ numbers, inSentence }: Tally, compares: boolean): Tally => ({
  numbers,
  latest: undefined,
  inSentence: compares ? inSentence : NONE,
});

/** At the end of a sentence. */
export const sentenceOver = (tally: Tally): Tally =>
  tally.inSentence.length === 0 ? tally : { numbers: tally.numbers, latest: tally.latest, inSentence: NONE };

const NONE: readonly Counted[] = [];
