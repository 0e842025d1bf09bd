import { Worker } from 'node:worker_threads';

/** Milliseconds: a process that runs wild takes some 100 MB in that time. */
const EVERY = 50;

/** Where a process that ends itself says why, as a breach: no signal says it on Windows. */
export const REASONS = 4;

/** The watch over a process. */
export interface Watch {
  /** A file is begun: its time is counted from here. */
  begin(): void;
  /** It is done. */
  end(): void;
}

/**
 * Looks after this process from a thread of its own, which goes on while the main one is busy: ends it when it takes too
 * much memory, when a file takes too much of the processor's time, or when the program that started it is gone.
 * @param memory MB
 * @param time seconds of the processor that a file may take
 */
export function watchProcess(memory: number, time: number): Watch {
  // Microseconds at which the file has used up its time.
  const latest = new Float64Array(new SharedArrayBuffer(8)).fill(Number.POSITIVE_INFINITY);
  const script = `
    const { workerData: latest } = require('node:worker_threads');
    const parent = process.ppid;
    const { writeSync } = require('node:fs');
    const end = (breach) => {
      try {
        writeSync(${REASONS}, breach);
      } catch {
        // Nobody listens.
      }
      process.kill(process.pid, 'SIGKILL');
    };
    const watch = () => {
      const { user, system } = process.cpuUsage();
      if (process.memoryUsage.rss() > ${memory * 1024 * 1024}) end('memory');
      else if (user + system > latest[0]) end('time');
      else if (process.ppid !== parent) end('');
    };
    setInterval(watch, ${EVERY});`;
  new Worker(script, { eval: true, workerData: latest }).unref();
  return {
    begin: () => {
      const { user, system } = process.cpuUsage();
      latest[0] = user + system + time * 1e6;
    },
    end: () => {
      latest[0] = Number.POSITIVE_INFINITY;
    },
  };
}
