import { plain } from './plain.js';

/** What a spreadsheet would take for a formula: also in full width, which a Chinese one reads the same. */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** A field of a CSV by RFC 4180 that no spreadsheet takes for a formula. */
export function csvField(value: string | number | null = null): string {
  if (value === null) return '';
  const text = plain(String(value));
  const safe = FORMULA.test(String(value)) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
