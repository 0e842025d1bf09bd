import type { FindingEntry } from '../finding/entry.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';

/**
 * The command that waives a finding, for whoever knows the reason; undefined for errors, which are wrong whatever it is,
 * and for what is waived already.
 * @param path of the file, relative to the current folder
 */
export function waiveLine(
  path: string,
  { rule, severity, waived, places: [place] }: FindingEntry,
): string | undefined {
  if (severity !== 'warning' || waived) return undefined;
  const where = place?.path === undefined ? (place?.key ?? place?.at) : undefined;
  const at = where === undefined ? '' : ` ${argument(where)}`;
  return fill(messages.reporters.html.waiveLine, { path: argument(path), rule, at });
}

/** What no shell makes anything else of. */
const SAFE = /^[\p{Script=Han}\p{L}\p{N}._/（）《》〔〕、—]+$/u;

/** An argument as every shell takes it: names of files are somebody else's, and may be made to do harm. */
function argument(text: string): string {
  const plain = text.replace(/\p{C}/gu, '?');
  const named = plain.startsWith('-') ? `./${plain}` : plain;
  if (SAFE.test(named)) return named;
  return `'${named.replaceAll("'", "'\\''")}'`;
}
