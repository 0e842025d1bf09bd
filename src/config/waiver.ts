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

/** Whether a waiver covers a finding of a file. */
export function covers(
  waiver: WaiverEntry,
  finding: Pick<Fact, 'places' | 'organ'> & { readonly rule: string },
  { path, organ }: FileName,
  placed: PlacedConfig,
): boolean {
  const { rule, cell, key } = waiver;
  if (finding.rule !== rule || !isAbout(waiver, { path, organ: finding.organ ?? organ }, placed))
    return false;
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
