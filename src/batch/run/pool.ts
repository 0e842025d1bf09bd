import type { Breach } from '../../check/breach.js';
import { FewHandles } from '../../check/few-handles.js';
import { type WorkerPlan, WorkerProcess } from './worker-process.js';

export interface PoolPlan extends WorkerPlan {
  readonly processes: number;
  /** Ends the work; what is done has been told by then. */
  readonly interrupted?: AbortSignal;
}

/** What became of a file: the worker's answer, or how it broke the worker. */
export type Outcome = { readonly answer: unknown } | { readonly breach: Breach };

/** Files that a worker has at a time: one that it is at, and one so that it need not wait for the next. */
const AT_HAND = 2;

/** What an earlier file may have brought about. */
const RETRIED: ReadonlySet<Breach> = new Set(['memory', 'died']);
const isRetried = (breach: Breach) => typeof breach !== 'string' || RETRIED.has(breach);

/** How many workers may fail in a row before they are ready. */
const STARTS = 4;

/**
 * Has files worked on in child processes, so that none can hurt the others. A worker that breaks is replaced; a file
 * that broke one by its memory gets a second try in a fresh process, so that the verdict is on the file alone.
 * @param settled called once for each file, in the order in which they are done
 * @throws Error when workers cannot be started
 */
export function runInProcesses(
  files: readonly string[],
  plan: PoolPlan,
  settled: (index: number, outcome: Outcome) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const workers = new Set<WorkerProcess>();
    const returned: number[] = [];
    const retried = new Set<number>();
    let next = 0;
    let left = files.length;
    let isOver = false;
    let failedStarts = 0;

    const finish = (error?: unknown) => {
      isOver = true;
      plan.interrupted?.removeEventListener('abort', interrupt);
      for (const worker of workers) worker.kill();
      workers.clear();
      if (error !== undefined) reject(error);
      else resolve();
    };
    const interrupt = () => finish();
    const settle = (index: number, outcome: Outcome) => {
      left -= 1;
      try {
        settled(index, outcome);
      } catch (error) {
        return finish(error);
      }
      if (left === 0) finish();
    };
    const feed = () => {
      for (const worker of workers)
        while (worker.isReady && worker.load < AT_HAND) {
          const index = returned.shift() ?? (next < files.length ? next++ : undefined);
          if (index === undefined) return;
          worker.give(index, files[index] ?? '');
        }
    };
    const start = () => {
      const worker = new WorkerProcess(plan, {
        ready() {
          failedStarts = 0;
          feed();
        },
        answered(index, answer) {
          settle(index, { answer });
          feed();
        },
        starved: () => finish(new FewHandles('EMFILE')),
        broke(breach, [culprit, ...others]) {
          workers.delete(worker);
          // The system may have ended it; a worker that cannot be started at all fails again.
          if (!worker.isReady && ++failedStarts >= STARTS)
            return finish(new Error('a worker process did not start'));
          returned.unshift(...others);
          if (culprit !== undefined && isRetried(breach) && !retried.has(culprit)) {
            retried.add(culprit);
            returned.unshift(culprit);
          } else if (culprit !== undefined) settle(culprit, { breach });
          if (left > 0 && !isOver) start();
        },
      });
      workers.add(worker);
    };

    if (left === 0 || plan.interrupted?.aborted) return resolve();
    plan.interrupted?.addEventListener('abort', interrupt);
    for (let count = 0; count < Math.min(plan.processes, files.length); count++) start();
  });
}
