import type { Bounds, Breach } from './bounds.js';

/** The same work on many files, which this process or others can do. */
export interface Batch<Answer> {
  readonly files: readonly string[];
  /** Does the work on one file here. */
  work(path: string): Promise<Answer>;
  /** What tells a worker process to do just that. */
  readonly job: unknown;
  /** What is answered for a file that broke its worker. */
  broken(path: string, breach: Breach): Promise<Answer>;
}

/** Where the work is done. */
export interface RunPlan {
  /** 1 is this process, in which only preflight bounds what a file takes. */
  readonly processes: number;
  /** An absolute path: the script of the worker processes. */
  readonly script: string;
  readonly bounds: Bounds;
  readonly interrupted?: AbortSignal;
}

/**
 * Has all files worked on; after an interruption no new one is begun, and the rest gets no answer.
 * @param done called for each file as it is done, in any order
 */
export async function runBatch<Answer>(
  batch: Batch<Answer>,
  plan: RunPlan,
  done: (index: number, answer: Answer) => void,
): Promise<void> {
  if (plan.processes > 1) return runOutside(batch, plan, done);
  for (const [index, path] of batch.files.entries()) {
    if (plan.interrupted?.aborted) return;
    done(index, await batch.work(path));
    // A signal is only heard when nothing else is at hand.
    if (plan.interrupted) await new Promise(setImmediate);
  }
}

async function runOutside<Answer>(
  { files, job, broken }: Batch<Answer>,
  plan: RunPlan,
  done: (index: number, answer: Answer) => void,
): Promise<void> {
  // Starting processes takes a module that a run over few files need not load.
  const { runInProcesses } = await import('./pool.js');
  const breaches: [index: number, breach: Breach][] = [];
  await runInProcesses(files, { ...plan, job }, (index, outcome) => {
    if ('breach' in outcome) breaches.push([index, outcome.breach]);
    else done(index, outcome.answer as Answer);
  });
  for (const [index, breach] of breaches) done(index, await broken(files[index] ?? '', breach));
}
