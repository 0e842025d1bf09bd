import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileEntry } from '../../finding/entry.js';
import { Failure } from '../failure.js';
import type { CopyReporter } from './formats.js';
import { writeOutput } from './write.js';

/**
 * Where the copy of a workbook goes below its folder: the same path. What would lead out of the folder has another name.
 * @param file relative to the current folder or absolute, with `/`
 */
export function copyPath(file: string): string {
  const [first = '', ...steps] = file.split('/');
  const root = first === '' ? ROOT : first.replace(/^([A-Za-z]):$/, '$1');
  return [root, ...steps]
    .filter((step) => step !== '' && step !== '.')
    .map((step) => (step === '..' ? UP : step))
    .join('/');
}

const ROOT = '_';
const UP = '__';

/**
 * Writes copies of workbooks below a folder. Asked for before the work begins.
 * @throws Failure when a copy would overwrite a workbook that is checked, or another copy
 */
export async function copyWriter(
  folder: string,
  inputs: readonly string[],
  cwd: string,
): Promise<(file: FileEntry, report: CopyReporter) => Promise<void>> {
  await refuseOverlap(folder, inputs, cwd);
  return async ({ path: file, ...entry }, report) => {
    const bytes = await readFile(path.resolve(cwd, file)).catch(() => undefined);
    // Gone since it was checked: there is nothing to copy any more.
    if (bytes === undefined) return;
    const copy = await report({ path: file, ...entry }, bytes);
    if (copy !== undefined) await writeOutput(path.join(folder, copyPath(file)), copy, cwd);
  };
}

async function refuseOverlap(folder: string, inputs: readonly string[], cwd: string): Promise<void> {
  const root = path.resolve(cwd, folder);
  const taken = new Set<string>();
  const known = new Set(await Promise.all(inputs.map((input) => identityOf(path.resolve(cwd, input)))));
  for (const input of inputs) {
    const inside = path.relative(root, path.resolve(cwd, input));
    if (!inside.startsWith('..') && !path.isAbsolute(inside))
      throw new Failure('inputInCopies', { path: input, folder });
    const target = path.resolve(root, copyPath(input));
    const identity = await identityOf(target);
    if (identity !== undefined && known.has(identity)) throw new Failure('outputIsInput', { path: input });
    // Names that differ in capital letters only are one file on many systems.
    if (taken.has(target.toLowerCase()))
      throw new Failure('sameOutput', { path: path.join(folder, copyPath(input)) });
    taken.add(target.toLowerCase());
  }
}

/** The same for all names of a file; undefined when there is none. */
async function identityOf(file: string): Promise<string | undefined> {
  const found = await stat(file).catch(() => undefined);
  return found && `${found.dev}:${found.ino}`;
}
