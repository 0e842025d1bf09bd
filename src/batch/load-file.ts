import { access, constants, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { LoadFile } from '../check/check-file.js';
import type { Content } from '../check/check-workbook.js';
import { FewHandles, patiently } from '../check/few-handles.js';
import { systemCode } from '../check/system-code.js';
import { limits } from '../limits/limits.js';
import { beyond } from '../limits/refusals.js';
import { WorkbookRefused } from '../limits/refused.js';

/** Loads files by their paths relative to a folder. @param cwd absolute */
export const filesIn =
  (cwd: string): LoadFile =>
  (file) =>
    loadFile(path.resolve(cwd, file));

/** Reads a file into memory, where it is one that can be and is not too large. @param file absolute */
export async function loadFile(file: string): Promise<Content> {
  try {
    return await patiently(() => load(file));
  } catch (error) {
    const code = systemCode(error);
    if (error instanceof FewHandles || code === undefined) throw error;
    const isGone = code === 'ENOENT' || code === 'ENOTDIR';
    const reason = isGone && isMisread(file) ? 'nameEncoding' : isGone ? 'gone' : 'io';
    return new WorkbookRefused('F-OPEN', reason, { code });
  }
}

/** Whether a name has bytes that are no UTF-8: Node gives another character for them, under which no file is found. */
export const isMisread = (name: string): boolean => name.includes('\uFFFD');

async function load(file: string): Promise<Content> {
  const stats = await stat(file);
  // A pipe would be waited for, and a device never ends.
  if (stats.isDirectory()) return new WorkbookRefused('F-OPEN', await reasonOf(file));
  if (!stats.isFile()) return new WorkbookRefused('F-OPEN', 'notAFile');
  // Refused before it is in memory.
  return stats.size > limits.fileSize ? beyond('fileSize') : await readFile(file);
}

/** A folder among the files is one that was to be searched, unless it took the place of a workbook just now. */
async function reasonOf(folder: string): Promise<'folder' | 'closedFolder'> {
  try {
    await access(folder, constants.R_OK | constants.X_OK);
    return 'folder';
  } catch {
    return 'closedFolder';
  }
}
