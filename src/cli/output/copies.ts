import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../failure.js';
import { refuseSameNames } from './same-names.js';
import { noteFolder } from './settled-folders.js';

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
 * Looks at where copies of workbooks would go before the work begins.
 * @throws Failure when a copy would overwrite a workbook that is checked, or another copy
 */
export async function checkCopies(folder: string, inputs: readonly string[], cwd: string): Promise<void> {
  const root = path.resolve(cwd, folder);
  await noteFolder(root);
  const known = new Set(await Promise.all(inputs.map((input) => identityOf(path.resolve(cwd, input)))));
  for (const input of inputs) {
    const inside = path.relative(root, path.resolve(cwd, input));
    if (!inside.startsWith('..') && !path.isAbsolute(inside))
      throw new Failure('inputInCopies', { path: input, folder });
    const target = path.resolve(root, copyPath(input));
    const identity = await identityOf(target);
    if (identity !== undefined && known.has(identity)) throw new Failure('outputIsInput', { path: input });
  }
  refuseSameNames(new Map(inputs.map((input) => [input, path.join(folder, copyPath(input))])), cwd);
}

/** The same for all names of a file; undefined when there is none. */
async function identityOf(file: string): Promise<string | undefined> {
  const found = await stat(file).catch(() => undefined);
  return found && `${found.dev}:${found.ino}`;
}
