import type { FileEntry } from '../finding/entry.js';
import { type Briefly, HeavyWorkbook } from '../limits/heavy.js';
import { holdsWorkbook } from '../source/holds-workbook.js';
import { isBulky } from '../source/is-bulky.js';
import { toMarked } from './marked.js';

/**
 * A copy of a checked file with its findings in it: a workbook or a Word document comes back as it was but for the marks,
 * any other kind as the workbook that `import` would write. Undefined where there is nothing to mark.
 * @param bytes of the file that the entry is about
 * @param briefly does each step where a file that may take long is left to a process of its own; see HeavyWorkbook
 * @throws HeavyWorkbook when it may take long and that is left to a process of its own
 * @throws WorkbookRefused when the file can be read, but what is to be changed in it cannot
 * @throws NothingToMark when it would come back as a workbook, and has no table of the form
 */
export async function toMarkedCopy(
  entry: FileEntry,
  bytes: Uint8Array,
  briefly?: Briefly,
): Promise<Uint8Array | undefined> {
  if (entry.status === 'unreadable') return undefined;
  const isClean = entry.findings.length === 0 && entry.rules.crashed.length === 0;
  if (holdsWorkbook(bytes)) {
    // What would be given up is not begun.
    if (briefly && !isClean && isBulky(bytes)) throw new HeavyWorkbook();
    return briefly ? briefly(() => toMarked(entry, bytes)) : toMarked(entry, bytes);
  }
  if (isClean) return undefined;
  const { toMarkedImport } = await import('./marked-import.js');
  return toMarkedImport(entry, bytes, briefly);
}
