import type { Command } from 'commander';
import { shareOf } from '../../batch/shard.js';
import { circumstancesOf } from '../../config/circumstances-of.js';
import type { FileEntry } from '../../finding/entry.js';
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
import { withStore } from '../check/with-store.js';
import { INTERRUPTED } from '../exit.js';
import { addConfigOption, type ConfigFlag, loadConfig, namedConfig } from '../input/config.js';
import { namedInputs } from '../input/paths.js';
import { addPreviousOption } from '../input/previous.js';
import { addReadOptions } from '../input/read-options.js';
import { addUnitOptions, rosterFile, type UnitOptions, withoutRoster } from '../input/unit-files.js';
import type { Io } from '../io.js';
import { addReportOptions, exitCodeOf, type ReportFlags, tellOptionsOf } from '../output/report-options.js';
import { openReports } from '../output/reports.js';

const texts = messages.cli.validate;

interface Options
  extends ReadOptions,
    ConfigFlag,
    UnitOptions,
    ReportFlags,
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
  addCacheOptions(addShardOption(addBatchOptions(command)));
}

async function validate(paths: readonly string[], options: Options, io: Io): Promise<number> {
  const { files: inputs, named } = await namedInputs(paths, options.filesFrom, io);
  const asked = [...(options.roster === undefined ? [] : [options.roster]), ...namedConfig(options)];
  const reports = await openReports(options.format, tellOptionsOf(options), inputs, asked, io);
  const placed = await loadConfig(options.config, io.cwd);
  const circumstances = circumstancesOf(placed.config, placed.path, rules, io.now());
  const checks = withoutRoster(inputs, rosterFile(options.roster, placed), io.cwd);
  const wanted = { ...options, named, withData: reports.needsData, progress: options.progress || 'none' };
  return withStore(async (store) => {
    const share = options.shard && { ...options.shard, files: shareOf(checks, options.shard).length };
    const tellEntry =
      reports.tellEntry &&
      ((entry: FileEntry) => reports.tellEntry?.(entry, { circumstances, ...(share && { share }) }));
    const checked = await checkAll(checks, wanted, placed, io, store, tellEntry);
    const { files, roster, total, interrupted, stop } = checked;
    if (interrupted) io.stderr(`${fill(messages.cli.interrupted, { total, done: store.size })}\n`);
    await reports.tell(
      {
        tool: { name: 'report', version: io.version },
        circumstances: { ...circumstances, interrupted },
        files,
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
