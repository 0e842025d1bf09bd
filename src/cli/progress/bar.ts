import type { SingleBar } from 'cli-progress';
import type { FileEntry } from '../../finding/entry.js';
import { messages } from '../../messages/messages.js';
import type { Progress } from './progress.js';

/** A single file is done before a bar can be read. */
const FILES_AT_LEAST = 2;

/** A bar on a terminal; gone when the work is done. */
export class BarProgress implements Progress {
  #bar: SingleBar | undefined;
  #done = 0;
  #failed = 0;
  #unreadable = 0;
  #begun = 0;

  constructor(private readonly terminal: NodeJS.WritableStream) {}

  async start(total: number): Promise<void> {
    if (total < FILES_AT_LEAST) return;
    const { default: progress } = await import('cli-progress');
    this.#bar = new progress.SingleBar({
      format: messages.cli.progress.bar,
      stream: this.terminal,
      hideCursor: true,
      clearOnComplete: true,
      etaBuffer: 50,
      // Ctrl-C is the program's own to hear.
      gracefulExit: false,
    });
    this.#begun = performance.now();
    this.#bar.start(total, 0, { failed: 0, unreadable: 0, rate: '0' });
  }

  done({ status }: FileEntry): void {
    this.#done += 1;
    if (status === 'failed') this.#failed += 1;
    if (status === 'unreadable') this.#unreadable += 1;
    const counts = { failed: this.#failed, unreadable: this.#unreadable };
    this.#bar?.increment(1, { ...counts, rate: this.#rate() });
  }

  stop(): void {
    this.#bar?.stop();
  }

  /** Files a second so far. */
  #rate(): string {
    const seconds = (performance.now() - this.#begun) / 1000;
    const rate = this.#done / Math.max(seconds, 0.001);
    return rate.toFixed(rate < 10 ? 1 : 0);
  }
}
