import type { PlacedConfig } from '../config/config.js';
import { type WaiverUse, waiverUse } from '../config/stale.js';
import type { FileEntry } from '../finding/entry.js';
import { repeatable } from '../finding/repeatable.js';
import { type RunContext, withRunEvidence } from './complete-run.js';
import { type Together, type Units, withUnits } from './unit-evidence.js';

/** What the files of a run say together. */
export interface CompleteBatch extends Together {
  /** Waivers that speak of no file in the run. */
  readonly unreached: WaiverUse['unreached'];
}

/**
 * Adds what is only known when all files have been checked: the units' files together, and waivers of no use.
 * @param files gone over once or twice now, and again each time that the result is
 * @param today ISO date
 */
export function completeBatch(
  files: Iterable<FileEntry>,
  units: Units,
  placed: PlacedConfig,
  context: RunContext,
  today: string,
): CompleteBatch {
  const { files: judged, ...others } = withUnits(files, units, context);
  const { stale, unreached } = waiverUse(placed, judged, today);
  if (stale.size === 0) return { files: judged, ...others, unreached };
  const complete = repeatable(function* () {
    for (const file of judged) {
      const waivers = stale.get(file.path);
      yield waivers ? withRunEvidence(file, { waivers }, context) : file;
    }
  });
  return { files: complete, ...others, unreached };
}
