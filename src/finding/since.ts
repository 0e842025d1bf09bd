import type { FindingEntry } from './entry.js';

/** How the findings of a file compare with those of an earlier run. Indices are into the findings of the file. */
export interface FileSince {
  readonly new: readonly number[];
  /** Those of the earlier run that are there no more. */
  readonly mended: readonly FindingEntry[];
  readonly same: readonly number[];
  /** Of the same rule in the same place, with other figures or words. */
  readonly changed: readonly ChangedFinding[];
  /** Whether the earlier run had no report that could be read in its place. */
  readonly delivered: boolean;
}

export interface ChangedFinding {
  readonly index: number;
  readonly before: FindingEntry;
}

/** How a whole run compares with an earlier one: findings, and then files. */
export interface RunSince {
  /** The earlier results; relative to the current folder. */
  readonly path: string;
  /** When they were made, where they say it. */
  readonly madeAt: string | null;
  readonly new: number;
  readonly mended: number;
  readonly same: number;
  readonly changed: number;
  readonly delivered: number;
  /** Files of the earlier results that are there no more. */
  readonly gone: readonly string[];
}
