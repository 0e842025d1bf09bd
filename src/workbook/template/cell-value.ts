import { escapeText } from '../../package/xml/escape-text.js';
import type { Value } from './content.js';

/** A value as exceljs takes it so that it comes back as it was; `""` is a blank cell. */
export function cellValue(value: Value): number | string | null {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return escapeText(value);
  // JSON reads 1e999 as Infinity, and a workbook with such a number does not open.
  return Number.isFinite(value) ? value : String(value);
}
