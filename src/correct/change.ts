import type { Location } from '../source/location.js';

/** What shall stand at a place of a file, as a finding names it: a number, a text, or nothing. */
export interface NewContent {
  readonly place: Location;
  readonly value: number | string | null;
}

/** A formula of plain sums whose stored result shall be worked out anew. */
export interface NewResult {
  readonly place: Location;
  readonly recalculate: true;
}

export type Change = NewContent | NewResult;

/** Changes that cannot be made in a file without harm: their places are none of its, or hold more than can be kept. */
export class Uncorrectable extends Error {
  override readonly name = 'Uncorrectable';

  constructor(readonly places: readonly Location[]) {
    super('changes that cannot be made');
  }
}
