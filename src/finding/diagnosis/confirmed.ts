import type { Outside } from './diagnosis.js';
import type { Change, Repair } from './search.js';
import { figure, type System } from './system.js';

/** What the prose says to a repair: a number that it makes true, and whether it makes one untrue that was true. */
export interface ProseOn {
  readonly confirms?: number;
  readonly contradicts: boolean;
}

export function proseOn(system: System, repair: Repair, { stated, statedSums = [] }: Outside): ProseOn {
  const singles = Array.from(stated ?? [], ([key, numbers]) => ({ keys: [key], numbers }));
  const sums = statedSums.map(({ keys, number }) => ({ keys, numbers: [number] }));
  const said: readonly Said[] = [...singles, ...sums];
  let confirms: number | undefined;
  let contradicts = false;
  for (const { keys, numbers } of said) {
    const by = keys.reduce((sum, key) => sum + movedBy(system, key, repair), 0);
    if (by === 0) continue;
    const before = keys.reduce((sum, key) => sum + numberNow(system, key), 0);
    const after = before + by;
    if (numbers.includes(after)) confirms ??= after;
    else if (numbers.includes(before)) contradicts = true;
  }
  return { contradicts, ...(confirms !== undefined && { confirms }) };
}

interface Said {
  readonly keys: readonly string[];
  readonly numbers: readonly number[];
}

/** How much a repair moves a figure, or the total that follows from what it moves. */
function movedBy({ followers }: System, key: string, repair: Repair): number {
  const follower = followers.find((one) => one.key === key);
  const weight = (change: Change) =>
    follower ? (follower.weights.get(change.key) ?? 0) : Number(change.key === key);
  return repair.reduce((sum, change) => sum + change.by * weight(change), 0);
}

function numberNow(system: System, key: string): number {
  return system.followers.find((one) => one.key === key)?.number ?? figure(system, key);
}
