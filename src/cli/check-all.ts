import { AnswerCache } from '../batch/cache/answer-cache.js';
import { checkFiles } from '../batch/check-files.js';
import { Checker, type CheckJob, type FileAnswer } from '../batch/check-job.js';
import { PreviousError } from '../batch/previous.js';
import { BOUNDS } from '../batch/run/bounds.js';
import { CHECKING, processesFor } from '../batch/run/processes.js';
import { type Shard, shareOf } from '../batch/shard.js';
import type { FileEntry } from '../finding/entry.js';
import { completeAll, waitsForOthers } from './complete-all.js';
import type { LoadedConfig } from './config.js';
import { Failure } from './failure.js';
import type { Io } from './io.js';
import { type CheckOptions, planChecks } from './plan-checks.js';
import { sayOfPrevious, sayUnused } from './previous.js';
import { type ProgressKind, progressOf } from './progress/progress.js';

export interface BatchOptions extends CheckOptions {
  readonly jobs: number | 'auto';
  readonly shard?: Shard;
  readonly progress: ProgressKind;
  readonly cache?: boolean;
  /** Whether the results shall hold what the workbooks hold. */
  readonly withData: boolean;
}

export interface AllChecked {
  /** In the order of the inputs; those that were done, when the user has had enough. */
  readonly files: readonly FileEntry[];
  /** How many files there were to check. */
  readonly total: number;
  readonly interrupted: boolean;
}

/**
 * Checks workbooks by the flags and the config, here or in several processes, and then what they say together. A shard
 * and an interrupted run leave out the latter: other files belong to it too.
 * @param tellEntry is given each result in the order of the inputs, as soon as no other file can change it
 */
export async function checkAll(
  inputs: readonly string[],
  options: BatchOptions,
  placed: LoadedConfig,
  io: Io,
  tellEntry: (entry: FileEntry) => void,
): Promise<AllChecked> {
  const { job, units, previous } = await planChecks(inputs, options, placed, io, options.withData);
  const checker = new Checker(job);
  const files = options.shard ? shareOf(inputs, options.shard) : inputs;
  const stop = io.machine.interruptible?.();
  const isFinal = options.shard !== undefined || !waitsForOthers(units, placed);
  const answers = await checkEach(files, checker, options, placed, io, stop, isFinal ? tellEntry : () => {});
  for (const note of answers.flatMap(({ notes }) => notes)) sayOfPrevious(note, io);
  const entries = answers.map(({ entry }) => entry);
  const total = files.length;
  const interrupted = stop?.aborted ?? false;
  if (options.shard || interrupted) return { files: entries, total, interrupted };
  if (previous !== undefined && !answers.some(({ hasPrevious }) => hasPrevious)) sayUnused(previous, io);
  return { files: completeAll(entries, units, placed, io), total, interrupted };
}

async function checkEach(
  files: readonly string[],
  checker: Checker,
  { jobs, cache: isAsked, progress: kind }: BatchOptions,
  { config }: LoadedConfig,
  io: Io,
  interrupted: AbortSignal | undefined,
  tellEntry: (entry: FileEntry) => void,
): Promise<FileAnswer[]> {
  const cache = (isAsked ?? config.cache) ? await cacheFor(checker.job, io.machine) : undefined;
  const { worker, cores, bounds = BOUNDS } = io.machine;
  const place = {
    script: worker,
    bounds,
    processesFor: (count: number) => processesFor(jobs, count, cores, CHECKING),
    ...(interrupted && { interrupted }),
    ...(cache && { cache }),
  };
  const answers: FileAnswer[] = [];
  const progress = progressOf(kind, io);
  await progress.start(files.length);
  try {
    await checkFiles(files, checker, place, {
      done: ({ entry }) => progress.done(entry),
      told: (answer) => {
        answers.push(answer);
        tellEntry(answer.entry);
      },
    });
  } catch (error) {
    if (error instanceof PreviousError) throw new Failure(error.reason, error.values);
    throw error;
  } finally {
    progress.stop();
  }
  await cache?.prune();
  return answers;
}

async function cacheFor(job: CheckJob, { build, cacheFolder }: Io['machine']): Promise<AnswerCache> {
  return new AnswerCache(job, await build(), await cacheFolder());
}
