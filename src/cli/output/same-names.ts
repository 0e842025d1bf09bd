import path from 'node:path';
import { groupBy } from '../../edition/group-by.js';
import { Failure } from '../failure.js';

/**
 * Lets pass outputs that every system keeps apart: capital letters, and composed or decomposed characters, are one to
 * many of them.
 * @param outputs of each workbook; relative to the current folder, or absolute
 * @throws Failure that names all workbooks with one output
 */
export function refuseSameNames(outputs: ReadonlyMap<string, string>, cwd: string): void {
  const keyOf = (output: string) => path.resolve(cwd, output).normalize('NFC').toLowerCase();
  const groups = [...groupBy(outputs, ([, output]) => keyOf(output)).values()];
  const same = groups.filter((group) => group.length > 1);
  if (same.length === 0) return;
  throw new Failure(
    'sameNames',
    {},
    same.map((group) => group.map(([input]) => input).join('、')),
  );
}
