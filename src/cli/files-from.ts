import { Failure } from './failure.js';
import type { Io } from './io.js';
import { readNamed } from './read-named.js';

/**
 * The paths of a list: one a line, or with NUL after each, as names with line breaks need it. Blank lines are passed
 * over; everything else is a name, also what begins with # or holds a wildcard.
 * @param list a file, or - for what is piped in
 * @throws Failure when it cannot be read, or names nothing
 */
export async function filesFrom(list: string, io: Io): Promise<string[]> {
  const bytes = list === '-' ? await io.stdin() : await readNamed(list, io.cwd);
  const names = namesIn(new TextDecoder().decode(bytes));
  if (names.length === 0) throw new Failure('emptyList', { path: list });
  return names;
}

function namesIn(text: string): string[] {
  if (text.includes('\0')) return text.split('\0').filter((name) => name !== '');
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}
