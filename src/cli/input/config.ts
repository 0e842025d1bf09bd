import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { placeConfig } from '../../batch/place-config.js';
import type { Config, PlacedConfig } from '../../config/config.js';
import { configProblems } from '../../config/problems.js';
import { messages } from '../../messages/messages.js';
import { decodeText } from '../../roster/csv.js';
import { Failure } from '../failure.js';
import { readFailure, readNamed } from './read-named.js';
import { notEmpty } from './read-options.js';

/** What the file is called that is found without being named. */
export const CONFIG_NAME = 'report.config.json';

/** A config whose paths can be used from the current folder. */
export interface LoadedConfig extends PlacedConfig {
  /** Where it stands; absolute. */
  readonly folder: string;
  /** Its path, relative to the current folder; null where there is none. */
  readonly path: string | null;
  /** As it stands there; absent where there is none. */
  readonly text?: string;
  /** A path in the config, relative to the current folder. */
  pathOf(named: string): string;
}

export function addConfigOption(command: Command): Command {
  return command
    .option('--config <文件>', messages.cli.configOption, notEmpty)
    .option('--no-config', messages.cli.noConfig);
}

/** What `--config` names; false for `--no-config`. */
export interface ConfigFlag {
  config?: string | false;
}

/** The config that the command line names, among other files that are read. */
export const namedConfig = ({ config }: ConfigFlag): string[] => (config ? [config] : []);

/**
 * Reads the config that a flag names, else the nearest one in the current folder and those above it; an empty one
 * where there is none, or none is wanted.
 * @throws Failure when it cannot be read or something in it is wrong
 */
export async function loadConfig(named: ConfigFlag['config'], cwd: string): Promise<LoadedConfig> {
  if (named === false) return placed({}, cwd, cwd);
  const found =
    named === undefined
      ? await findUpwards(cwd)
      : { file: path.resolve(cwd, named), text: await read(named, cwd) };
  if (!found) return placed({}, cwd, cwd);
  const shown = named ?? relative(cwd, found.file);
  const loaded = placed(await parse(found.text, shown), path.dirname(found.file), cwd);
  return { ...loaded, path: relative(cwd, found.file), text: found.text };
}

/** @param folder of the config, and `cwd`, absolute */
export function placed(config: Config, folder: string, cwd: string): LoadedConfig {
  const pathOf = (file: string) => relative(cwd, path.resolve(folder, file));
  return { ...placeConfig(config, folder, cwd), folder, path: null, pathOf };
}

/**
 * Reads a file that a flag or else an entry of the config names.
 * @param flag what the command line names
 * @throws Failure that says where a name comes from that is nowhere on the command line
 */
export async function readingEntry<T>(
  name: keyof Config,
  flag: string | undefined,
  read: () => Promise<T>,
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (flag !== undefined || !(error instanceof Failure)) throw error;
    throw new Failure('inConfig', { name, message: error.message }, error.details);
  }
}

interface ConfigFile {
  readonly file: string;
  readonly text: string;
}

async function findUpwards(cwd: string): Promise<ConfigFile | undefined> {
  for (let folder = path.resolve(cwd); ; folder = path.dirname(folder)) {
    const file = path.join(folder, CONFIG_NAME);
    try {
      return { file, text: await read(relative(cwd, file), cwd) };
    } catch (error) {
      if (!(error instanceof Failure && error.code === 'noSuchPath')) throw error;
    }
    if (folder === path.dirname(folder)) return undefined;
  }
}

/** Nobody keeps a config in a pipe, which would be waited for; one that is found was not even asked for. */
async function read(named: string, cwd: string): Promise<string> {
  const stats = await stat(path.resolve(cwd, named)).catch((error) => {
    throw readFailure(error, named);
  });
  if (!stats.isFile() && !stats.isDirectory()) throw new Failure('inputIsSpecial', { path: named });
  return decodeText(await readNamed(named, cwd, 'configSize'));
}

async function parse(text: string, shown: string): Promise<Config> {
  let config: unknown;
  try {
    config = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Failure('badConfigJson', { path: shown, line: lineOf(error.message, text) });
  }
  const problems = await configProblems(config, text);
  if (problems.length > 0) throw new Failure('badConfig', { path: shown }, problems);
  return config as Config;
}

/** Where JSON stops making sense; without a position, it is the end that is missing or wrong. */
function lineOf(message: string, text: string): number {
  const position = /at position (\d+)/.exec(message)?.[1] ?? text.length;
  return text.slice(0, Number(position)).split('\n').length;
}

function relative(from: string, to: string): string {
  return path.relative(from, to).split(path.sep).join('/');
}
