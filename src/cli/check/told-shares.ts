import path from 'node:path';
import type { PlacedRoster, Units } from '../../check/unit-evidence.js';
import type { Config } from '../../config/config.js';
import { configProblems } from '../../config/problems.js';
import type { Told } from '../../finding/told.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { ROWS_AT_MOST } from '../../roster/read-roster.js';
import { Roster, type RosterUnit } from '../../roster/roster.js';
import { Failure } from '../failure.js';
import { type LoadedConfig, placed } from '../input/config.js';

const texts = messages.cli.merge;

/** What a share says that the run over it was told. @param children as the command line names them */
export function toldOf(
  { roster, batchYear }: Units,
  { config, folder, path: file }: LoadedConfig,
  children: string | undefined,
  cwd: string,
): Told {
  const isEmpty = Object.keys(config).length === 0;
  return {
    ...(roster && {
      roster: { path: roster.path, sha256: roster.sha256, units: roster.roster.units },
    }),
    ...(!isEmpty && {
      config: { path: file, folder: path.relative(cwd, folder).split(path.sep).join('/'), content: config },
    }),
    ...(batchYear !== undefined && { batchYear }),
    ...(children !== undefined && { children }),
  };
}

/** Puts together what the shares were told: the first that was told something is believed. */
export class ToldShares {
  #told: Told = {};
  readonly #rosters = new Map<string, string>();

  /** @param document from which it is @throws Failure when it is not what a share says */
  async take(told: Told, document: string): Promise<void> {
    if (!(await isTold(told))) throw new Failure('badTold', { path: document });
    if (told.roster) this.#rosters.set(told.roster.sha256, told.roster.path);
    this.#told = { ...told, ...this.#told };
  }

  /** The config of the shares, as it is seen from here; undefined where they had none. */
  config(cwd: string): LoadedConfig | undefined {
    const { config } = this.#told;
    if (!config) return undefined;
    return { ...placed(config.content as Config, path.resolve(cwd, config.folder), cwd), path: config.path };
  }

  get roster(): PlacedRoster | undefined {
    const { roster } = this.#told;
    return roster && { ...roster, roster: new Roster(roster.units), expectsAll: true };
  }

  get batchYear(): number | undefined {
    return this.#told.batchYear;
  }

  /** What the shares had and the merge has not, in words. @param units of the merge */
  lacks({ children }: Units): string[] {
    const { children: named } = this.#told;
    return [
      ...(named !== undefined && !children ? [fill(texts.lacksChildren, { path: named })] : []),
      ...(this.#rosters.size > 1
        ? [fill(texts.rosters, { paths: [...new Set(this.#rosters.values())].join('、') })]
        : []),
    ];
  }
}

/** A document may have been changed by anybody. */
async function isTold(value: object): Promise<boolean> {
  if (!isObject(value)) return false;
  const { roster, config, batchYear, children } = value;
  return (
    (roster === undefined || isRoster(roster)) &&
    (config === undefined || (await isConfig(config))) &&
    (batchYear === undefined || Number.isSafeInteger(batchYear)) &&
    (children === undefined || typeof children === 'string')
  );
}

function isRoster(value: unknown): boolean {
  if (!isObject(value) || typeof value.path !== 'string' || typeof value.sha256 !== 'string') return false;
  const { units } = value;
  return Array.isArray(units) && units.length <= ROWS_AT_MOST && units.every(isUnit);
}

function isUnit(value: unknown): value is RosterUnit {
  if (!isObject(value)) return false;
  const { name, aliases, sheet, kind, parent, contact, phone, deadline } = value;
  return (
    [name, sheet].every((text) => typeof text === 'string' && text !== '') &&
    typeof value.cell === 'string' &&
    /^[A-Z]{1,3}[1-9][0-9]*$/.test(value.cell) &&
    Array.isArray(aliases) &&
    aliases.every((alias) => typeof alias === 'string') &&
    [kind, parent, contact, phone, deadline].every((text) => text === null || typeof text === 'string')
  );
}

async function isConfig(value: unknown): Promise<boolean> {
  if (!isObject(value) || typeof value.folder !== 'string') return false;
  if (value.path !== null && typeof value.path !== 'string') return false;
  return (await configProblems(value.content, '')).length === 0;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
