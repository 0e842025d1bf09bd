import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import { countRoster, type RosterStanding, type Standing, type Stray } from '../roster/standing.js';

const { roster: texts } = messages.reporters;

/** Units that a list names; JSON names all that are missing. */
const NAMED_AT_MOST = 60;

/** `应报 90 个单位：已报 82，无法读取 3，非本年度 1，未报 4（名单.csv，2024 年）` */
export function rosterHeadline(roster: RosterStanding): string {
  const { path, year } = roster;
  const source = year === null ? path : fill(texts.source, { path, year });
  return fill(texts.headline, { ...countRoster(roster), source });
}

/** A list of units, or of files, that somebody has to do something about. */
export interface RosterList {
  readonly kind: Exclude<Standing, 'delivered'> | 'unclear' | 'nameless' | 'stranger';
  readonly title: string;
  /** Units with their files, in the order of the roster; the last may say how many more there are. */
  readonly items: readonly string[];
}

/** Who has not delivered, and which files count for nobody; without the lists that would be empty. */
export function rosterLists({ units, strays }: RosterStanding): RosterList[] {
  const standing = (kind: Exclude<Standing, 'delivered'>) =>
    units
      .filter((unit) => unit.standing === kind)
      .map(({ unit: { name }, paths }) =>
        paths.length === 0 ? name : fill(texts.unitFiles, { unit: name, paths: paths.join('、') }),
      );
  const lists: readonly [RosterList['kind'], string[]][] = [
    ['missing', standing('missing')],
    ['unreadable', standing('unreadable')],
    ['otherYear', standing('otherYear')],
    ['unclear', whose(strays.filter(({ organ, isRead }) => organ === null && !isRead))],
    ['nameless', whose(strays.filter(({ organ, isRead }) => organ === null && isRead))],
    [
      'stranger',
      strays.flatMap(({ path, organ }) => (organ === null ? [] : [fill(texts.stranger, { path, organ })])),
    ],
  ];
  return lists.flatMap(([kind, items]) =>
    items.length === 0 ? [] : [{ kind, title: texts.lists[kind], items: named(items) }],
  );
}

/** Files that say nothing of their unit, each with the units that its name fits. */
const whose = (strays: readonly Stray[]) =>
  strays.map(({ path, fits }) =>
    fits.length === 0 ? path : fill(texts.unclear, { path, units: fits.join('、') }),
  );

function named(items: readonly string[]): string[] {
  const rest = items.length - NAMED_AT_MOST;
  return rest > 0 ? [...items.slice(0, NAMED_AT_MOST), fill(texts.further, { count: rest })] : [...items];
}
