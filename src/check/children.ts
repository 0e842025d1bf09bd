import { groupBy } from '../edition/group-by.js';
import type { FileEntry } from '../finding/entry.js';
import type { SectionSketch } from '../finding/section-sketch.js';
import { fingerprintOf } from '../report/fingerprint.js';
import { hasTables, type Report } from '../report/report.js';
import { nameKey, type Roster } from '../roster/roster.js';
import { fLimit } from '../rules/file/f-limit.js';
import { fOpen } from '../rules/file/f-open.js';
import type { Child, Children, UncountedChild } from '../rules/units/children.js';
import { sectionSketches } from '../rules/units/sections.js';
import { checkFile, type LoadFile } from './check-file.js';
import type { CheckContext } from './check-workbook.js';
import { haveSamePrint, severalAmong, sparesOf } from './one-report.js';

/** A workbook of `--children`: whose it is. Plain data; its figures are read again when they are added up. */
export interface ChildFile {
  /** Relative to the current folder, with `/`. */
  readonly path: string;
  readonly sha256: string | null;
  readonly organ: string | null;
  readonly year: number | null;
  /** The id of the edition of its tables; null when there are none. */
  readonly edition: string | null;
  /** Of its figures; see fingerprintOf(). */
  readonly fingerprint?: string;
  /** Why it was not read. */
  readonly refused?: string;
  /** What its sections are compared by with those of other units. */
  readonly sketches?: readonly SectionSketch[];
}

/** How the workbooks of units are read. */
export type ChildContext = Pick<CheckContext, 'editions' | 'read' | 'briefly'>;

/**
 * Looks into the workbook of a unit; one that cannot be read is kept, so that it can be said.
 * @throws HeavyWorkbook when it is not ordinary and only ordinary ones are wanted
 */
export async function identifyChild(path: string, load: LoadFile, context: ChildContext): Promise<ChildFile> {
  const { report, result } = await checkFile(path, load, { ...context, rules: [fOpen, fLimit] });
  if (!report || !hasTables(report)) return childOf(result, null);
  const sketches = sectionSketches(report);
  return {
    ...childOf(result, report.edition.id),
    fingerprint: fingerprintOf(report),
    ...(sketches.length > 0 && { sketches }),
  };
}

/** @param edition of its tables */
export function childOf(
  { path, sha256, organ, year, findings: [refused] }: FileEntry,
  edition: string | null,
): ChildFile {
  return { path, sha256, organ, year, edition, ...(refused && { refused: refused.message }) };
}

async function figuresOf({ path, organ }: ChildFile, load: LoadFile, context: ChildContext): Promise<Child> {
  const { report } = await checkFile(path, load, { ...context, rules: [] });
  return { path, organ, cells: report?.cells ?? new Map() };
}

/** Where to look for the units under an organ. */
export interface ChildSearch {
  readonly all: readonly ChildFile[];
  readonly roster: Roster | undefined;
  /** Whether no other checked workbook can be their parent. */
  readonly isOnly: boolean;
  readonly load: LoadFile;
  readonly read: ChildContext;
}

/**
 * Who stands under the organ of a report: by the roster where it says so; else all, if this is the only workbook that
 * they can belong to. undefined when that is not known.
 */
export async function childrenOf(
  report: Report,
  path: string,
  { all, roster, isOnly, load, read }: ChildSearch,
): Promise<Children | undefined> {
  const { value: organ } = report.organ;
  const keyOf = unitKey(roster);
  const listed = organ === null ? [] : (roster?.childrenOf(organ) ?? []);
  if (report.year.value === null || (listed.length === 0 && !isOnly)) return undefined;
  const names = new Set(listed.map(({ name }) => keyOf(name)));
  const own = all.filter(
    (child) =>
      child.path !== path &&
      (child.organ === null || organ === null || keyOf(child.organ) !== keyOf(organ)) &&
      (names.size === 0 || child.organ === null || names.has(keyOf(child.organ))),
  );
  const several = severalAmong(own, roster, haveSamePrint);
  const twice = new Set(several.differing.flat());
  const spares = sparesOf(several);
  const once = own.filter((child) => !spares.has(child));
  const judged = once.map((child) => ({ child, trouble: troubleOf(child, report, twice) }));
  const counted: Child[] = [];
  for (const { child, trouble } of judged) if (!trouble) counted.push(await figuresOf(child, load, read));
  return { counted, uncounted: judged.flatMap(({ trouble }) => (trouble ? [trouble] : [])) };
}

function troubleOf(
  child: ChildFile,
  { year, edition }: Report,
  twice: ReadonlySet<unknown>,
): UncountedChild | undefined {
  const { path, refused } = child;
  if (refused !== undefined) return { path, why: 'unreadable', found: refused };
  if (child.edition === null) return { path, why: 'noTables' };
  if (child.year === null) return { path, why: 'noYear' };
  if (child.year !== year.value) return { path, why: 'otherYear', found: child.year };
  if (child.edition !== edition.id) return { path, why: 'otherEdition', found: child.edition };
  return twice.has(child) ? { path, why: 'double' } : undefined;
}

/** Files by unit and year, where there are several. */
export function doublesAmong<F extends UnitFile>(files: readonly F[], roster: Roster | undefined): F[][] {
  const keyOf = unitKey(roster);
  const known = files.filter(({ organ, year }) => organ !== null && year !== null);
  const units = groupBy(known, ({ organ, year }) => `${year} ${keyOf(organ ?? '')}`);
  return [...units.values()].filter((same) => same.length > 1);
}

export interface UnitFile {
  readonly path: string;
  readonly organ: string | null;
  readonly year: number | null;
}

/** What units are told apart by: their name in the roster, where they are listed under another. */
export function unitKey(roster: Roster | undefined): (organ: string) => string {
  return (organ) => nameKey(roster?.find(organ)?.name ?? organ);
}
