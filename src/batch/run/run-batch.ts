import type { Breach } from '../../check/breach.js';
import { HeavyWorkbook } from '../../limits/heavy.js';
import type { Bounds } from './bounds.js';

/** The same work on many files, which this process or others can do. */
export interface Batch<Answer> {
  readonly files: readonly string[];
  /** Does the work on one file here. @throws HeavyWorkbook when that may take long */
  work(path: string): Promise<Answer>;
  /** What tells a worker process to do just that. */
  readonly job: unknown;
  /** What is answered for a file that broke its worker. */
  broken(path: string, breach: Breach): Promise<Answer>;
}

/** Where the work is done. */
export interface RunPlan {
  /** 1 is this process, beside which another does the work on heavy files. */
  readonly processes: number;
  /** An absolute path: the script of the worker processes. */
  readonly script: string;
  readonly bounds: Bounds;
  readonly interrupted?: AbortSignal;
}

/**
 * Has all files worked on; what may take long never in this process, as only another one can be ended. After an
 * interruption no new file is begun, and the rest gets no answer.
 * @param done called for each file as it is done, in any order
 */
export async function runBatch<Answer>(
  batch: Batch<Answer>,
  plan: RunPlan,
  done: (index: number, answer: Answer) => void,
): Promise<void> {
  if (plan.processes > 1) return runOutside(batch, plan, done);
  const heavy: number[] = [];
  for (const [index, path] of batch.files.entries()) {
    if (plan.interrupted?.aborted) return;
    const answer = await unlessHeavy(batch.work(path));
    if (answer === undefined) heavy.push(index);
    else done(index, answer);
    // A signal is only heard when nothing else is at hand.
    if (plan.interrupted) await new Promise(setImmediate);
  }
  const files = heavy.map((index) => batch.files[index] ?? '');
  if (files.length > 0)
    await runOutside({ ...batch, files }, plan, (at, answer) => done(heavy[at] ?? 0, answer));
}

async function unlessHeavy<Answer>(work: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof HeavyWorkbook) return undefined;
    throw error;
  }
}

/**
 * Has all files worked on in other processes only.
 * @param done called for each file as it is done, in any order
 */
export async function runOutside<Answer>(
  { files, job, broken }: Omit<Batch<Answer>, 'work'>,
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
