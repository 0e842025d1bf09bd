/** How much it matters; each has its own fill. */
export type Tint = 'error' | 'warning' | 'notice';

/**
 * RRGGBB, light enough to read black on, also in print. The last two bits of each channel are free: nobody sees them,
 * every program keeps them, and so they carry a number. No palette or theme that programs offer has a colour in reach.
 */
const COLORS: Readonly<Record<Tint, number>> = { error: 0xfcc4c8, warning: 0xfce494, notice: 0xbcd4e8 };

const FREE = 0x030303;

/** How many numbers a colour can carry, from 0. */
export const TINT_NUMBERS = 64;

/** The colour of a mark, with a number in it, as RRGGBB. */
export function tintColor(tint: Tint, number = 0): string {
  // Counted down, so that what is mostly used is the lightest.
  const bits = TINT_NUMBERS - 1 - number;
  const free = ((bits >> 4) << 16) | (((bits >> 2) & 3) << 8) | (bits & 3);
  return (COLORS[tint] | free).toString(16).toUpperCase();
}

/** The number that a colour of ours carries; undefined for every other colour. */
export function numberInColor(rrggbb: string): number | undefined {
  if (!/^[0-9a-f]{6}$/i.test(rrggbb)) return undefined;
  const color = Number.parseInt(rrggbb, 16);
  if (!Object.values(COLORS).includes(color & ~FREE)) return undefined;
  const bits = (((color >> 16) & 3) << 4) | (((color >> 8) & 3) << 2) | (color & 3);
  return TINT_NUMBERS - 1 - bits;
}
