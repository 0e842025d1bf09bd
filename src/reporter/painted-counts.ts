import type { Colors } from './colors.js';

/** What somebody has to look into, and how it is coloured. */
const PAINTS = { errors: 'red', failed: 'red', unreadable: 'red', warnings: 'yellow' } as const;

/** The counts of a sentence: those of what is wrong are seen at a glance, a 0 is as plain as the rest. */
export function paintedCounts<Name extends string>(
  counts: Readonly<Record<Name, number>>,
  colors: Colors,
): Record<Name, string> {
  const painted = Object.entries<number>(counts).map(([name, count]) => {
    const paint = count > 0 && name in PAINTS ? colors[PAINTS[name as keyof typeof PAINTS]] : String;
    return [name, paint(String(count))];
  });
  return Object.fromEntries(painted);
}
