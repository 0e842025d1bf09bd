import { once } from '../../edition/memo.js';
import type { Place } from '../../finding/finding.js';
import { type CountedSegment, countedSegmentsOf } from '../../prose/arithmetic/segments.js';
import { cleanProse, originalPlaces } from '../../prose/words/clean.js';
import type { Report } from '../../report/report.js';
import { narrativeOf, type Passage } from '../passages.js';

/** A section whose sentences are read by themselves, clean. */
export interface CleanedPassage {
  readonly passage: Passage;
  readonly text: string;
  readonly segments: readonly CountedSegment[];
  /** The place of a character of the clean text. */
  placeOf(at: number): Place;
}

/** The sections that may say what is looked for: the others need no cleaning. */
export function* cleanedPassages(form: Report, may: (text: string) => boolean): Iterable<CleanedPassage> {
  for (const passage of narrativeOf(form)) {
    if (!may(passage.text)) continue;
    const text = cleanTextOf(passage);
    let places: readonly number[] | undefined;
    const placeOf = (at: number) => {
      places ??= originalPlaces(passage.original);
      return passage.at(places[at] ?? 0);
    };
    yield {
      passage,
      text,
      get segments() {
        return segmentsIn(passage);
      },
      placeOf,
    };
  }
}

/** Several rules read the same section. */
const cleanTextOf = once(({ original }: Passage) => cleanProse(original));
const segmentsIn = once((passage: Passage) => countedSegmentsOf(cleanTextOf(passage)));
