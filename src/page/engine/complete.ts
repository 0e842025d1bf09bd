import { withRunEvidence } from '../../check/complete-run.js';
import { withUnits } from '../../check/unit-evidence.js';
import { waiverUse } from '../../config/stale.js';
import type { FileEntry } from '../../finding/entry.js';
import type { Prepared } from './prepare.js';

/** Adds what is only known when all files have been checked: the units' files together, and waivers of no use. */
export function complete(entries: readonly FileEntry[], { checker, units, config }: Prepared, today: string) {
  const placed = { config, pathFromHere: (path: string) => path };
  const judged = [...withUnits(entries, units, checker.context)];
  const { stale } = waiverUse(placed, judged, today);
  return judged.map((file) => {
    const waivers = stale.get(file.path);
    return waivers ? withRunEvidence(file, { waivers }, checker.context) : file;
  });
}
