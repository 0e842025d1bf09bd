import { Worker } from 'node:worker_threads';

/** Milliseconds: a process that runs wild takes some 100 MB in that time. */
const EVERY = 50;

/** With which a process is ended that has used up its time. Windows knows none but the last. */
export const OUT_OF_TIME = 'SIGXCPU';

/** The watch over a process. */
export interface Watch {
  /** A file is begun: its time is counted from here. */
  begin(): void;
  /** It is done. */
  end(): void;
}

/**
 * Looks after this process from a thread of its own, which goes on while the main one is busy: aborts it, as Node does
 * when the heap is full, when it takes too much memory, ends it when a file takes too much of the processor's time, or
 * when the program that started it is gone.
 * @param memory MB
 * @param time seconds of the processor that a file may take
 */
export function watchProcess(memory: number, time: number): Watch {
  // Microseconds at which the file has used up its time.
  const latest = new Float64Array(new SharedArrayBuffer(8)).fill(Number.POSITIVE_INFINITY);
  const script = `
    const { workerData: latest } = require('node:worker_threads');
    const parent = process.ppid;
    const end = (signal) => {
      try {
        process.kill(process.pid, signal);
      } catch {
        process.kill(process.pid, 'SIGKILL');
      }
    };
    const watch = () => {
      const { user, system } = process.cpuUsage();
      if (process.memoryUsage.rss() > ${memory * 1024 * 1024}) end('SIGABRT');
      else if (user + system > latest[0]) end('${OUT_OF_TIME}');
      else if (process.ppid !== parent) end('SIGKILL');
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
