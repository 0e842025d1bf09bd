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

/**
 * Whether a breach may be an earlier file's, or nobody's: what fills a fresh process fills the next one, too, and it takes
 * as long.
 */
function mayBeAnothers(breach: Breach, worker: WorkerProcess): boolean {
  return breach === 'memory' ? !worker.isFresh : breach === 'died' || typeof breach !== 'string';
}

/** How many workers may fail in a row before they are ready. */
const STARTS = 4;

/**
 * Has files worked on in child processes, so that none can hurt the others. A worker that breaks is replaced; a file
 * that broke one by its memory gets a try in a fresh process, so that the verdict is on the file alone.
 * @param settled called once for each file, in the order in which they are done
 * @throws Error when workers cannot be started
 */
export function runInProcesses(
  files: readonly string[],
  plan: PoolPlan,
  settled: (index: number, outcome: Outcome) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    new Pool(files, plan, settled, (error) => (error === undefined ? resolve() : reject(error))).run();
  });
}

/** The workers and what is left for them. */
class Pool {
  readonly #workers = new Set<WorkerProcess>();
  /** Files to be given out again. */
  readonly #returned: number[] = [];
  readonly #retried = new Set<number>();
  #next = 0;
  #left: number;
  #isOver = false;
  #failedStarts = 0;

  constructor(
    private readonly files: readonly string[],
    private readonly plan: PoolPlan,
    private readonly settled: (index: number, outcome: Outcome) => void,
    private readonly done: (error?: unknown) => void,
  ) {
    this.#left = files.length;
  }

  run(): void {
    const { processes, interrupted } = this.plan;
    if (this.#left === 0 || interrupted?.aborted) {
      this.done();
      return;
    }
    interrupted?.addEventListener('abort', this.#interrupt);
    for (let count = 0; count < Math.min(processes, this.files.length); count++) this.#start();
  }

  readonly #interrupt = () => this.#finish();

  #finish(error?: unknown): void {
    this.#isOver = true;
    this.plan.interrupted?.removeEventListener('abort', this.#interrupt);
    for (const worker of this.#workers) worker.kill();
    this.#workers.clear();
    this.done(error);
  }

  #start(): void {
    const worker: WorkerProcess = new WorkerProcess(this.plan, {
      ready: () => {
        this.#failedStarts = 0;
        this.#feed();
      },
      answered: (index, answer) => {
        this.#settle(index, { answer });
        this.#feed();
      },
      starved: () => this.#finish(new FewHandles('EMFILE')),
      broke: (breach, indices) => this.#replace(worker, breach, indices),
    });
    this.#workers.add(worker);
  }

  #feed(): void {
    for (const worker of this.#workers)
      while (worker.isReady && worker.load < AT_HAND) {
        const index = this.#returned.shift() ?? (this.#next < this.files.length ? this.#next++ : undefined);
        if (index === undefined) return;
        worker.give(index, this.files[index] ?? '');
      }
  }

  #settle(index: number, outcome: Outcome): void {
    this.#left -= 1;
    try {
      this.settled(index, outcome);
    } catch (error) {
      this.#finish(error);
      return;
    }
    if (this.#left === 0) this.#finish();
  }

  /** @param culprit the file that a broken worker was at, before those that it had at hand */
  #replace(worker: WorkerProcess, breach: Breach, [culprit, ...others]: readonly number[]): void {
    this.#workers.delete(worker);
    // The system may have ended it; a worker that cannot be started at all fails again.
    if (!worker.isReady && ++this.#failedStarts >= STARTS) {
      this.#finish(new Error('a worker process did not start'));
      return;
    }
    this.#returned.unshift(...others);
    if (culprit !== undefined && mayBeAnothers(breach, worker) && !this.#retried.has(culprit)) {
      this.#retried.add(culprit);
      this.#returned.unshift(culprit);
    } else if (culprit !== undefined) this.#settle(culprit, { breach });
    if (this.#left > 0 && !this.#isOver) this.#start();
  }
}
