import path from 'node:path';
import type { Endings } from '../../batch/endings.js';
import { findInputs, findListed, InputError } from '../../batch/inputs.js';
import type { LinkListener } from '../../batch/search.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { plain } from '../../reporter/plain.js';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import { filesFrom } from './files-from.js';
import { inputLimits } from './input-limits.js';

type PathIo = Pick<Io, 'cwd' | 'stderr'>;

/** The workbooks that a command line names. @throws Failure when there are none */
export async function inputsOf(paths: readonly string[], io: PathIo, only?: Endings): Promise<string[]> {
  try {
    return await findInputs(paths, io.cwd, sayLinks(io), only);
  } catch (error) {
    if (error instanceof InputError) throw new Failure(error.reason, error.values);
    throw error;
  }
}

/**
 * The workbooks that a command line and its list name. What stands in a list and is not there will be a finding: a
 * list may be older than the folder.
 */
export async function namedInputs(
  paths: readonly string[],
  list: string | undefined,
  io: Io,
  only?: Endings,
): Promise<Inputs> {
  const named = list === undefined || paths.length > 0 ? await inputsOf(paths, io, only) : [];
  const lines = list === undefined ? [] : await filesFrom(list, io);
  const listed = list === undefined ? [] : await findListed(lines, io.cwd, sayLinks(io), only);
  const files = [...new Set([...named, ...listed])];
  const outright = new Set([...paths, ...lines].map((each) => shown(each, io.cwd)));
  return {
    files,
    named: paths.length + lines.length === 0 ? files : files.filter((file) => outright.has(file)),
  };
}

/** Files to be checked, and which of them were named outright and not found by a search. */
export interface Inputs {
  readonly files: readonly string[];
  readonly named: readonly string[];
}

/** As a search gives it: relative to the current folder, with `/`. */
const shown = (file: string, cwd: string) =>
  path.relative(cwd, path.resolve(cwd, file)).split(path.sep).join('/');

/**
 * The workbooks of last year or of units that a flag names.
 * @throws Failure when there are none, or more than can be looked into
 */
export async function relatedInputs(named: string, io: PathIo, only?: Endings): Promise<string[]> {
  const { relatedFiles: limit } = inputLimits;
  const found = await inputsOf([named], io, only);
  if (found.length > limit) throw new Failure('tooManyFiles', { path: named, count: found.length, limit });
  return found;
}

/** For the commands that take one workbook. */
export async function inputOf(named: string | undefined, io: PathIo): Promise<string> {
  const found = await inputsOf(named === undefined ? [] : [named], io);
  const [only] = found;
  if (only === undefined || found.length > 1)
    throw new Failure('oneFileOnly', { path: named ?? '', count: found.length });
  return only;
}

/** How many links a note names. */
const NAMED = 5;

function sayLinks(io: PathIo): LinkListener {
  return (links) => {
    const names = links.slice(0, NAMED).join('、');
    io.stderr(`${plain(fill(messages.cli.linksPassedOver, { count: links.length, names }))}\n`);
  };
}
