import type { FileEntry } from '../finding/entry.js';
import type { StaleWaiver } from '../rules/housekeeping/stale-waiver.js';
import type { PlacedConfig, WaiverEntry } from './config.js';
import { coverage, hasExpired, isAbout } from './waiver.js';

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
export function waiverUse(placed: PlacedConfig, files: Iterable<FileEntry>, today: string): WaiverUse {
  const reaches = (placed.config.waivers ?? []).map((waiver): Reach => ({ waiver, wasRun: true }));
  const stale = new Map<string, StaleWaiver[]>();
  for (const file of reaches.length > 0 ? files : []) {
    const covering = coverage(file, placed).all(file.findings);
    for (const reach of reaches) if (extend(reach, file, placed, covering)) stale.set(file.path, []);
  }
  const unreached: WaiverUse['unreached'][number][] = [];
  for (const [index, { waiver, covers, speaksOf, wasRun }] of reaches.entries()) {
    const number = index + 1;
    const first = covers ?? speaksOf;
    const { rule, reason, until } = waiver;
    if (first === undefined) unreached.push({ number, waiver });
    else if (hasExpired(waiver, today))
      stale.get(first)?.push({ number, rule, reason, ...(until !== undefined && { expired: until }) });
    else if (covers === undefined && wasRun) stale.get(first)?.push({ number, rule, reason });
  }
  return { stale, unreached };
}

/** What a waiver is of use for, as far as the files have been gone over. */
interface Reach {
  readonly waiver: WaiverEntry;
  /** The first file in which it covers a finding. */
  covers?: string;
  /** The first file that it speaks of. */
  speaksOf?: string;
  /** Whether its rule was run on all files that it speaks of. */
  wasRun: boolean;
}

/** Returns whether the waiver has to do with the file. */
function extend(
  reach: Reach,
  file: FileEntry,
  placed: PlacedConfig,
  covering: ReadonlySet<WaiverEntry>,
): boolean {
  const { waiver } = reach;
  const isCovering = covering.has(waiver);
  const isSpeaking = isAbout(waiver, file, placed);
  if (isCovering) reach.covers ??= file.path;
  if (isSpeaking) {
    reach.speaksOf ??= file.path;
    reach.wasRun &&= wasRun(waiver.rule, file);
  }
  return isCovering || isSpeaking;
}

function wasRun(rule: string, { rules: { skipped, crashed } }: FileEntry): boolean {
  return [...skipped, ...crashed].every((other) => other.rule !== rule);
}
