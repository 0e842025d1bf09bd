import { unitKey } from '../check/children.js';
import { haveSamePrint, severalAmong } from '../check/one-report.js';
import type { Edition } from '../edition/edition.js';
import type { Editions } from '../edition/editions.js';
import type { Values } from '../messages/fill.js';
import { exactSum } from '../report/exact.js';
import type { Roster } from '../roster/roster.js';
import type { UnitFile } from './unit-file.js';

/** Figures of many units added up. */
export interface Rollup {
  readonly edition: Edition;
  readonly year: number;
  /** Those that were added, in the order in which they were named. */
  readonly units: readonly UnitFile[];
  /** By cell key; null where no unit has a number. */
  readonly sums: ReadonlyMap<string, number | null>;
  readonly leftOut: readonly LeftOut[];
}

/** A file, or a unit of the roster without one, that was not added; a message of that name says why. */
export interface LeftOut {
  readonly path: string;
  readonly organ: string | null;
  readonly why: LeftOutReason;
  readonly values: Values;
}

type LeftOutReason =
  | 'unreadable'
  | 'rollup'
  | 'noTables'
  | 'noYear'
  | 'noOrgan'
  | 'notEarlier'
  | 'notAmong'
  | 'otherYear'
  | 'otherEdition'
  | 'own'
  | 'notListed'
  | 'double'
  | 'spare'
  | 'missing';

export interface RollupOptions {
  /** Which year; where it is not given, all files have to be of one. Workbooks that don't say are taken for it. */
  readonly year?: number;
  readonly edition?: string;
  /** Whose roll-up it is: a workbook of that name is not one of the units'. */
  readonly organ?: string;
  readonly roster?: Roster;
}

/** There is nothing to add up. */
export class RollupError extends Error {
  override readonly name = 'RollupError';

  constructor(
    readonly reason: 'rollupYears' | 'rollupNothing',
    readonly values: Values = {},
    readonly leftOut: readonly LeftOut[] = [],
  ) {
    super(reason);
  }
}

/**
 * Adds the figures of workbooks up: those of one edition and year, a workbook a unit.
 * @throws RollupError when they are of several years, or none can be added
 */
export function rollUp(files: readonly UnitFile[], editions: Editions, options: RollupOptions): Rollup {
  const { year: asked, edition: id } = options;
  const year = asked ?? onlyYear(files);
  const edition = editions.byId(id ?? '') ?? (year === undefined ? undefined : editions.forYear(year));
  const judge = (file: UnitFile) => reasonAlone(file, year, edition, options);
  const alone = files.filter((file) => !judge(file));
  const several = severalAmong(alone, options.roster, haveSamePrint);
  const twice = groupsOf(several.differing);
  const kinds = groupsOf(several.same);
  const units = alone.filter((file) => !twice.has(file) && (kinds.get(file)?.[0] ?? file) === file);
  const leftOut = [
    ...files.flatMap(
      (file) =>
        judge(file) ?? doubleReason(file, twice.get(file)) ?? spareReason(file, kinds.get(file)) ?? [],
    ),
    ...missingUnits(files, options),
  ];
  if (units.length === 0 || year === undefined || !edition)
    throw new RollupError('rollupNothing', {}, leftOut);
  return { edition, year, units, sums: sumsOf(units, edition), leftOut };
}

function onlyYear(files: readonly UnitFile[]): number | undefined {
  const dated = files.filter(({ isRollup, edition }) => !isRollup && edition !== null);
  const years = [...new Set(dated.flatMap(({ year }) => year ?? []))].sort((one, other) => one - other);
  if (years.length > 1) throw new RollupError('rollupYears', { years: years.join('、') });
  return years[0];
}

/** Why a file is left out whatever other files there are. */
function reasonAlone(
  file: UnitFile,
  wanted: number | undefined,
  form: Edition | undefined,
  { organ: own, roster }: RollupOptions,
): LeftOut | undefined {
  const { path, organ, year, edition, refused, isRollup } = file;
  const keyOf = unitKey(roster);
  const because = (why: LeftOutReason, values: Values = {}): LeftOut => ({ path, organ, why, values });
  if (refused !== undefined) return because('unreadable', { found: refused });
  if (edition === null) return because('noTables');
  if (isRollup) return because('rollup');
  if (year === null) return because('noYear');
  if (year !== wanted) return because('otherYear', { found: year, year: wanted ?? '' });
  if (edition !== form?.id) return because('otherEdition', { found: edition, year, edition: form?.id ?? '' });
  if (organ === null) return undefined;
  if (own !== undefined && keyOf(own) === keyOf(organ)) return because('own', { organ });
  return roster && !listed(roster, own).has(keyOf(organ)) ? because('notListed', { organ }) : undefined;
}

const groupsOf = (groups: readonly (readonly UnitFile[])[]) =>
  new Map(groups.flatMap((group) => group.map((file) => [file, group])));

/** Of one report in several kinds, all but one. */
function spareReason(file: UnitFile, group: readonly UnitFile[] | undefined): LeftOut | undefined {
  const [first] = group ?? [];
  if (!first || first === file) return undefined;
  return { path: file.path, organ: file.organ, why: 'spare', values: { path: first.path } };
}

function doubleReason(file: UnitFile, group: readonly UnitFile[] | undefined): LeftOut | undefined {
  if (!group) return undefined;
  const { path, organ, year } = file;
  const paths = group.map((each) => each.path).join('、');
  return { path, organ, why: 'double', values: { organ: organ ?? '', year: year ?? '', paths } };
}

/** The units to be added up: those under the organ where the roster says so, else all. */
function listed(roster: Roster, organ: string | undefined): ReadonlyMap<string, string> {
  const below = organ === undefined ? [] : roster.childrenOf(organ);
  const units = below.length > 0 ? below : roster.units;
  return new Map(units.map(({ name }) => [unitKey(roster)(name), name]));
}

function missingUnits(files: readonly UnitFile[], { roster, organ }: RollupOptions): LeftOut[] {
  if (!roster) return [];
  const keyOf = unitKey(roster);
  const there = new Set(files.map((file) => keyOf(file.organ ?? '')));
  return [...listed(roster, organ)]
    .filter(([key]) => !there.has(key) && key !== keyOf(organ ?? ''))
    .map(([, name]) => ({ path: '', organ: name, why: 'missing', values: {} }));
}

function sumsOf(units: readonly UnitFile[], edition: Edition): ReadonlyMap<string, number | null> {
  return new Map(
    Array.from(edition.cells.keys(), (key, index) => {
      const numbers = units.flatMap(({ figures }) => figures[index] ?? []);
      return [key, numbers.length > 0 ? exactSum(numbers) : null];
    }),
  );
}
