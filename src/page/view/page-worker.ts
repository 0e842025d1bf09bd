import type { Breach } from '../../check/breach.js';
import type { PartName } from '../engine/parts.js';
import type { Setup } from '../engine/setup.js';
import type { AnswerTo, FromWorker, Task, TaskKind, ToWorker } from '../engine/tasks.js';
import { workerScript } from './page-parts.js';

/** A task that took its worker along. */
export class WorkerBroken extends Error {
  override readonly name = 'WorkerBroken';

  constructor(readonly breach: Breach) {
    super(typeof breach === 'string' ? breach : breach.crashed);
  }
}

/** A task that the program itself failed at. */
export class TaskFailed extends Error {
  override readonly name = 'TaskFailed';
}

/** Milliseconds that checking a file may take, and that making documents of one may. */
const CHECKING = 30_000;
const MAKING = 180_000;

/**
 * A worker, replaced where it breaks, takes too long, or lacks a part. Tasks are done one after the other, so that the
 * time that one takes is its own.
 */
export class PageWorker {
  readonly #parts = new Set<PartName>();
  #worker: Worker | undefined;
  #setup: Setup | undefined;
  #number = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** What the tasks after this are about. */
  setup(setup: Setup): void {
    this.#last = this.#last.then(() => {
      this.#setup = setup;
      if (this.#worker) post(this.#worker, { type: 'setup', setup });
    });
  }

  /** @throws WorkerBroken or TaskFailed */
  ask<Kind extends TaskKind>(task: Extract<Task, { kind: Kind }>): Promise<AnswerTo<Kind>> {
    const answer = this.#last.then(() => this.#do(task));
    this.#last = answer.catch(() => {});
    return answer as Promise<AnswerTo<Kind>>;
  }

  async #do(task: Task): Promise<unknown> {
    await allParts;
    const before = [...this.#parts];
    for (;;) {
      const reply = await this.#once(task).catch((error) => {
        // A part that an old browser cannot run must not take the other files along.
        this.#parts.clear();
        for (const part of before) this.#parts.add(part);
        throw error;
      });
      if (reply.type === 'answer') return reply.answer;
      if (reply.type === 'failed') throw new TaskFailed(reply.error);
      for (const part of reply.parts) this.#parts.add(part as PartName);
      this.#end();
    }
  }

  #once(task: Task): Promise<FromWorker> {
    const worker = this.#started();
    const id = this.#number++;
    return new Promise((resolve, reject) => {
      const broken = (breach: Breach) => {
        clearTimeout(timer);
        this.#end();
        reject(new WorkerBroken(breach));
      };
      const timer = setTimeout(() => broken('time'), task.kind === 'check' ? CHECKING : MAKING);
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.id !== id) return;
        clearTimeout(timer);
        resolve(data);
      };
      worker.onerror = () => broken('died');
      post(worker, { type: 'task', id, task });
    });
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const address = workerScript(this.#parts);
    const worker = new Worker(address);
    URL.revokeObjectURL(address);
    if (this.#setup) post(worker, { type: 'setup', setup: this.#setup });
    this.#worker = worker;
    return worker;
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}

/** Resolved when the whole page is there, what it holds compressed too. */
const allParts = new Promise<void>((resolve) => {
  if (document.readyState !== 'loading') resolve();
  else document.addEventListener('DOMContentLoaded', () => resolve());
});

const post = (worker: Worker, message: ToWorker) => worker.postMessage(message);
