import type { Fact } from '../finding/finding.js';
import type { FileName } from '../finding/result.js';
import { nameKey } from '../roster/roster.js';
import type { PlacedConfig, WaiverEntry } from './config.js';
import { matchesGlob } from './glob.js';

/** Whether a waiver speaks of a file. */
export function isAbout({ organ, file }: WaiverEntry, checked: FileName, placed: PlacedConfig): boolean {
  return (
    (organ === undefined || isOrgan(organ, checked.organ)) &&
    (file === undefined || matchesGlob(placed.pathFromHere(checked.path), file))
  );
}

/** Tells whether a waiver covers a finding of a file; which of them speak of it is looked at once for all findings. */
export function coverage(
  { path, organ }: FileName,
  placed: PlacedConfig,
): (waiver: WaiverEntry, finding: Found) => boolean {
  const known = new Map<string | null, Map<WaiverEntry, boolean>>();
  return (waiver, finding) => {
    if (!isAt(waiver, finding)) return false;
    const whose = finding.organ ?? organ;
    const about = known.get(whose) ?? new Map<WaiverEntry, boolean>();
    known.set(whose, about);
    const covers = about.get(waiver) ?? isAbout(waiver, { path, organ: whose }, placed);
    about.set(waiver, covers);
    return covers;
  };
}

type Found = Pick<Fact, 'places' | 'organ'> & { readonly rule: string };

/** Whether a waiver is of a finding's rule and place. */
function isAt({ rule, cell, key }: WaiverEntry, finding: Found): boolean {
  if (finding.rule !== rule) return false;
  // The first place is the one that people are told; the others only belong to it.
  const [place] = finding.places;
  if (cell !== undefined && cell !== place?.cell && cell !== place?.at) return false;
  return key === undefined || place?.key === key || place?.key?.startsWith(`${key}.`) === true;
}

/** It still holds on its last day. */
export function hasExpired({ until }: WaiverEntry, today: string): boolean {
  return until !== undefined && until < today;
}

const isOrgan = (wanted: string, organ: string | null) =>
  organ !== null && nameKey(wanted) === nameKey(organ);
