import { type ChildProcess, fork } from 'node:child_process';
import { constants } from 'node:os';
import { type Breach, type Crash, crashOf } from '../../check/breach.js';
import { type Bounds, EXIT_FEW_HANDLES } from './bounds.js';
import type { FromWorker, ToWorker } from './protocol.js';
import { REASONS } from './watch-process.js';

/** Where workers come from and what each is told. */
export interface WorkerPlan {
  /** An absolute path: a script that calls serve(). */
  readonly script: string;
  /** Told to each worker once; anything that can be cloned. */
  readonly job: unknown;
  readonly bounds: Bounds;
}

export interface WorkerEvents {
  /** It can take files. */
  ready(): void;
  answered(index: number, answer: unknown): void;
  /** It is gone. @param left files that it had, the one that it was at first */
  broke(breach: Breach, left: readonly number[]): void;
  /** It is gone, as the system has no file handles for it. */
  starved(): void;
}

/** Seconds in which a worker has to be ready: many times what loading the program takes on a busy machine. */
const START = 60;

/** Seconds after which a worker is ended that does not end itself, as it is busy. */
const LAST = 0.5;

/** One child process: a file that takes too much, or crashes it, costs nothing but this process. */
export class WorkerProcess {
  readonly #child: ChildProcess;
  readonly #waiting: number;
  readonly #queue: number[] = [];
  #isReady = false;
  #hasAnswered = false;
  #isOver = false;
  #crash: Crash | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    { script, job, bounds }: WorkerPlan,
    private readonly events: WorkerEvents,
  ) {
    this.#waiting = bounds.waiting;
    this.#child = fork(script, [String(bounds.memory), String(bounds.time)], {
      execArgv: [`--max-old-space-size=${bounds.heap}`],
      serialization: 'advanced',
      // What Node prints when it runs out of memory is not for users; the last is REASONS.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc', 'pipe'],
    });
    let reason = '';
    this.#child.stdio[REASONS]?.on('data', (text) => {
      reason += String(text);
    });
    this.#child.on('message', (message) => this.#hear(message as FromWorker));
    // Not when it has gone, but when all that it said is heard.
    this.#child.on('close', (code, signal) => {
      if (code === EXIT_FEW_HANDLES && !this.#isOver) this.events.starved();
      else this.#end(this.#crash ?? breachOf(reason, code, signal));
    });
    this.#child.on('error', () => this.#end('died'));
    this.#tell({ type: 'job', job });
    this.#restartTimer(START);
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  /** Whether it was at its first file, so that no earlier one can have brought about what became of it. */
  get isFresh(): boolean {
    return !this.#hasAnswered;
  }

  /** How many files it has. */
  get load(): number {
    return this.#queue.length;
  }

  give(index: number, path: string): void {
    this.#queue.push(index);
    this.#tell({ type: 'file', index, path });
    if (this.#queue.length === 1) this.#restartTimer(this.#waiting);
  }

  /** Ends it without a word; what it is writing it may still remove. */
  kill(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#child.kill('SIGTERM');
    // A process that waits for nothing else is kept by its child, not by this.
    const last = setTimeout(() => this.#child.kill('SIGKILL'), LAST * 1000).unref();
    this.#child.once('exit', () => clearTimeout(last));
  }

  #tell(message: ToWorker): void {
    // A process that is just dying takes no more messages; its exit is heard of.
    if (this.#child.connected) this.#child.send(message, () => {});
  }

  #hear(message: FromWorker): void {
    if (this.#isOver) return;
    if (message.type === 'ready') {
      this.#isReady = true;
      clearTimeout(this.#timer);
      this.events.ready();
      return;
    }
    if (message.type === 'failed') {
      this.#crash = crashOf(message.error);
      return;
    }
    this.#queue.shift();
    this.#hasAnswered = true;
    if (this.#queue.length > 0) this.#restartTimer(this.#waiting);
    else clearTimeout(this.#timer);
    this.events.answered(message.index, message.answer);
  }

  #restartTimer(seconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#child.kill('SIGKILL');
      this.#end('waiting');
    }, seconds * 1000);
  }

  #end(breach: Breach): void {
    if (this.#isOver) return;
    this.kill();
    this.events.broke(breach, this.#queue);
  }
}

/** Node itself aborts when the heap is full. */
function breachOf(reason: string, code: number | null, signal: NodeJS.Signals | null): Breach {
  if (reason === 'time' || reason === 'memory') return reason;
  return signal === 'SIGABRT' || code === 128 + constants.signals.SIGABRT ? 'memory' : 'died';
}
