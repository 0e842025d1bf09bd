import { groupBy } from '../edition/group-by.js';
import type { FileEntry } from '../finding/entry.js';
import { repeatable } from '../finding/repeatable.js';
import { figuresIn } from '../report/fingerprint.js';
import type { Roster } from '../roster/roster.js';
import { type CollectedFile, type RosterStanding, standingOf } from '../roster/standing.js';
import type { Double, Repeat } from '../rules/units/children.js';
import { missingUnits } from '../rules/units/missing-unit.js';
import { type ChildFile, doublesAmong, type UnitFile, unitKey } from './children.js';
import { type RunContext, rosterEntry, withRunEvidence } from './complete-run.js';
import { differingCells, type Figures } from './differing-cells.js';
import { type Fingerprinted, haveSamePrint, severalAmong } from './one-report.js';
import { type Repeated, repeatedSections, type SketchedFile } from './repeated-sections.js';

/** The units around the checked workbooks: the files under them, and the list of those that should be there. */
export interface Units {
  readonly children?: readonly ChildFile[];
  readonly roster?: PlacedRoster;
  /** Where whoever collects says it. */
  readonly batchYear?: number;
}

export interface PlacedRoster {
  readonly roster: Roster;
  readonly path: string;
  readonly sha256: string;
  /** Whether all its units should be among the files; not when somebody only looks at one of them. */
  readonly expectsAll: boolean;
}

/** The only checked workbook that is not itself one of the children; undefined when there are several or none. */
export function onlyParent({ children = [] }: Units, inputs: readonly string[]): string | undefined {
  const paths = new Set(children.map(({ path }) => path));
  const parents = inputs.filter((path) => !paths.has(path));
  return parents.length === 1 ? parents[0] : undefined;
}

/**
 * Adds what the files say together: units with two files, and units of the roster with none. The files are gone over
 * once to learn whose they are, and again each time that the result is.
 */
export function withUnits(files: Iterable<FileEntry>, units: Units, context: RunContext): Together {
  const { children = [], roster } = units;
  if (!units.children && !roster) return { files };
  const checked = Array.from(files, collected).flatMap((file) => file ?? []);
  const paths = new Set(checked.map(({ path }) => path));
  const year = units.batchYear ?? commonYear(checked);
  const known: Known[] = [
    ...checked,
    ...children
      .filter(({ path }) => !paths.has(path))
      .map(({ refused, ...child }): Known => ({ ...child, isRead: refused === undefined })),
  ];
  const figures = figuresOf(files, doublesAmong(checked, roster?.roster).flat());
  const several = severalAmong(known, roster?.roster, (one, other) => areSame(one, other, figures));
  const only = onlyParent(units, [...paths]);
  const doublesOf = doublesIn(several.differing, { paths, only, roster: roster?.roster, figures });
  const repeatsOf = repeatsIn(repeatedSections(known, unitKey(roster?.roster)), paths, only);
  const judge = (file: FileEntry) => {
    const batch =
      year === undefined || file.year === null
        ? undefined
        : { year, isStated: units.batchYear !== undefined, own: file.year };
    const evidence = { doubles: doublesOf(file), repeats: repeatsOf(file), ...(batch && { batch }) };
    return withRunEvidence(file, evidence, context);
  };
  const standing = roster?.expectsAll ? standingOf(roster.roster, roster.path, known, year) : undefined;
  // Of ten thousand units, to say again and again that they are missing takes longer than all else.
  let missing: readonly FileEntry[] | undefined;
  const judged = repeatable(function* () {
    for (const file of files) yield judge(file);
    if (!roster || !standing) return;
    missing ??= missingEntry(standing, roster, context);
    yield* missing;
  });
  return {
    files: judged,
    ...(standing && { roster: standing }),
    ...(several.same.length > 0 && { inSeveralKinds: several.same }),
  };
}

/** What is known of the files that were checked. */
interface Checked {
  readonly paths: ReadonlySet<string>;
  readonly only: string | undefined;
  readonly roster: Roster | undefined;
  readonly figures: Figures;
}

/** What each file is told of the groups of files that differ. */
function doublesIn(groups: readonly (readonly UnitFile[])[], { paths, only, roster, figures }: Checked) {
  const groupOf = new Map(groups.flatMap((group) => group.map(({ path }) => [path, group])));
  // Where none of them is checked itself, they are told to the workbook that sums them up.
  const unseen = groups.filter((group) => group.every(({ path }) => !paths.has(path)));
  return (file: FileEntry): Double[] => {
    const own = groupOf.get(file.path);
    const below = unseen.filter((group) => file.path === only || isUnder(group, file, roster));
    return [...(own ? [own] : []), ...below].flatMap((group) => doubleOf(group, file, figures));
  };
}

/** What each file is told of its own repeated sections, and the one above of those whose files are not checked. */
function repeatsIn(
  repeated: ReadonlyMap<string, readonly Repeated[]>,
  paths: ReadonlySet<string>,
  only: string | undefined,
) {
  const unseen = [...repeated].flatMap(([path, sections]) => (paths.has(path) ? [] : sections));
  return ({ path }: FileEntry): Repeat[] => [
    ...(repeated.get(path) ?? []).map((repeat) => ({ ...repeat, isOwn: true })),
    ...(path === only ? unseen : []).map((repeat) => ({ ...repeat, isOwn: false })),
  ];
}

type Known = CollectedFile & Fingerprinted & SketchedFile;

/** The figures of some files, where their results hold them. */
function figuresOf(files: Iterable<FileEntry>, wanted: readonly UnitFile[]): Figures {
  const figures = new Map<string, ReadonlyMap<string, string>>();
  if (wanted.length === 0) return figures;
  const paths = new Set(wanted.map(({ path }) => path));
  for (const { path, data } of files) if (data && paths.has(path)) figures.set(path, figuresIn(data));
  return figures;
}

function areSame(one: Known, other: Known, figures: Figures): boolean {
  const [own, others] = [figures.get(one.path), figures.get(other.path)];
  if (!own || !others) return haveSamePrint(one, other);
  return differingCells([one.path, other.path], figures).length === 0;
}

/** What files say together. */
export interface Together {
  readonly files: Iterable<FileEntry>;
  readonly roster?: RosterStanding;
  /** Reports that came as several files with the same figures; the first of each stands for it. */
  readonly inSeveralKinds?: readonly (readonly UnitFile[])[];
}

/** undefined for what is no report. */
function collected(file: FileEntry): Known | undefined {
  const { path, organ, year, status, sha256, sketches = [] } = file;
  if (status === 'passedOver' || status === 'roster') return undefined;
  // Of a file at which the program failed there is no hash either.
  return { path, organ, year, sketches, isRead: status !== 'unreadable' && sha256 !== null };
}

/** The year of most files; undefined where two years have as many. */
function commonYear(files: readonly UnitFile[]): number | undefined {
  const years = groupBy(
    files.filter(({ year }) => year !== null),
    ({ year }) => year,
  );
  const [first, second] = [...years].sort(([, one], [, other]) => other.length - one.length);
  return first && first[1].length > (second?.[1].length ?? 0) ? (first[0] ?? undefined) : undefined;
}

function isUnder([unit]: readonly UnitFile[], { organ }: FileEntry, roster: Roster | undefined): boolean {
  const keyOf = unitKey(roster);
  const listed = organ === null ? [] : (roster?.childrenOf(organ) ?? []);
  return listed.some(({ name }) => unit?.organ != null && keyOf(unit.organ) === keyOf(name));
}

/** Told to every file of the unit: nobody but the office knows which one holds. */
function doubleOf(group: readonly UnitFile[], { path }: FileEntry, figures: Figures): Double[] {
  const [first] = group;
  if (first?.organ == null || first.year === null) return [];
  const paths = group.map((file) => file.path);
  const { organ, year } = first;
  return [{ organ, year, paths, isOneOfThem: paths.includes(path), cells: differingCells(paths, figures) }];
}

function missingEntry(
  standing: RosterStanding,
  { path, sha256 }: PlacedRoster,
  context: RunContext,
): FileEntry[] {
  const missing = missingUnits(standing);
  if (missing.length === 0) return [];
  return [withRunEvidence(rosterEntry(path, sha256, context), { missing }, context)];
}
