import type { RosterUnit } from '../roster/roster.js';

/**
 * What a run over a share of the files was told of all of them, for whoever puts the shares together on another
 * machine. Plain data.
 */
export interface Told {
  readonly roster?: ToldRoster;
  readonly config?: ToldConfig;
  readonly batchYear?: number;
  /** The folder of the units below, as it was named; the files themselves are not carried. */
  readonly children?: string;
}

export interface ToldRoster {
  /** Relative to the folder in which it was run, with `/`. */
  readonly path: string;
  readonly sha256: string;
  readonly units: readonly RosterUnit[];
}

export interface ToldConfig {
  /** The file, and the folder from which its own paths are; relative to the folder in which it was run. */
  readonly path: string | null;
  readonly folder: string;
  /** What it holds; to be looked into before it is used. */
  readonly content: unknown;
}
