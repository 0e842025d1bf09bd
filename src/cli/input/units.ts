import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Command } from 'commander';
import type { Caches } from '../../batch/cache/caches.js';
import type { CheckContext } from '../../batch/check-workbook.js';
import { type ChildFile, readChildren } from '../../batch/children.js';
import type { PlacedRoster, Units } from '../../batch/units.js';
import { messageOf } from '../../finding/wording.js';
import { messages } from '../../messages/messages.js';
import { WorkbookRefused } from '../../workbook/refused.js';
import { RosterError, readRoster } from '../../workbook/roster/read-roster.js';
import { Failure } from '../failure.js';
import { relatedInputs } from './paths.js';
import { readNamed } from './read-named.js';
import { notEmpty } from './read-options.js';

/** The files around the checked ones, relative to the current folder. */
export interface UnitOptions {
  children?: string;
  roster?: string;
}

export function addUnitOptions(command: Command): Command {
  return command
    .option('--children <文件夹>', messages.cli.units.children, notEmpty)
    .option('--roster <文件>', messages.cli.units.roster, notEmpty);
}

/** @throws Failure when the roster cannot be read or used */
export async function loadRoster(file: string, cwd: string): Promise<Omit<PlacedRoster, 'expectsAll'>> {
  const bytes = await readNamed(file, cwd, 'rosterSize');
  try {
    const roster = await readRoster(bytes, path.basename(file));
    const shown = path.relative(cwd, path.resolve(cwd, file)).split(path.sep).join('/');
    return { roster, path: shown, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    if (error instanceof RosterError) throw new Failure(error.reason, { path: file, ...error.values });
    if (!(error instanceof WorkbookRefused)) throw error;
    const { rule, reason, values } = error;
    const message = messageOf({ rule, message: reason, values, severity: 'error', places: [] });
    throw new Failure('rosterRefused', { path: file, message });
  }
}

/** The workbooks of a folder that belong to the units under the checked organ. */
export async function loadChildren(
  folder: string,
  cwd: string,
  context: Pick<CheckContext, 'editions' | 'read'>,
  caches?: Caches,
): Promise<NonNullable<Units['children']>> {
  const cache = caches?.of<ChildFile>('child', context.read);
  return readChildren(await relatedInputs(folder, cwd), cwd, { ...context, ...(cache && { cache }) });
}
