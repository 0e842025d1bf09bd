import { type Dirent, readdir as readdirBack } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** Why no workbooks were found. */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(
    readonly reason:
      | 'emptyPath'
      | 'noSuchPath'
      | 'nothingMatched'
      | 'emptyFolder'
      | 'noWorkbookHere'
      | 'severalHere',
    readonly values: Readonly<Record<string, string | number>>,
  ) {
    super(reason);
  }
}

/** What a folder is searched for. The last three can't be read, but passing over them would hide a unit's report. */
const WORKBOOKS = '**/*.{xlsx,xls,et,ods}';

/** Office keeps such a file beside each workbook that is open. */
const LOCK_FILE = '**/~$*';

/**
 * The workbooks that paths name: files, folders (searched whole) and globs; without any, the only workbook of the
 * current folder. Paths come back relative to `cwd`, with `/`, each once.
 * @throws InputError when one of the paths leads to nothing
 */
export async function findInputs(paths: readonly string[], cwd: string): Promise<string[]> {
  if (paths.length === 0) return [await onlyWorkbook(cwd)];
  const found: string[] = [];
  for (const named of paths) found.push(...(await expand(named, cwd)));
  return [...new Set(found)];
}

/**
 * The workbooks that a list names: files, whether they are there or not, and folders (searched whole). No globs: a list
 * is mostly made by a program, from names as they are.
 */
export async function findListed(names: readonly string[], cwd: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of names) {
    const absolute = path.resolve(cwd, name);
    const stats = await stat(absolute).catch(() => undefined);
    if (stats?.isDirectory()) found.push(...(await search(WORKBOOKS, absolute, cwd)));
    else found.push(relative(cwd, absolute));
  }
  return found;
}

async function onlyWorkbook(cwd: string): Promise<string> {
  const names = (await readdir(cwd)).filter((name) => /\.xlsx$/i.test(name) && !name.startsWith('~$')).sort();
  const [only] = names;
  if (only === undefined) throw new InputError('noWorkbookHere', {});
  if (names.length > 1)
    throw new InputError('severalHere', { count: names.length, names: names.slice(0, 5).join('、') });
  return only;
}

async function expand(named: string, cwd: string): Promise<string[]> {
  if (named === '') throw new InputError('emptyPath', {});
  const absolute = path.resolve(cwd, named);
  const stats = await stat(absolute).catch(() => undefined);
  if (stats?.isDirectory()) {
    const files = await search(WORKBOOKS, absolute, cwd);
    if (files.length === 0) throw new InputError('emptyFolder', { path: named });
    return files;
  }
  if (stats) return [relative(cwd, absolute)];
  if (!/[*?[\]{}]/.test(named)) throw new InputError('noSuchPath', { path: named });
  const files = await search(path.sep === '\\' ? named.replaceAll('\\', '/') : named, cwd, cwd);
  if (files.length === 0) throw new InputError('nothingMatched', { pattern: named });
  return files;
}

/** A folder that the system will not list comes back itself: what is in it must not be passed over in silence. */
async function search(pattern: string, folder: string, cwd: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const unread: string[] = [];
  const files = await glob(pattern, {
    cwd: folder,
    ignore: LOCK_FILE,
    absolute: true,
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
    expandDirectories: false,
    fs: { readdir: readdirNoting(unread) },
  });
  return [...files, ...unread].map((file) => relative(cwd, file)).sort();
}

/** As the search calls it, of all the ways in which readdir can be called. */
function readdirNoting(unread: string[]): typeof readdirBack {
  const noting = (folder: string, _: unknown, done: (error: Error | null, entries: Dirent[]) => void) =>
    readdirBack(folder, { withFileTypes: true }, (error, entries) => {
      if (error?.code === 'EACCES' || error?.code === 'EPERM') unread.push(folder);
      done(error, entries);
    });
  return noting as unknown as typeof readdirBack;
}

function relative(cwd: string, file: string): string {
  return path.relative(cwd, file).split(path.sep).join('/');
}
