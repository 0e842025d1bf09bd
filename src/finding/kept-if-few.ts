import type { FileEntry } from './entry.js';
import { repeatable } from './repeatable.js';

/** Of files and their findings together: some hundreds of files, and some megabytes. */
const WEIGHT_AT_MOST = 6000;
/** A file without findings weighs as much as so many, for what else is said of it. */
const WEIGHT_OF_FILE = 20;

/**
 * Entries that every format goes over again, some more than once. Few are kept when somebody went over all of them, so
 * that they are made once; many are made anew each time.
 */
export function keptIfFew(files: Iterable<FileEntry>): Iterable<FileEntry> {
  let kept: readonly FileEntry[] | undefined;
  return repeatable(() => kept?.[Symbol.iterator]() ?? through());

  function* through(): Generator<FileEntry> {
    const seen: FileEntry[] = [];
    let weight = 0;
    for (const file of files) {
      yield file;
      weight += WEIGHT_OF_FILE + file.findings.length;
      if (weight <= WEIGHT_AT_MOST) seen.push(file);
      else seen.length = 0;
    }
    if (weight <= WEIGHT_AT_MOST) kept = seen;
  }
}
