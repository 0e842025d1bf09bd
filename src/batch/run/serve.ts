import { FewHandles } from '../../check/few-handles.js';
import { EXIT_FEW_HANDLES } from './bounds.js';
import type { FromWorker, ToWorker } from './protocol.js';
import { watchProcess } from './watch-process.js';

/** Makes of a job what is done with each file. */
export type Prepare = (job: unknown) => (path: string) => Promise<unknown>;

/**
 * The other end of a worker process: answers one file after the other until the program is gone. The memory that it
 * may take, in MB, is its first argument, and the seconds of the processor that a file may take the second.
 */
export function serve(worker: NodeJS.Process, prepare: Prepare): void {
  const watch = watchProcess(Number(worker.argv[2]), Number(worker.argv[3]));
  const tell = (message: FromWorker, told = () => {}) => worker.send?.(message, told);
  /** As an error that nobody catches would, but that this one is told; no other file is begun meanwhile. */
  const end = (error: unknown): Promise<never> => {
    if (error instanceof FewHandles) worker.exit(EXIT_FEW_HANDLES);
    return new Promise(() => tell({ type: 'failed', error: String(error) }, () => worker.exit(1)));
  };
  let work: ReturnType<Prepare> | undefined;
  let last = Promise.resolve();
  worker.on('message', (message: ToWorker) => {
    if (message.type === 'job') {
      work = prepare(message.job);
      tell({ type: 'ready' });
      return;
    }
    const { index, path } = message;
    last = last
      .then(async () => {
        watch.begin();
        const answer = await work?.(path);
        watch.end();
        tell({ type: 'answer', index, answer });
      })
      .catch((error) => end(error));
  });
  // Ctrl-C reaches all processes of a terminal; the program decides.
  worker.on('SIGINT', () => {});
  worker.on('disconnect', () => worker.exit(0));
}
