import { neighboursOf } from './neighbours.js';
import type { Change, Repair } from './search.js';
import { type Hint, SURE, WEAK } from './slip.js';
import { figure, type System } from './system.js';

/** Two neighbours that explain each other are one slip. */
const TWO_AT_ONCE = SURE + 1;

/** What speaks for changing two cells together: they were swapped, or something went into the wrong one. */
export function pairHint(system: System, repair: Repair): Hint | undefined {
  const [one, other, ...more] = repair;
  if (!one || !other || more.length > 0) return undefined;
  const [first, second] = [figure(system, one.key), figure(system, other.key)];
  const near = areNeighbours(system, one, other);
  if (first + one.by === second && second + other.by === first)
    return {
      reason: first === 0 || second === 0 ? 'misplaced' : 'swapped',
      weight: near ? TWO_AT_ONCE : SURE,
    };
  return near && one.by === -other.by ? { reason: 'misplaced', weight: WEAK } : undefined;
}

/** Two neighbours that hold each other's number. */
export function areSwapped(system: System, repair: Repair): boolean {
  return pairHint(system, repair)?.weight === TWO_AT_ONCE;
}

function areNeighbours({ report: { edition } }: System, one: Change, other: Change): boolean {
  const cell = edition.cells.get(one.key);
  if (!cell) return false;
  const { across, down } = neighboursOf(edition, cell);
  return across.includes(other.key) || down.includes(other.key);
}
