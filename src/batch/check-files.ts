import { breachAnswer } from '../check/breach-answer.js';
import type { Checker, CheckJob, FileAnswer, NoAnswer } from '../check/check-job.js';
import { PreviousError } from '../check/previous.js';
import type { AnswerCache } from './cache/answer-cache.js';
import { type RunPlan, runBatch } from './run/run-batch.js';

/** What a worker process is told that checks files. */
export interface CheckTask {
  readonly kind: 'check';
  readonly job: CheckJob;
}

export interface CheckPlace extends Omit<RunPlan, 'processes'> {
  /** How many processes so many files are worth. */
  processesFor(files: number): number;
  readonly cache?: AnswerCache;
}

/**
 * Checks files here or in several processes; what the cache knows is not checked again.
 * @param done called as each file is done, in any order
 * @throws PreviousError when it is not clear which of last year's workbooks to compare with
 */
export async function checkFiles(
  files: readonly string[],
  checker: Checker,
  place: CheckPlace,
  done: (index: number, answer: FileAnswer) => void,
): Promise<void> {
  const left = await withoutKnown(files, place, done);
  const stop = new AbortController();
  const troubles = new Map<number, NoAnswer>();
  // One after the other: a thousand at a time would leave no file handles for reading.
  let kept = Promise.resolve();
  await runBatch<FileAnswer | NoAnswer>(
    {
      files: left.map((index) => files[index] ?? ''),
      work: (path) => checker.answer(path),
      job: { kind: 'check', job: checker.job } satisfies CheckTask,
      broken: (path, breach) => breachAnswer(path, breach, place.bounds, checker.context),
    },
    {
      ...place,
      processes: place.processesFor(left.length),
      interrupted: place.interrupted ? AbortSignal.any([place.interrupted, stop.signal]) : stop.signal,
    },
    (at, answer) => {
      const index = left[at] ?? 0;
      if ('reason' in answer) {
        troubles.set(index, answer);
        stop.abort();
      } else {
        kept = kept.then(() => place.cache?.put(answer));
        done(index, answer);
      }
    },
  );
  await kept;
  const [first] = [...troubles].sort(([one], [other]) => one - other);
  if (first) throw new PreviousError(first[1].reason, first[1].values);
}

/** Tells the files that the cache knows. Returns the indices of the others. */
async function withoutKnown(
  files: readonly string[],
  { cache, interrupted }: CheckPlace,
  done: (index: number, answer: FileAnswer) => void,
): Promise<number[]> {
  if (!cache) return [...files.keys()];
  const left: number[] = [];
  for (const [index, file] of files.entries()) {
    // A signal is only heard when nothing else is at hand.
    if (interrupted) await new Promise(setImmediate);
    const answer = interrupted?.aborted ? undefined : cache.get(file);
    if (answer) done(index, answer);
    else left.push(index);
  }
  return left;
}
