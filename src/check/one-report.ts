import type { Roster } from '../roster/roster.js';
import { kindRank } from '../source/kind-order.js';
import { doublesAmong, type UnitFile } from './children.js';

/** Units with several files for one year. */
export interface Several<F> {
  /** Those whose files say the same: one report in several kinds. The first stands for it. */
  readonly same: readonly (readonly F[])[];
  /** Those whose files differ, so that nobody knows which holds. */
  readonly differing: readonly (readonly F[])[];
}

/** @param areSame whether two files have the same figures; not where that is not known */
export function severalAmong<F extends UnitFile>(
  files: readonly F[],
  roster: Roster | undefined,
  areSame: (one: F, other: F) => boolean,
): Several<F> {
  const same: F[][] = [];
  const differing: F[][] = [];
  for (const group of doublesAmong(files, roster)) {
    const [first, ...others] = group.toSorted((one, other) => kindRank(one.path) - kindRank(other.path));
    if (!first) continue;
    (others.every((other) => areSame(first, other)) ? same : differing).push([first, ...others]);
  }
  return { same, differing };
}

/** The files that a report has besides the one which stands for it. */
export function sparesOf<F>({ same }: Several<F>): ReadonlySet<F> {
  return new Set(same.flatMap(([, ...others]) => others));
}

/** By what files of which no more is kept are compared; see fingerprintOf(). */
export interface Fingerprinted {
  readonly fingerprint?: string;
}

export const haveSamePrint = (one: Fingerprinted, other: Fingerprinted): boolean =>
  one.fingerprint !== undefined && one.fingerprint === other.fingerprint;
