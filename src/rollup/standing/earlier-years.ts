import { doublesAmong, unitKey } from '../../check/children.js';
import type { Roster } from '../../roster/roster.js';
import type { LeftOut, Rollup } from '../rollup.js';
import type { UnitFile } from '../unit-file.js';

/** With the roll-up's own. */
const YEARS_AT_MOST = 5;

export interface EarlierYears {
  readonly files: readonly UnitFile[];
  readonly leftOut: readonly LeftOut[];
}

/** Of reports of earlier years those that can stand beside the units of a roll-up: one for each unit and year. */
export function earlierYears(
  files: readonly UnitFile[],
  { year: own, units }: Pick<Rollup, 'year' | 'units'>,
  roster?: Roster,
): EarlierYears {
  const keyOf = unitKey(roster);
  const known = new Set(units.flatMap(({ organ }) => (organ === null ? [] : [keyOf(organ)])));
  const oldest = own - YEARS_AT_MOST + 1;
  const judge = (file: UnitFile): LeftOut | undefined => {
    const { path, organ, year, edition, refused, isRollup } = file;
    const because = (why: LeftOut['why'], values: LeftOut['values'] = {}): LeftOut => ({
      path,
      organ,
      why,
      values,
    });
    if (refused !== undefined) return because('unreadable', { found: refused });
    if (edition === null) return because('noTables');
    if (isRollup) return because('rollup');
    if (year === null) return because('noYear');
    if (organ === null) return because('noOrgan');
    if (year >= own || year < oldest)
      return because('notEarlier', { found: year, from: oldest, to: own - 1 });
    return known.has(keyOf(organ)) ? undefined : because('notAmong', { organ });
  };
  const usable = files.filter((file) => !judge(file));
  const twice = new Map(doublesAmong(usable, roster).flatMap((group) => group.map((file) => [file, group])));
  const doubles = usable.flatMap((file): LeftOut[] => {
    const { path, organ, year } = file;
    const paths = twice.get(file)?.map((each) => each.path);
    if (!paths) return [];
    return [
      {
        path,
        organ,
        why: 'double',
        values: { organ: organ ?? '', year: year ?? '', paths: paths.join('、') },
      },
    ];
  });
  return {
    files: usable.filter((file) => !twice.has(file)),
    leftOut: [...files.flatMap((file) => judge(file) ?? []), ...doubles],
  };
}
