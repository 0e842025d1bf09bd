import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import type { FontFiles } from '../../render/pdf/index.js';

const DEPTH = 4;

/** Fonts on this machine's disk. */
export const fontFolders: FontFiles = {
  find(folder, name) {
    const file = path.join(folder, name);
    return existsSync(file) ? file : undefined;
  },
  list(folder, names, endings) {
    return globSync(
      names.map((name) => `**/${name}.{${endings.join(',')}}`),
      { cwd: folder, absolute: true, deep: DEPTH, caseSensitiveMatch: false, expandDirectories: false },
    ).sort();
  },
  read: (file) => readFileSync(file),
};
