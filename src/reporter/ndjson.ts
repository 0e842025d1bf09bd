import type { FileEntry } from '../finding/entry.js';
import type { Run } from '../finding/result.js';
import { jsonLine } from './json-text.js';

/** What a line says of the run that it is from. */
export type LineRun = Pick<Run, 'share' | 'circumstances'>;

/**
 * One checked workbook as a line of JSON, with its data: whoever puts the lines of several machines together can tell
 * everything that one run could. Each says which part of the files it is from, so that nobody takes some of the lines
 * for all of them, and under which circumstances it came about.
 */
export function toLine(file: FileEntry, { share, circumstances }: LineRun = {}): string {
  return jsonLine({ ...file, ...(share && { share }), ...(circumstances && { run: circumstances }) });
}
