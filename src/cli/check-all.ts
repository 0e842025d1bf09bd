import { checkFile } from '../batch/check-file.js';
import type { CheckContext } from '../batch/check-workbook.js';
import { unitKey } from '../batch/children.js';
import { type RunContext, withRunEvidence } from '../batch/complete-run.js';
import { childrenFinder, type Units, withUnits } from '../batch/units.js';
import { policyFor } from '../config/policy.js';
import { type WaiverUse, waiverUse } from '../config/stale.js';
import { editions } from '../edition/editions.js';
import type { FileResult } from '../finding/result.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import type { ReadOptions } from '../report/report.js';
import { plain } from '../reporter/plain.js';
import { rules } from '../rules/rules.js';
import type { LoadedConfig } from './config.js';
import type { Io } from './io.js';
import { loadPrevious } from './previous.js';
import { readOptionsOf } from './read-options.js';
import { loadChildren, loadRoster, type UnitOptions } from './units.js';

/** Checks workbooks one by one, then what they say together, by the flags and the config. */
export async function checkAll(
  inputs: readonly string[],
  options: ReadOptions & UnitOptions & { readonly previous?: string },
  placed: LoadedConfig,
  io: Io,
): Promise<FileResult[]> {
  const units = await loadUnits(inputs, options, placed, io.cwd);
  const { config, pathOf } = placed;
  const named = options.previous ?? (config.previous === undefined ? undefined : pathOf(config.previous));
  const read = readWith(units, options);
  const keyOf = unitKey(units.roster?.roster);
  const previous = named === undefined ? undefined : await loadPrevious(named, { editions, read, keyOf }, io);
  const context: CheckContext = {
    ...contextOf(placed, io),
    read,
    ...optional('previousOf', previous?.previousOf),
    ...optional('childrenOf', childrenFinder(units, inputs)),
  };
  const files: FileResult[] = [];
  for (const input of inputs) files.push((await checkFile(input, io.cwd, context)).result);
  previous?.finish();
  return withWaivers(withUnits(files, units, context), placed, context, io);
}

/** Rules as the config has them. */
export function contextOf(placed: LoadedConfig, io: Io): RunContext {
  return { editions, rules, policyFor: (file) => policyFor(placed, file, io.today()) };
}

async function loadUnits(
  inputs: readonly string[],
  { children, roster, year, edition }: ReadOptions & UnitOptions,
  { config, pathOf }: LoadedConfig,
  cwd: string,
): Promise<Units> {
  const listed = roster ?? (config.roster === undefined ? undefined : pathOf(config.roster));
  const read = { ...optional('year', year), ...optional('edition', edition) };
  // A roster of the config is there for every run: it does not ask for all units when one file is looked at.
  const expectsAll = roster !== undefined || children !== undefined || inputs.length > 1;
  const loaded = listed === undefined ? undefined : await loadRoster(listed, cwd);
  return {
    ...optional('roster', loaded && { ...loaded, expectsAll }),
    ...optional(
      'children',
      children === undefined ? undefined : await loadChildren(children, cwd, { editions, read }),
    ),
  };
}

function readWith({ roster }: Units, options: ReadOptions): ReadOptions {
  const kindOf = roster && ((organ: string) => roster.roster.find(organ)?.kind ?? null);
  return { ...readOptionsOf(options), ...optional('kindOf', kindOf) };
}

function withWaivers(
  files: readonly FileResult[],
  placed: LoadedConfig,
  context: RunContext,
  io: Io,
): FileResult[] {
  const { stale, unreached } = waiverUse(placed, files, io.today());
  if (unreached.length > 0) io.stderr(`${plain(unreachedNote(unreached))}\n`);
  return files.map((file) => {
    const waivers = stale.get(file.path);
    return waivers ? withRunEvidence(file, { waivers }, context) : file;
  });
}

/** Not a finding: whoever checks one file of many need not hear that the others' waivers were not used. */
function unreachedNote(unreached: WaiverUse['unreached']): string {
  const { unreached: note, unreachedItem } = messages.config;
  const items = unreached.map(({ number, waiver: { rule, organ, file } }) =>
    fill(unreachedItem, { number, rule, whom: organ ?? file ?? '' }),
  );
  return fill(note, { count: items.length, list: items.join('、') });
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });
}
