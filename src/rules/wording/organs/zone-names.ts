import { pattern, wording } from '../../wording-patterns.js';

/** A committee that runs a zone, by the kind of the zone and by what stands before it. */
interface ZoneName {
  readonly head: string;
  readonly kind: string;
}

const { zones } = wording.organs;
const MANAGED = pattern(zones.managed);
const KINDS = zones.kinds.map(({ name, words }) => ({ name, words: pattern(words) }));
const LEVELS = pattern(zones.levels, 'gu');

export const runsZone = (name: string): boolean => MANAGED.test(name);

function zoneOf(name: string): ZoneName | undefined {
  const zone = name.replace(MANAGED, '');
  for (const { name: kind, words } of KINDS) {
    const found = words.exec(zone);
    if (found && found.index > 0) return { kind, head: zone.slice(0, found.index).replace(LEVELS, '') };
  }
  return undefined;
}

/**
 * Whether two names are committees of zones of one kind, or for one purpose, in two places: 东河经济开发区管委会 and 西河高新区管委会. 东河高新区 may
 * have been 东河经济开发区.
 */
export function areZonesApart(one: string, other: string): boolean {
  const [its, ours] = [zoneOf(one), zoneOf(other)];
  if (!its || !ours || its.head === '' || ours.head === '') return false;
  if (its.kind !== ours.kind && ![its, ours].every(({ kind }) => zones.development.includes(kind)))
    return false;
  return !its.head.includes(ours.head) && !ours.head.includes(its.head);
}
