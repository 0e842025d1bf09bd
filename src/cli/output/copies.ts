import { stat } from 'node:fs/promises';
import path from 'node:path';
import { groupBy } from '../../edition/group-by.js';
import { holdsDocument } from '../../source/docx/holds-document.js';
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

/** Kinds that come back as what they are, under their own names; of all others the copy is a workbook. */
const OWN_NAME = /\.(?:xlsx|xlsm|xltx|xltm|docx)$/i;

/**
 * Where the copies of files go below their folder: the same paths, with `.xlsx` for the ending of a kind whose copies are
 * workbooks. Where two would have one name, the old ending stays before it: `年报.pdf.xlsx`.
 */
export function copyPaths(files: readonly string[]): ReadonlyMap<string, string> {
  const keyOf = (copy: string) => copy.normalize('NFC').toLowerCase();
  const wanted = files.map((file): [string, string] => {
    const copy = copyPath(file);
    return [
      file,
      OWN_NAME.test(copy) ? copy : `${copy.slice(0, -path.posix.extname(copy).length || undefined)}.xlsx`,
    ];
  });
  const same = groupBy(wanted, ([, copy]) => keyOf(copy));
  return new Map(
    wanted.map(([file, copy]) => {
      const isAlone = (same.get(keyOf(copy))?.length ?? 0) === 1;
      return [file, isAlone || OWN_NAME.test(file) ? copy : `${copyPath(file)}.xlsx`];
    }),
  );
}

/** Where a copy goes by what it is: of a file whose name says Word, and which is none, it is a workbook. */
export const asCopyOf = (target: string, copy: Uint8Array): string =>
  target.toLowerCase().endsWith('.docx') && !holdsDocument(copy) ? `${target}.xlsx` : target;

/**
 * Looks at where copies of workbooks would go before the work begins.
 * @throws Failure when a copy would overwrite a workbook that is checked, or another copy
 */
export async function checkCopies(folder: string, inputs: readonly string[], cwd: string): Promise<void> {
  const root = path.resolve(cwd, folder);
  await noteFolder(root);
  const known = new Set(await Promise.all(inputs.map((input) => identityOf(path.resolve(cwd, input)))));
  const copies = copyPaths(inputs);
  const targetOf = (input: string) => copies.get(input) ?? copyPath(input);
  for (const input of inputs) {
    const inside = path.relative(root, path.resolve(cwd, input));
    if (!inside.startsWith('..') && !path.isAbsolute(inside))
      throw new Failure('inputInCopies', { path: input, folder });
    const target = path.resolve(root, targetOf(input));
    const identity = await identityOf(target);
    if (identity !== undefined && known.has(identity)) throw new Failure('outputIsInput', { path: input });
  }
  refuseSameNames(new Map(inputs.map((input) => [input, path.join(folder, targetOf(input))])), cwd);
}

/** The same for all names of a file; undefined when there is none. */
async function identityOf(file: string): Promise<string | undefined> {
  const found = await stat(file).catch(() => undefined);
  return found && `${found.dev}:${found.ino}`;
}
