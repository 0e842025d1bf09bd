import { AnswerCache } from '../../batch/cache/answer-cache.js';
import { Caches } from '../../batch/cache/caches.js';
import { checkFiles } from '../../batch/check-files.js';
import { jobFiles } from '../../batch/job-files.js';
import { BOUNDS } from '../../batch/run/bounds.js';
import { brieflyWithin } from '../../batch/run/briefly.js';
import { CHECKING, processesFor } from '../../batch/run/processes.js';
import { type Shard, shareOf } from '../../batch/shard.js';
import type { EntryStore } from '../../batch/store/entry-store.js';
import { Checker } from '../../check/check-job.js';
import { PreviousError } from '../../check/previous.js';
import type { Together, Units } from '../../check/unit-evidence.js';
import type { FileEntry } from '../../finding/entry.js';
import { Failure } from '../failure.js';
import type { LoadedConfig } from '../input/config.js';
import { sayOfPrevious, sayUnused } from '../input/previous.js';
import type { Io } from '../io.js';
import { type ProgressKind, progressOf } from '../progress/progress.js';
import { completeAll, waitsForOthers } from './complete-all.js';
import { Gathered } from './gathered.js';
import { type CheckOptions, planChecks } from './plan-checks.js';

export interface BatchOptions extends CheckOptions {
  readonly jobs: number | 'auto';
  readonly shard?: Shard;
  readonly progress: ProgressKind;
  readonly cache?: boolean;
  /** Whether the results shall hold what the workbooks hold. */
  readonly withData: boolean;
  /** Hears of the units before the first file is checked. */
  planned?(units: Units): void;
}

/** The files in the order of the inputs; those that were done, when the user has had enough. */
export interface AllChecked extends Together {
  /** How many files there were to check. */
  readonly total: number;
  readonly interrupted: boolean;
  /** The user's Ctrl-C, which is heard from now on. */
  readonly stop?: AbortSignal;
}

/**
 * Checks workbooks by the flags and the config, here or in several processes, and then what they say together. A shard
 * and an interrupted run leave out the latter: other files belong to it too.
 * @param store keeps the results
 * @param tellEntry is given each result in the order of the inputs, as soon as no other file can change it
 */
export async function checkAll(
  inputs: readonly string[],
  options: BatchOptions,
  placed: LoadedConfig,
  io: Io,
  store: EntryStore,
  tellEntry: ((entry: FileEntry) => void) | undefined,
): Promise<AllChecked> {
  const caches = (options.cache ?? placed.config.cache) ? await cachesOf(io) : undefined;
  const { job, units, previous } = await planChecks(inputs, options, placed, io, options.withData, caches);
  options.planned?.(units);
  const checker = new Checker(job, jobFiles(job), brieflyWithin());
  const files = options.shard ? shareOf(inputs, options.shard) : inputs;
  const stop = io.machine.interruptible?.();
  const isFinal = options.shard !== undefined || !waitsForOthers(units, placed);
  const gathered = new Gathered(store, isFinal ? tellEntry : undefined);
  await checkEach(files, checker, options, io, stop, gathered, caches);
  await caches?.prune();
  sayOfPrevious(gathered.notes, io);
  const total = files.length;
  const interrupted = stop?.aborted ?? false;
  if (options.shard || interrupted) return { files: store, total, interrupted, ...(stop && { stop }) };
  if (previous !== undefined && !gathered.hasPrevious) sayUnused(previous, io);
  return { ...completeAll(store, units, placed, io), total, interrupted, ...(stop && { stop }) };
}

async function checkEach(
  files: readonly string[],
  checker: Checker,
  { jobs, progress: kind }: BatchOptions,
  io: Io,
  interrupted: AbortSignal | undefined,
  gathered: Gathered,
  caches: Caches | undefined,
): Promise<void> {
  const { worker, cores, bounds = BOUNDS } = io.machine;
  const place = {
    script: worker,
    bounds,
    processesFor: (count: number) => processesFor(jobs, count, cores, CHECKING),
    ...(interrupted && { interrupted }),
    ...(caches && { cache: new AnswerCache(checker.job, caches) }),
  };
  const progress = progressOf(kind, io);
  await progress.start(files.length);
  try {
    await checkFiles(files, checker, place, (index, answer) => {
      progress.done(answer.entry);
      gathered.take(index, answer);
    });
  } catch (error) {
    if (error instanceof PreviousError) throw new Failure(error.reason, error.values);
    throw error;
  } finally {
    progress.stop();
  }
}

async function cachesOf({ cwd, machine: { build, cacheFolder } }: Io): Promise<Caches> {
  const { loadShapes } = await import('../../batch/cache/shapes.js');
  return new Caches(await build(), await cacheFolder(), cwd, await loadShapes());
}
