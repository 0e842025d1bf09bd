import type { Reading } from '../readings/readings.js';

/** What has been counted of what the tables count. */
export interface Tally {
  /** The numbers of the paragraph. */
  readonly numbers: readonly number[];
  /** What they count. */
  readonly topics: readonly string[];
  /** The topics of the number just before, where that was one of them. */
  readonly latest: readonly string[] | undefined;
  /** Those of the sentence, by every reading that they may have. */
  readonly inSentence: readonly Counted[];
  /** The numbers that stood in the brackets just before. */
  readonly bracketed: readonly number[];
  /** How many of the numbers the text has just summed up: two in 予以公开19件，部分公开4件，两者相加23件. */
  readonly summed: number;
}

/** A number by one of its readings; undefined where the sentence has no number of it. */
export interface Counted {
  readonly reading: Reading;
  readonly stated: number | undefined;
  /** What there was a year before, where the tables of the report itself say. */
  readonly was?: Reading | undefined;
}

export const NOTHING_COUNTED: Tally = {
  numbers: [],
  topics: [],
  latest: undefined,
  inSentence: [],
  bracketed: [],
  summed: 0,
};

/** A number that counts a topic of the tables. */
export function withCount(
  { numbers, topics, inSentence }: Tally,
  stated: number,
  counted: readonly string[],
  readings: readonly Reading[],
): Tally {
  return {
    numbers: [...numbers, stated],
    topics: counted.every((topic) => topics.includes(topic)) ? topics : [...new Set([...topics, ...counted])],
    latest: counted,
    inSentence: [...inSentence, ...readings.map((reading) => ({ reading, stated }))],
    bracketed: NO_NUMBERS,
    summed: 0,
  };
}

/** A number that counts none: what follows is of what it counts, unless it `compares` with what was counted. */
export const withOther = ({ numbers, topics, inSentence }: Tally, compares: boolean): Tally => ({
  numbers,
  topics,
  latest: undefined,
  inSentence: compares ? inSentence : NONE,
  bracketed: NO_NUMBERS,
  summed: 0,
});

/** 予以公开19件，部分公开4件，两者相加23件: a share that follows is of both. */
export const withSum = (tally: Tally, summed: number): Tally => ({ ...tally, inSentence: NONE, summed });

/** 不予公开6件（第三方权益3件、执法案卷3件），占15.8%: what stood before brackets is the last number behind them again. */
export function behindBrackets(outside: Tally, inside: Tally): Tally {
  const bracketed = inside.numbers.slice(outside.numbers.length);
  return outside.latest === undefined || bracketed.length === 0
    ? inside
    : { ...inside, numbers: outside.numbers, latest: outside.latest, bracketed };
}

/** At the end of a sentence. */
export const sentenceOver = (tally: Tally): Tally =>
  tally.inSentence.length === 0 ? tally : { ...tally, inSentence: NONE };

const NONE: readonly Counted[] = [];
const NO_NUMBERS: readonly number[] = [];
