import type { Run } from '../../finding/result.js';
import { messages } from '../../messages/messages.js';
import { nameKey, type RosterUnit } from '../../roster/roster.js';
import type { RosterStanding, Standing } from '../../roster/standing.js';
import { plain } from '../plain.js';
import { digestOf, type FileDigest } from './file-digest.js';

/** A unit of the ledger, with the file that says most about it. */
export interface UnitRow {
  readonly name: string;
  /** Whether the roster asks for it; null where there is no roster. */
  readonly isDue: boolean | null;
  readonly standing: Standing;
  /** Of several files the one with most to mend; undefined where there is none. */
  readonly file?: FileDigest;
  /** All of its files. */
  readonly paths: readonly string[];
  readonly unit?: RosterUnit;
}

/** The units in the order of the roster, then the files that belong to none of them; without a roster, by file. */
export function unitRows({ files, roster }: Pick<Run, 'files' | 'roster'>): UnitRow[] {
  const digests = new Map<string, FileDigest>();
  for (const file of files)
    if (file.status !== 'passedOver' && file.status !== 'roster') digests.set(file.path, digestOf(file));
  const listed = roster ? listedRows(roster, digests) : [];
  const taken = new Set(listed.flatMap(({ paths }) => paths));
  const groups = new Map<string, FileDigest[]>();
  for (const [path, digest] of digests) {
    if (taken.has(path)) continue;
    // One report in several kinds is one report.
    const key = digest.organ === null ? path : `${nameKey(digest.organ)} ${digest.year}`;
    groups.set(key, [...(groups.get(key) ?? []), digest]);
  }
  const others = Array.from(groups.values(), (group) => otherRow(group, roster !== undefined));
  return [...listed, ...others];
}

function listedRows({ units }: RosterStanding, digests: ReadonlyMap<string, FileDigest>): UnitRow[] {
  return units.map(({ unit, standing, paths }) => {
    const file = worstOf(paths.flatMap((path) => digests.get(path) ?? []));
    return { name: plain(unit.name), isDue: true, standing, paths, unit, ...(file && { file }) };
  });
}

function otherRow(group: readonly FileDigest[], hasRoster: boolean): UnitRow {
  const file = worstOf(group);
  return {
    name: file?.organ ?? messages.ledger.unnamed,
    isDue: hasRoster ? false : null,
    standing: file?.status === 'unreadable' ? 'unreadable' : 'delivered',
    paths: group.map(({ path }) => path),
    ...(file && { file }),
  };
}

function worstOf(files: readonly FileDigest[]): FileDigest | undefined {
  return [...files].sort((a, b) => b.errors - a.errors || b.warnings - a.warnings)[0];
}
