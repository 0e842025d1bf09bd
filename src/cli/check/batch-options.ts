import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Shard } from '../../batch/shard.js';
import { SHARES_AT_MOST } from '../../finding/result.js';
import { messages } from '../../messages/messages.js';
import { type InvalidValue, notEmpty } from '../input/read-options.js';
import { PROGRESS, type ProgressKind } from '../progress/progress.js';

const texts = messages.cli.batch;

/** The flags for runs over many files. */
export interface BatchFlags {
  jobs: number | 'auto';
  filesFrom?: string;
  /** False for --no-progress. */
  progress: ProgressKind | false;
}

export interface ShardFlags {
  shard?: Shard;
}

export interface CacheFlags {
  /** Undefined leaves it to the config. */
  cache?: boolean;
}

/** More processes than a machine has cores only get in each other's way. */
const JOBS_AT_MOST = 64;

export function addBatchOptions(command: Command): Command {
  return command
    .option('--files-from <列表>', texts.filesFrom, notEmpty)
    .option('--jobs <数量>', texts.jobs, jobsOf, 'auto')
    .addOption(new Option('--progress <形式>', texts.progress).choices(PROGRESS).default('bar'))
    .option('--no-progress', texts.noProgress);
}

export function addShardOption(command: Command): Command {
  return command.option('--shard <i/n>', texts.shard, shardOf);
}

export function addCacheOptions(command: Command): Command {
  return command.option('--cache', texts.cache).option('--no-cache', texts.noCache);
}

function jobsOf(text: string): number | 'auto' {
  if (text === 'auto') return text;
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > JOBS_AT_MOST) refuse('badJobs');
  return count;
}

function shardOf(text: string): Shard {
  const [, number = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (number < 1 || number > of || of > SHARES_AT_MOST) refuse('badShard');
  return { number, of };
}

function refuse(why: InvalidValue): never {
  throw new InvalidArgumentError(why);
}
