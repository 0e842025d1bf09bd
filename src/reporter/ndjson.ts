import type { FileEntry } from '../finding/entry.js';
import type { Share } from '../finding/result.js';
import { jsonLine } from './json-text.js';

/**
 * One checked workbook as a line of JSON, with its data: whoever puts the lines of several machines together can tell
 * everything that one run could.
 * @param share which part of the files it is from, so that nobody takes some of the lines for all of them
 */
export function toLine(file: FileEntry, share?: Share): string {
  return jsonLine(share ? { ...file, share } : file);
}
