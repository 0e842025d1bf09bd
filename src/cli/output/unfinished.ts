import { rmSync } from 'node:fs';

/** The temporary files that are being written. */
const files = new Set<string>();

/** Does what writes a temporary file and puts it in its place; meanwhile the file goes when the process is ended. */
export async function whileUnfinished<T>(file: string, work: () => Promise<T>): Promise<T> {
  files.add(file);
  try {
    return await work();
  } finally {
    files.delete(file);
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Has a process that is told to end leave no half of a file behind. */
export function endWithoutRemains(process: NodeJS.Process): void {
  for (const signal of SIGNALS)
    process.on(signal, () => {
      // Somebody else will act on it: a command that ends its work cleanly.
      if (process.listenerCount(signal) > 1) return;
      for (const file of files) remove(file);
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    });
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Windows keeps a file that is open; there is nobody to tell any more.
  }
}
