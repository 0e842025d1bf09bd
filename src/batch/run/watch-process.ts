import { Worker } from 'node:worker_threads';

/** Milliseconds: a process that runs wild takes some 100 MB in that time. */
const EVERY = 50;

/**
 * Looks after this process from a thread of its own, which goes on while the main one is busy: aborts it, as Node does
 * when the heap is full, when it takes too much memory, and ends it when the program that started it is gone.
 * @param memory MB
 */
export function watchProcess(memory: number): void {
  const script = `
    const parent = process.ppid;
    const watch = () => {
      if (process.memoryUsage.rss() > ${memory * 1024 * 1024}) process.kill(process.pid, 'SIGABRT');
      if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
    };
    setInterval(watch, ${EVERY});`;
  new Worker(script, { eval: true }).unref();
}
