import { access, constants, lstat, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from '../../check/system-code.js';
import { Failure } from '../failure.js';
import { type Content, isSpecial, replaceFile } from './replace-file.js';
import { hasMoved, noteFolder } from './settled-folders.js';

/** A file to be written; `path` as the user knows it, relative to the current folder. */
export interface Output {
  readonly path: string;
  readonly force: boolean;
}

/**
 * Refuses outputs that would overwrite an input or, without --force, any file, or each other. Asked before the work
 * begins, so that nothing is half done.
 */
export async function checkOutputs(
  outputs: readonly Output[],
  inputs: readonly string[],
  cwd: string,
): Promise<void> {
  const taken = new Set<string>();
  const read = new Set<string | undefined>();
  for (const input of outputs.length > 0 ? inputs : []) {
    const absolute = path.resolve(cwd, input);
    read.add(absolute).add(await identityOf(absolute));
  }
  read.delete(undefined);
  for (const { path: file, force } of outputs) {
    const absolute = path.resolve(cwd, file);
    if (read.has(absolute) || read.has(await identityOf(absolute)))
      throw new Failure('outputIsInput', { path: file });
    if (taken.has(absolute.toLowerCase())) throw new Failure('sameOutput', { path: file });
    taken.add(absolute.toLowerCase());
    await checkPlace(file, absolute);
    if (!force && (await isTaken(absolute))) throw new Failure('exists', { path: file });
  }
}

/** Whether a file can be written there, in a folder that is there or can be made. */
async function checkPlace(file: string, absolute: string): Promise<void> {
  if ((await statOf(absolute))?.isDirectory()) throw new Failure('outputIsFolder', { path: file });
  if (await isSpecial(absolute)) throw new Failure('outputIsSpecial', { path: file });
  let folder = path.dirname(absolute);
  while (!(await exists(folder)) && folder !== path.dirname(folder)) folder = path.dirname(folder);
  if (!(await statOf(folder))?.isDirectory())
    throw new Failure('notAFolder', { path: file, folder: path.basename(folder) });
  await noteFolder(path.dirname(absolute));
  try {
    await access(folder, constants.W_OK);
  } catch (error) {
    throw cannotWrite(file, error);
  }
}

/** Writes a file whole or not at all; missing folders are made. Where its folder came to lead elsewhere, it is not written. */
export async function writeOutput(file: string, content: Content, cwd: string): Promise<void> {
  const absolute = path.resolve(cwd, file);
  try {
    await mkdir(path.dirname(absolute), { recursive: true });
    if (await hasMoved(path.dirname(absolute))) throw new Failure('outputMoved', { path: file });
    await replaceFile(absolute, content);
  } catch (error) {
    throw cannotWrite(file, error);
  }
}

/** No room on the disk, or none left for this user. */
const FULL = ['ENOSPC', 'EDQUOT'];

/** What to say of a file, or of a folder, that the system would not write into. */
export function cannotWrite(file: string, error: unknown): unknown {
  const code = systemCode(error);
  if (code === undefined) return error;
  return new Failure(FULL.includes(code) ? 'diskFull' : 'cannotWrite', { path: file, code });
}

/** The same for all names of a file; undefined where there is none. */
async function identityOf(file: string): Promise<string | undefined> {
  const stats = await statOf(file);
  return stats && `${stats.dev}:${stats.ino}`;
}

const statOf = (file: string) => stat(file).catch(() => undefined);
const exists = async (file: string) => (await statOf(file)) !== undefined;

/** A link that leads nowhere takes its name too. */
const isTaken = async (file: string) => (await lstat(file).catch(() => undefined)) !== undefined;
