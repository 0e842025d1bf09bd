import { decodeText } from '../../roster/csv.js';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import { inputLimits } from './input-limits.js';
import { readNamed, withinLimit } from './read-named.js';

/**
 * The paths of a list: one a line, or with NUL after each, as names with line breaks need it. Blank lines are passed
 * over; everything else is a name, also what begins with # or holds a wildcard. In UTF-8, or as the Windows consoles
 * write: `dir /b` in GBK, PowerShell in UTF-16.
 * @param list a file, or - for what is piped in
 * @throws Failure when it cannot be read, is too long, or names nothing
 */
export async function filesFrom(list: string, io: Io): Promise<string[]> {
  const bytes =
    list === '-'
      ? withinLimit(await io.stdin(inputLimits.listSize), list, 'listSize')
      : await readNamed(list, io.cwd, 'listSize');
  const names = namesIn(decodeText(bytes));
  if (names.length === 0) throw new Failure('emptyList', { path: list });
  return names;
}

function namesIn(text: string): string[] {
  if (text.includes('\0')) return text.split('\0').filter((name) => name !== '');
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}
