import type { Sheet } from '../../source/book.js';
import { NO_FILL, plainFill } from './fill-xml.js';
import { TINT_NUMBERS } from './tint-colors.js';

/** Characters that a cell holds. */
const LONGEST = 32_767;

/**
 * The fills that lie under marks, by number. The colour of a mark carries the number: a style's own number in the file
 * would not do, as every program numbers styles anew when it saves, and an address would be wrong after a row is put in.
 */
export class FillMemory {
  readonly #fills: string[] = [NO_FILL];

  /** @param text what an earlier marking noted; undefined when there was none, or it is gone */
  constructor(text: string | undefined) {
    for (const fill of readFills(text).slice(0, TINT_NUMBERS - 1)) this.#fills.push(fill);
  }

  /** The number of a fill; that of no fill when there are more fills than numbers. */
  numberOf(fill: string): number {
    const known = this.#fills.indexOf(fill);
    if (known >= 0) return known;
    const noted = JSON.stringify([...this.#fills, fill]);
    if (this.#fills.length >= TINT_NUMBERS || noted.length > LONGEST) return 0;
    return this.#fills.push(fill) - 1;
  }

  /** The fill that has a number; none where it was not noted. */
  fillOf(number: number): string {
    return this.#fills[number] ?? NO_FILL;
  }

  /** What the next marking needs to know; undefined when that is nothing. */
  text(): string | undefined {
    return this.#fills.length > 1 ? JSON.stringify(this.#fills.slice(1)) : undefined;
  }
}

/** What stands in the first row of a list of findings, out of sight; columns may have been put in before it. */
export function notedFills(list: Sheet): string | undefined {
  const texts = (list.rows.get(1) ?? []).map(({ value }) => value);
  return texts.find((text): text is string => typeof text === 'string' && text.startsWith('["<fill'));
}

/** The text comes from the file: nothing but fills gets from it into another. */
function readFills(text: string | undefined): string[] {
  try {
    const read: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(read) ? read.map((fill) => plainFill(String(fill))) : [];
  } catch {
    return [];
  }
}
