import type { Command } from 'commander';
import { shareOf } from '../../batch/shard.js';
import type { Units } from '../../check/unit-evidence.js';
import { circumstancesOf } from '../../config/circumstances-of.js';
import type { FileEntry } from '../../finding/entry.js';
import type { Share } from '../../finding/result.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import type { ReadOptions } from '../../report/report.js';
import { rules } from '../../rules/rules.js';
import {
  addBatchOptions,
  addCacheOptions,
  addShardOption,
  type BatchFlags,
  type CacheFlags,
  type ShardFlags,
} from '../check/batch-options.js';
import { checkAll } from '../check/check-all.js';
import { toldOf } from '../check/told-shares.js';
import { withStore } from '../check/with-store.js';
import { INTERRUPTED } from '../exit.js';
import { addConfigOption, type ConfigFlag, loadConfig, namedConfig } from '../input/config.js';
import { withoutFormerLedger } from '../input/former-ledger.js';
import { addOnlyOption, type OnlyFlag } from '../input/only.js';
import { namedInputs } from '../input/paths.js';
import { addPreviousOption } from '../input/previous.js';
import { addReadOptions } from '../input/read-options.js';
import { addSinceOption, readSince, type SinceFlag, withSince } from '../input/since.js';
import { addUnitOptions, rosterFile, type UnitOptions, withoutRoster } from '../input/unit-files.js';
import type { Io } from '../io.js';
import { parseFormat } from '../output/formats.js';
import { addReportOptions, exitCodeOf, type ReportFlags, tellOptionsOf } from '../output/report-options.js';
import { openReports } from '../output/reports.js';

const texts = messages.cli.validate;

interface Options
  extends ReadOptions,
    ConfigFlag,
    UnitOptions,
    ReportFlags,
    SinceFlag,
    OnlyFlag,
    BatchFlags,
    ShardFlags,
    CacheFlags {
  previous?: string;
}

export function addValidate(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command('validate')
    .description(texts.description)
    .argument('[路径...]', texts.path)
    .action(async (paths: string[], options: Options) => done(await validate(paths, options, io)));
  addUnitOptions(addPreviousOption(addReadOptions(addConfigOption(addReportOptions(command)))));
  addSinceOption(addCacheOptions(addShardOption(addBatchOptions(addOnlyOption(command)))));
}

async function validate(paths: readonly string[], options: Options, io: Io): Promise<number> {
  const found = await namedInputs(paths, options.filesFrom, io, options.only);
  const inputs = await withoutFormerLedger(found, options.format.map(parseFormat), io.cwd);
  const others = [options.roster, options.since].filter((file) => file !== undefined);
  const asked = [...others, ...namedConfig(options)];
  const reports = await openReports(options.format, tellOptionsOf(options), inputs, asked, io);
  const placed = await loadConfig(options.config, io.cwd);
  const circumstances = circumstancesOf(placed.config, placed.path, rules, io.now());
  const checks = withoutRoster(inputs, rosterFile(options.roster, placed), io.cwd);
  const earlier = options.since === undefined ? undefined : await readSince(options.since, io);
  const wanted = {
    ...options,
    named: found.named,
    withData: reports.needsData,
    progress: options.progress || 'none',
  };
  return withStore(async (store) => {
    let share: Share | undefined;
    const planned = (units: Units) => {
      if (!options.shard) return;
      const told = toldOf(units, placed, options.children, io.cwd);
      share = { ...options.shard, files: shareOf(checks, options.shard).length, told };
    };
    const tellEntry =
      // What is compared with an earlier run is only told when it has been.
      !earlier &&
      reports.tellEntry &&
      ((entry: FileEntry) => reports.tellEntry?.(entry, { circumstances, ...(share && { share }) }));
    const checked = await checkAll(checks, { ...wanted, planned }, placed, io, store, tellEntry || undefined);
    const { files, roster, total, interrupted, stop } = checked;
    if (interrupted) io.stderr(`${fill(messages.cli.interrupted, { total, done: store.size })}\n`);
    const isPart = interrupted || options.shard !== undefined;
    if (isPart && earlier) io.stderr(`${messages.cli.sinceOfPart}\n`);
    await reports.tell(
      {
        tool: { name: 'report', version: io.version },
        circumstances: { ...circumstances, interrupted },
        ...withSince(files, isPart ? undefined : earlier),
        ...(roster && { roster }),
        ...(share && { share }),
      },
      stop,
    );
    return interrupted || stop?.aborted
      ? INTERRUPTED
      : exitCodeOf(files, options.failOn, placed.config.failOn);
  });
}
