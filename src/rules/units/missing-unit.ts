import type { RosterUnit } from '../../roster/roster.js';
import type { RosterStanding, Stray } from '../../roster/standing.js';

/** A unit of the roster that has delivered nothing that counts. */
export interface MissingUnit {
  readonly unit: RosterUnit;
  /** Its files of another year. */
  readonly otherYear: readonly string[];
  /** A file that may be its own, though nobody can be sure. */
  readonly candidate?: Stray;
}

/** The units whose reports are still to be asked for. */
export function missingUnits({ units, strays }: RosterStanding): MissingUnit[] {
  // What fits one unit only is told rather than what fits several.
  const surest = strays.toSorted((one, other) => other.fits.length - one.fits.length);
  const candidates = new Map(surest.flatMap((stray) => stray.fits.map((name) => [name, stray])));
  return units.flatMap(({ unit, standing, paths }): MissingUnit[] => {
    if (standing === 'otherYear') return [{ unit, otherYear: paths }];
    const candidate = candidates.get(unit.name);
    return standing === 'missing' ? [{ unit, otherYear: [], ...(candidate && { candidate }) }] : [];
  });
}
