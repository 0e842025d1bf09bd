import type { FileEntry } from '../../finding/entry.js';
import { count } from '../../finding/result.js';
import { jsonLine } from '../../reporter/json-text.js';

/** One file that is done, as a line of JSON. Scripts rely on its shape. */
export function lineOf({ path, status, findings }: FileEntry, done: number, total: number): string {
  const [errors, warnings] = [count(findings, 'error'), count(findings, 'warning')];
  return jsonLine({ path, status, errors, warnings, done, total });
}
