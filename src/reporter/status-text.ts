import type { FileEntry } from '../finding/entry.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';

const { status: names, passedWithout } = messages.terminal;

/** Passed, and nothing to tell of it. */
export const isClean = ({ status, findings }: FileEntry): boolean =>
  status === 'passed' && findings.length === 0;

/** What became of a file, for people: one that passed without some of the rules says without how many. */
export function statusText({ status, rules: { off = [] } }: Pick<FileEntry, 'status' | 'rules'>): string {
  return status === 'passed' && off.length > 0 ? fill(passedWithout, { count: off.length }) : names[status];
}
