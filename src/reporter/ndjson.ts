import type { FileEntry } from '../finding/entry.js';
import { jsonLine } from './json-text.js';

/**
 * One checked workbook as a line of JSON, with its data: whoever puts the lines of several machines together can tell
 * everything that one run could.
 */
export function toLine(file: FileEntry): string {
  return jsonLine(file);
}
