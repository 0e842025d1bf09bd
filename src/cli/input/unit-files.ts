import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Command } from 'commander';
import type { Caches } from '../../batch/cache/caches.js';
import type { Endings } from '../../batch/endings.js';
import { identifyAllChildren, type ReadJob } from '../../batch/identify-files.js';
import { rosterRefusal } from '../../check/roster-refusal.js';
import type { PlacedRoster, Units } from '../../check/unit-evidence.js';
import { messages } from '../../messages/messages.js';
import { readRoster } from '../../roster/read-roster.js';
import { Failure } from '../failure.js';
import { inPlace } from '../in-place.js';
import type { Io } from '../io.js';
import type { LoadedConfig } from './config.js';
import { relatedInputs } from './paths.js';
import { readNamed } from './read-named.js';
import { notEmpty, yearNumber } from './read-options.js';

/** The files around the checked ones, relative to the current folder. */
export interface UnitOptions {
  children?: string;
  roster?: string;
  batchYear?: number;
}

export function addUnitOptions(command: Command): Command {
  return command
    .option('--children <文件夹>', messages.cli.units.children, notEmpty)
    .option('--roster <文件>', messages.cli.units.roster, notEmpty)
    .option('--batch-year <年>', messages.cli.units.batchYear, yearNumber);
}

/** The roster that a flag or else the config names, relative to the current folder. */
export function rosterFile(named: string | undefined, { config, pathOf }: LoadedConfig): string | undefined {
  return named ?? (config.roster === undefined ? undefined : pathOf(config.roster));
}

/** Without the roster, which may lie among the workbooks that a folder was searched for. */
export function withoutRoster(inputs: readonly string[], roster: string | undefined, cwd: string): string[] {
  const list = roster === undefined ? undefined : path.resolve(cwd, roster);
  const reports = inputs.filter((file) => path.resolve(cwd, file) !== list);
  // Who names nothing else wants to know what it is.
  return reports.length > 0 ? reports : [...inputs];
}

/** @throws Failure when the roster cannot be read or used */
export async function loadRoster(file: string, cwd: string): Promise<Omit<PlacedRoster, 'expectsAll'>> {
  const bytes = await readNamed(file, cwd, 'rosterSize');
  try {
    const roster = await readRoster(bytes, path.basename(file));
    const shown = path.relative(cwd, path.resolve(cwd, file)).split(path.sep).join('/');
    return { roster, path: shown, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    const { reason, values } = rosterRefusal(file, error);
    throw new Failure(reason, values);
  }
}

/** The workbooks of a folder that belong to the units under the checked organ. */
export async function loadChildren(
  folder: string,
  io: Pick<Io, 'cwd' | 'stderr' | 'machine'>,
  read: ReadJob['read'],
  caches?: Caches,
  only?: Endings,
): Promise<NonNullable<Units['children']>> {
  const cache = caches?.of('child', read);
  return identifyAllChildren(
    await relatedInputs(folder, io, only),
    { cwd: io.cwd, read },
    inPlace(io),
    cache,
  );
}
