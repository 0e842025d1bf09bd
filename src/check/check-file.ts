import { access, constants, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { limits } from '../limits/limits.js';
import { beyond } from '../limits/refusals.js';
import { WorkbookRefused } from '../limits/refused.js';
import { type CheckContext, type Checked, type Content, checkWorkbook } from './check-workbook.js';
import { FewHandles, patiently } from './few-handles.js';
import { systemCode } from './system-code.js';

/** Checks the workbook at a path relative to `cwd`. A file that the system will not read is a finding too. */
export async function checkFile(file: string, cwd: string, context: CheckContext): Promise<Checked> {
  return checkWorkbook(file, await loadWorkbook(path.resolve(cwd, file)), context);
}

/** Reads a workbook into memory, where it is a file that can be and is not too large. @param file absolute */
export async function loadWorkbook(file: string): Promise<Content> {
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
async function reasonOf(folder: string): Promise<string> {
  try {
    await access(folder, constants.R_OK | constants.X_OK);
    return 'folder';
  } catch {
    return 'closedFolder';
  }
}
