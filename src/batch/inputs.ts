import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { nearest } from '../messages/nearest.js';
import { type Endings, isWanted } from './endings.js';
import { isMisread } from './load-file.js';
import { type LinkListener, REPORTS, search } from './search.js';

/** Why no workbooks were found. */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(
    readonly reason:
      | 'emptyPath'
      | 'noSuchPath'
      | 'noSuchPathNear'
      | 'nameEncoding'
      | 'nothingMatched'
      | 'emptyFolder'
      | 'onlyNothing'
      | 'noWorkbookHere'
      | 'severalHere',
    readonly values: Readonly<Record<string, string | number>>,
  ) {
    super(reason);
  }
}

/**
 * The workbooks that paths name: files, folders (searched whole) and globs; without any, the only workbook of the
 * current folder. Paths come back relative to `cwd`, with `/`, each once. Links that are not named are not followed.
 * @param only what searches are narrowed to; what is named outright stays
 * @throws InputError when one of the paths leads to nothing
 */
export async function findInputs(
  paths: readonly string[],
  cwd: string,
  onLinks: LinkListener,
  only?: Endings,
): Promise<string[]> {
  if (paths.length === 0) return [await onlyWorkbook(cwd)];
  const found: string[] = [];
  for (const named of paths) found.push(...(await expand(named, cwd, onLinks, only)));
  return [...new Set(found)];
}

/**
 * The workbooks that a list names: files, whether they are there or not, and folders (searched whole). No globs: a list
 * is mostly made by a program, from names as they are.
 */
export async function findListed(
  names: readonly string[],
  cwd: string,
  onLinks: LinkListener,
  only?: Endings,
): Promise<string[]> {
  const found: string[] = [];
  for (const name of names) {
    const absolute = path.resolve(cwd, name);
    const stats = await stat(absolute).catch(() => undefined);
    if (stats?.isDirectory())
      found.push(...(await search(REPORTS, absolute, cwd, onLinks)).filter((file) => isWanted(file, only)));
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

async function expand(
  named: string,
  cwd: string,
  onLinks: LinkListener,
  only: Endings | undefined,
): Promise<string[]> {
  if (named === '') throw new InputError('emptyPath', {});
  const absolute = path.resolve(cwd, named);
  const stats = await stat(absolute).catch(() => undefined);
  if (stats?.isDirectory()) {
    const files = await search(REPORTS, absolute, cwd, onLinks);
    if (files.length === 0) throw new InputError('emptyFolder', { path: named });
    return narrowed(files, named, only);
  }
  if (stats) return [relative(cwd, absolute)];
  if (!/[*?[\]{}]/.test(named)) throw await missing(named, cwd);
  const pattern = path.sep === '\\' ? named.replaceAll('\\', '/') : named;
  const { folder, rest } = await rooted(pattern, cwd);
  const files = await search(rest, folder, cwd, onLinks);
  if (files.length === 0) throw new InputError('nothingMatched', { pattern: named });
  return narrowed(files, named, only);
}

/** Of a path that leads to nothing: with what stands there under a similar name, as when the ending is another. */
async function missing(named: string, cwd: string): Promise<InputError> {
  if (isMisread(named)) return new InputError('nameEncoding', { path: named });
  const { dir, base, name } = path.parse(path.resolve(cwd, named));
  // A link that leads nowhere stands there under that very name.
  const names = (await readdir(dir).catch(() => [])).filter((there) => there !== base);
  const stems = new Map(names.slice(0, NAMES_AT_MOST).map((there) => [path.parse(there).name, there]));
  const near = stems.get(nearest(name, [...stems.keys()]) ?? '');
  return near === undefined
    ? new InputError('noSuchPath', { path: named })
    : new InputError('noSuchPathNear', { path: named, near: relative(cwd, path.join(dir, near)) });
}

/** Of a folder that are compared with what is missing. */
const NAMES_AT_MOST = 5000;

function narrowed(files: readonly string[], named: string, only: Endings | undefined): string[] {
  const wanted = files.filter((file) => isWanted(file, only));
  if (only && wanted.length === 0)
    throw new InputError('onlyNothing', { path: named, endings: [...only].join(',') });
  return wanted;
}

/**
 * Where the search for a pattern begins that leads out of the current folder, and what is left of it there: from inside,
 * `../**` would not find what lies here.
 */
async function rooted(pattern: string, cwd: string): Promise<{ folder: string; rest: string }> {
  const steps = pattern.split('/');
  const first = steps.findIndex((step) => WILD.test(step));
  const leadsOut = path.isAbsolute(pattern) || steps[0] === '..' || steps[0] === '.';
  if (!leadsOut || first < 1) return { folder: cwd, rest: pattern };
  const folder = path.resolve(cwd, `${steps.slice(0, first).join('/')}/`);
  const stats = await stat(folder).catch(() => undefined);
  // Capital letters may be the reason, which the search passes over.
  return stats?.isDirectory()
    ? { folder, rest: steps.slice(first).join('/') }
    : { folder: cwd, rest: pattern };
}

const WILD = /[*?[\]{}()!+@\\]/;

function relative(cwd: string, file: string): string {
  return path.relative(cwd, file).split(path.sep).join('/');
}
