import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from '../batch/system-code.js';
import { Failure } from './failure.js';

/** Reads a file that the command line names. @throws Failure when there is none, or the system will not read it */
export async function readNamed(file: string, cwd: string): Promise<Buffer> {
  try {
    return await readFile(path.resolve(cwd, file));
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    if (code === 'ENOENT') throw new Failure('noSuchPath', { path: file });
    if (code === 'EISDIR') throw new Failure('inputIsFolder', { path: file });
    throw new Failure('cannotRead', { path: file, code });
  }
}
