import { Checker, type CheckJob, childOptions } from '../../check/check-job.js';
import { identifyChild } from '../../check/children.js';
import { identifyPrevious, PreviousError, type PreviousFile, usablePrevious } from '../../check/previous.js';
import { rosterRefusal } from '../../check/roster-refusal.js';
import { onlyParent, type Units } from '../../check/unit-evidence.js';
import type { Config, PlacedConfig } from '../../config/config.js';
import { configProblems } from '../../config/problems.js';
import { editions } from '../../edition/editions.js';
import { WorkbookRefused } from '../../limits/refused.js';
import { fill, type Values } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { sha256Hex } from '../../platform/digest.js';
import { readRoster } from '../../roster/read-roster.js';
import { loadPageFile } from './page-files.js';
import { PartMissing } from './parts.js';
import type { PageFile, Setup } from './setup.js';
import { nameOf } from './tell-use.js';

const { errors } = messages.cli;
const { notes: previousNotes } = messages.cli.previous;

/** What checking a page's files takes, and what of it could not be used. */
export interface Prepared {
  readonly checker: Checker;
  readonly units: Units;
  readonly placed: PlacedConfig;
  /** Of the config, where there is one. */
  readonly configPath: string | null;
  /** In words, each about one file. */
  readonly notes: readonly string[];
}

/** Reads what stands beside the reports: config, roster, last year's files and the units'. */
export async function prepare(setup: Setup): Promise<Prepared> {
  const notes: string[] = [];
  const by = (use: PageFile['use']) => setup.files.filter((file) => file.use === use);
  const files = new Map(setup.files.map((file) => [file.path, file]));
  const load = async (path: string) => {
    const file = files.get(path);
    return file ? loadPageFile(file) : new WorkbookRefused('F-OPEN', 'gone');
  };
  const configFile = onlyOne('config', setup, notes);
  const config = configFile ? await readConfig(configFile, notes) : {};
  const rosterFile = onlyOne('roster', setup, notes);
  const roster = rosterFile && (await loadRoster(rosterFile, notes));
  const children = [];
  for (const { path } of by('child'))
    children.push(await identifyChild(path, load, { editions, read: childOptions(setup.read) }));
  const previous = await loadPrevious(by('previous'), load, setup, notes);
  const inputs = by('report').map(({ path }) => path);
  const units: Units = {
    ...(roster && { roster: { ...roster, expectsAll: inputs.length > 1 || children.length > 0 } }),
    ...(children.length > 0 && { children }),
  };
  const only = onlyParent(units, inputs);
  const job: CheckJob = {
    cwd: '',
    configFolder: '',
    today: setup.today,
    read: setup.read,
    withData: true,
    config,
    named: by('report').flatMap(({ path, isSearched }) => (isSearched ? [] : [path])),
    ...(roster && { roster: roster.roster.units }),
    ...(previous && previous.length > 0 && { previous }),
    ...(children.length > 0 && { children }),
    ...(children.length > 0 && only !== undefined && { onlyParent: only }),
  };
  const placed = { config, pathFromHere: (path: string) => path };
  const checker = new Checker(job, { load, ...placed });
  return { checker, units, placed, configPath: configFile?.path ?? null, notes };
}

/** Of a kind that only one can be used of, the first; which it is, and which are not used, is said. */
function onlyOne(use: 'config' | 'roster', { files }: Setup, notes: string[]): PageFile | undefined {
  const [first, ...others] = files.filter((file) => file.use === use);
  if (first && others.length > 0) {
    const values = { path: first.path, others: others.map(({ path }) => path).join('、') };
    notes.push(fill(messages.page.oneOfEach, { use: messages.page.uses[use], ...values }));
  }
  return first;
}

async function readConfig(file: PageFile, notes: string[]): Promise<Config> {
  const text = new TextDecoder().decode(await file.content.arrayBuffer());
  const path = file.path;
  let config: unknown;
  try {
    config = JSON.parse(text);
  } catch {
    notes.push(fill(errors.badConfigJson, { path, line: 1 }));
    return {};
  }
  const problems = await configProblems(config, text);
  if (problems.length === 0) return config as Config;
  notes.push([fill(errors.badConfig, { path }), ...problems].join('\n'));
  return {};
}

async function loadRoster(file: PageFile, notes: string[]) {
  const { path } = file;
  const bytes = await loadPageFile(file);
  try {
    if (bytes instanceof WorkbookRefused) throw bytes;
    return { roster: await readRoster(bytes, nameOf(path)), path, sha256: sha256Hex(bytes) };
  } catch (error) {
    const { reason, values } = rosterRefusal(path, error);
    // Each reason brings the values of its own words.
    const words: string = errors[reason];
    notes.push(fill(words, values));
    return undefined;
  }
}

async function loadPrevious(
  files: readonly PageFile[],
  load: Parameters<typeof identifyPrevious>[1],
  { read }: Setup,
  notes: string[],
): Promise<PreviousFile[] | undefined> {
  if (files.length === 0) return undefined;
  const identified = [];
  for (const { path } of files) identified.push(await identifyPrevious(path, load, { editions, read }));
  const note = (reason: keyof typeof previousNotes, values: Values) =>
    void notes.push(fill(previousNotes[reason], values));
  try {
    return usablePrevious(identified, note);
  } catch (error) {
    if (error instanceof PartMissing || !(error instanceof PreviousError)) throw error;
    notes.push(fill(errors[error.reason], error.values));
    return undefined;
  }
}
