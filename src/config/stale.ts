import type { FileEntry } from '../finding/entry.js';
import type { StaleWaiver } from '../rules/housekeeping/stale-waiver.js';
import type { PlacedConfig, WaiverEntry } from './config.js';
import { covers, hasExpired, isAbout } from './waiver.js';

/** What became of the waivers of a config. */
export interface WaiverUse {
  /** By the path of the file that they are told to; a file that a waiver speaks of has an entry, if only an empty one. */
  readonly stale: ReadonlyMap<string, readonly StaleWaiver[]>;
  /** Those that speak of no file in the run: nothing can be said of them. */
  readonly unreached: readonly { readonly number: number; readonly waiver: WaiverEntry }[];
}

/**
 * Finds the waivers that have expired or cover nothing any more. One that speaks of several files is of use when it
 * covers a finding in any of them; it is told to the first. A waiver of a rule that was not run is left alone.
 */
export function waiverUse(placed: PlacedConfig, files: readonly FileEntry[], today: string): WaiverUse {
  const stale = new Map<string, StaleWaiver[]>();
  const unreached: WaiverUse['unreached'][number][] = [];
  for (const [index, waiver] of (placed.config.waivers ?? []).entries()) {
    const number = index + 1;
    const covering = files.filter((file) =>
      file.findings.some((found) => covers(waiver, found, file, placed)),
    );
    const about = [...covering, ...files.filter((file) => isAbout(waiver, file, placed))];
    const [first] = about;
    if (!first) unreached.push({ number, waiver });
    for (const { path } of about) stale.set(path, stale.get(path) ?? []);
    const { rule, reason, until } = waiver;
    if (!first) continue;
    if (hasExpired(waiver, today))
      stale.get(first.path)?.push({ number, rule, reason, ...(until !== undefined && { expired: until }) });
    else if (covering.length === 0 && about.every((file) => wasRun(rule, file)))
      stale.get(first.path)?.push({ number, rule, reason });
  }
  return { stale, unreached };
}

function wasRun(rule: string, { rules: { skipped, crashed } }: FileEntry): boolean {
  return [...skipped, ...crashed].every((other) => other.rule !== rule);
}
