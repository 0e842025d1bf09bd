import { BOUNDS } from '../batch/run/bounds.js';
import { CHECKING, processesFor } from '../batch/run/processes.js';
import type { RunPlan } from '../batch/run/run-batch.js';
import type { Io } from './io.js';

/** Work on files one after the other in this process, beside which another does it on heavy ones. */
export function inPlace({ machine: { worker: script, bounds = BOUNDS } }: Pick<Io, 'machine'>): RunPlan {
  return { processes: 1, script, bounds };
}

/** The same where there are few files; many are shared out among as many processes as pay off. */
export function sharedOut(files: number, io: Pick<Io, 'machine'>): RunPlan {
  return { ...inPlace(io), processes: processesFor('auto', files, io.machine.cores, CHECKING) };
}
