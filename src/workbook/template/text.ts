/** UTF-16 units that a cell of a workbook holds. */
export const CELL_CAPACITY = 32_767;

/**
 * Writes what XML cannot carry as `_xHHHH_` (ISO/IEC 29500-1, 22.9.2.19): control characters, a carriage return that
 * XML would turn into a line feed, U+FFFE, U+FFFF and half surrogate pairs; and the underscore of a text that looks
 * like such a code already, or would once a code follows it.
 */
export function escapeText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4})/g, '_x005F_')
    .replace(/[^\t\n\u0020-\u007E\u0080-\uFFFD\u{10000}-\u{10FFFF}]|\p{Surrogate}/gu, escapeCharacter);
}

const escapeCharacter = (character: string) =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Cuts a text into pieces of at most `capacity` UTF-16 units (2 or more), never through a surrogate pair. */
export function splitText(text: string, capacity: number = CELL_CAPACITY): string[] {
  const pieces: string[] = [];
  let start = 0;
  do {
    const end = start + capacity;
    const cut = isLead(text.charCodeAt(end - 1)) && isTrail(text.charCodeAt(end)) ? end - 1 : end;
    pieces.push(text.slice(start, cut));
    start = cut;
  } while (start < text.length);
  return pieces;
}

const isLead = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isTrail = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
