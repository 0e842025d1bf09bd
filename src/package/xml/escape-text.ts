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
