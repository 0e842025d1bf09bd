import type { Command } from 'commander';
import type { EntryStore } from '../../batch/store/entry-store.js';
import type { Units } from '../../check/unit-evidence.js';
import { circumstancesOf } from '../../config/circumstances-of.js';
import { MergedCircumstances } from '../../finding/merged-circumstances.js';
import { repeatable } from '../../finding/repeatable.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import type { ReadOptions } from '../../report/report.js';
import { plain } from '../../reporter/plain.js';
import { rules } from '../../rules/rules.js';
import { completeAll } from '../check/complete-all.js';
import { loadUnits } from '../check/plan-checks.js';
import { ToldShares } from '../check/told-shares.js';
import { withStore } from '../check/with-store.js';
import { UNABLE } from '../exit.js';
import { Failure } from '../failure.js';
import {
  addConfigOption,
  type ConfigFlag,
  type LoadedConfig,
  loadConfig,
  namedConfig,
} from '../input/config.js';
import { Coverage } from '../input/coverage.js';
import { inputsOf } from '../input/paths.js';
import { readFindings } from '../input/read-findings.js';
import { addReadOptions } from '../input/read-options.js';
import { addSinceOption, readSince, type SinceFlag, withSince } from '../input/since.js';
import { addUnitOptions, type UnitOptions } from '../input/unit-files.js';
import type { Io } from '../io.js';
import { addReportOptions, exitCodeOf, type ReportFlags, tellOptionsOf } from '../output/report-options.js';
import { openReports } from '../output/reports.js';

const texts = messages.cli.merge;

interface Options extends SinceFlag, ReadOptions, ConfigFlag, UnitOptions, ReportFlags {}

export function addMerge(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command('merge')
    .description(texts.description)
    .argument('<文件...>', texts.path)
    .action(async (documents: string[], options: Options) =>
      done(await withStore((store) => merge(documents, options, io, store))),
    );
  addSinceOption(addUnitOptions(addReadOptions(addConfigOption(addReportOptions(command)))));
}

/** Tells the results of several runs as one run would have: what the files say together is only known now. */
async function merge(named: readonly string[], options: Options, io: Io, store: EntryStore): Promise<number> {
  const documents = await inputsOf(named, io);
  const [coverage, merged] = [new Coverage(), new MergedCircumstances()];
  const told = new ToldShares();
  const entries = await gather(
    documents,
    store,
    { coverage, merged, told },
    options.roster !== undefined,
    io,
  );
  const paths = [...entries.keys()];
  const read = [
    ...documents,
    ...[options.roster, options.since].filter((file) => file !== undefined),
    ...namedConfig(options),
  ];
  const reports = await openReports(options.format, tellOptionsOf(options), paths, read, io);
  const own = await loadConfig(options.config, io.cwd);
  const asked = own.path === null && options.config === undefined ? told.config(io.cwd) : undefined;
  const placed = asked ?? own;
  const units = await unitsOf(paths, options, placed, told, io);
  const sorted = repeatable(function* () {
    for (const index of entries.values()) {
      const entry = store.get(index);
      if (entry) yield entry;
    }
  });
  const { files, roster } = completeAll(sorted, units, placed, io);
  io.stderr(`${fill(texts.merged, { documents: documents.length, files: entries.size })}\n`);
  const { gaps, withoutData } = coverage;
  if (reports.needsData && withoutData.length > 0)
    io.stderr(`${fill(texts.withoutData, { paths: plain(withoutData.join('、')) })}\n`);
  for (const note of [...told.lacks(units), ...gaps]) io.stderr(`${plain(note)}\n`);
  const configs = merged.differingConfigs.map((config) => config ?? texts.withoutConfig);
  if (configs.length > 0) io.stderr(`${fill(texts.configs, { configs: plain(configs.join('、')) })}\n`);
  const circumstances = merged.with(circumstancesOf(placed.config, placed.path, rules, io.now()));
  await reports.tell({
    tool: { name: 'report', version: io.version },
    circumstances,
    ...withSince(files, options.since === undefined ? undefined : await readSince(options.since, io)),
    ...(roster && { roster }),
  });
  return gaps.length > 0 ? UNABLE : exitCodeOf(files, options.failOn, placed.config.failOn);
}

/** The units that the command line names, else those that the shares were told. */
async function unitsOf(
  paths: readonly string[],
  options: Options,
  placed: LoadedConfig,
  told: ToldShares,
  io: Io,
): Promise<Units> {
  const { roster: _, ...withoutRoster } = placed.config;
  const isTold = options.roster === undefined && told.roster !== undefined;
  const loaded = await loadUnits(paths, options, isTold ? { ...placed, config: withoutRoster } : placed, io);
  const { batchYear = told.batchYear, roster = told.roster, ...others } = loaded;
  return {
    ...others,
    ...(roster && { roster }),
    ...(batchYear !== undefined && { batchYear }),
  };
}

/** What documents say beside their entries. */
interface Sources {
  readonly coverage: Coverage;
  readonly merged: MergedCircumstances;
  readonly told: ToldShares;
}

/** Puts the results of all documents into the store. Returns their indices in it by path, sorted. */
async function gather(
  documents: readonly string[],
  store: EntryStore,
  { coverage, merged, told }: Sources,
  isRosterKnown: boolean,
  io: Io,
): Promise<ReadonlyMap<string, number>> {
  const indices = new Map<string, number>();
  for (const document of documents) {
    for await (const part of readFindings(document, io)) {
      coverage.take(document, part);
      if (part.run) merged.take(part.run);
      if (part.share?.told) await told.take(part.share.told, document);
      for (const { since: _, ...entry } of part.files) {
        // Who is missing is only known once all are together.
        if (entry.status === 'roster' && isRosterKnown) continue;
        if (indices.has(entry.path)) throw new Failure('mergedTwice', { path: plain(entry.path) });
        store.put(indices.size, entry);
        indices.set(entry.path, indices.size);
      }
    }
    coverage.end();
  }
  return new Map([...indices].sort(([one], [other]) => (one < other ? -1 : 1)));
}
