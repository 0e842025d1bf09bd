import { unitsNamedIn, yearNamedIn } from './named-in-path.js';
import type { Roster, RosterUnit } from './roster.js';

/** What became of a unit's report: it is there; only such files that cannot be read are; only another year's; nothing. */
export type Standing = 'delivered' | 'unreadable' | 'otherYear' | 'missing';

/** A file that was collected. */
export interface CollectedFile {
  readonly path: string;
  readonly organ: string | null;
  readonly year: number | null;
  /** Absent where its content is not known, so that only its name says whose it is. */
  readonly isRead: boolean;
}

export interface UnitStanding {
  readonly unit: RosterUnit;
  readonly standing: Standing;
  /** The files on which that rests; relative to the current folder, with `/`. */
  readonly paths: readonly string[];
}

/** A file that counts for nobody. */
export interface Stray {
  readonly path: string;
  /** Whose report it is by its own words; null where it says nothing. */
  readonly organ: string | null;
  readonly isRead: boolean;
  /** The units that its name fits: none or several where it says nothing itself, and then nobody knows whose it is. */
  readonly fits: readonly string[];
}

/** What of a roster has been delivered. Plain data. */
export interface RosterStanding {
  /** The roster's own. */
  readonly path: string;
  /** The year that is collected; null where that is not known. */
  readonly year: number | null;
  /** In the order of the roster. */
  readonly units: readonly UnitStanding[];
  readonly strays: readonly Stray[];
}

/** How many units there are in all, and of each standing. */
export type RosterCounts = { readonly due: number } & Readonly<Record<Standing, number>>;

export function countRoster({ units }: Pick<RosterStanding, 'units'>): RosterCounts {
  const counts = { due: units.length, delivered: 0, unreadable: 0, otherYear: 0, missing: 0 };
  for (const { standing } of units) counts[standing] += 1;
  return counts;
}

/**
 * Which units have delivered. A file that was read belongs to the unit that it names itself; one that was not, or that
 * names nobody, to the only unit that its name or folder names.
 * @param year that is collected; undefined where every year counts
 */
export function standingOf(
  roster: Roster,
  path: string,
  files: readonly CollectedFile[],
  year: number | undefined,
): RosterStanding {
  const found = new Map(roster.units.map((unit) => [unit, emptySorts()]));
  const strays: Stray[] = [];
  for (const file of files) {
    const own = file.organ === null ? undefined : roster.find(file.organ);
    const fits = own ? [own] : unitsNamedIn(file.path, roster);
    const [unit] = fits;
    if (unit && fits.length === 1 && (own || file.organ === null))
      found.get(unit)?.[sortOf(file, year)].push(file.path);
    else {
      const { path: stray, organ, isRead } = file;
      strays.push({ path: stray, organ, isRead, fits: fits.map(({ name }) => name) });
    }
  }
  const units = Array.from(found, ([unit, sorts]): UnitStanding => {
    const standing = ORDER.find((sort) => sorts[sort].length > 0);
    return { unit, standing: standing ?? 'missing', paths: standing ? sorts[standing] : [] };
  });
  return { path, year: year ?? null, units, strays };
}

/** What of a unit's files counts first. */
const ORDER = ['delivered', 'unreadable', 'otherYear'] as const;

type Sort = (typeof ORDER)[number];

const emptySorts = (): Record<Sort, string[]> => ({ delivered: [], unreadable: [], otherYear: [] });

function sortOf({ path, year, isRead }: CollectedFile, wanted: number | undefined): Sort {
  const own = isRead ? year : (yearNamedIn(path) ?? null);
  if (own !== null && wanted !== undefined && own !== wanted) return 'otherYear';
  return isRead ? 'delivered' : 'unreadable';
}
