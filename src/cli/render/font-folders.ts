import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isNamed } from '../../render/pdf/fonts/is-named.js';
import type { FontFiles } from '../../render/pdf/index.js';

/** Folders within folders are looked into so far; links lead no further either. */
const DEPTH = 4;

/** Fonts on this machine's disk. Searched without a library: to load one would take longer than all folders do. */
export const fontFolders: FontFiles = {
  find(folder, name) {
    const file = path.join(folder, name);
    return existsSync(file) ? file : undefined;
  },
  list(folder, names, endings) {
    const isWanted = (file: string) => {
      const { name, ext } = path.parse(file);
      const ending = ext.slice(1).toLowerCase();
      return endings.includes(ending) && names.some((pattern) => isNamed(name, pattern));
    };
    return [...filesIn(folder, DEPTH)].filter((file) => isWanted(path.basename(file))).sort();
  },
  read: (file) => readFileSync(file),
};

/** Hidden ones are nobody's fonts. */
function* filesIn(folder: string, depth: number): Generator<string> {
  for (const entry of entriesOf(folder)) {
    if (entry.name.startsWith('.')) continue;
    const file = path.join(folder, entry.name);
    const kind = entry.isSymbolicLink() ? statSync(file, { throwIfNoEntry: false }) : entry;
    if (kind?.isFile()) yield file;
    else if (kind?.isDirectory() && depth > 0) yield* filesIn(file, depth - 1);
  }
}

/** Of a folder that is not there, or that the system will not list, none. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
