import type { Bound } from '../../check/breach-answer.js';

/** What one file may take in a worker process. Preflight keeps honest and hostile files alike far below. */
export interface Bounds extends Bound {
  /** Seconds of the processor: a machine that does much else is no fault of the file. */
  readonly time: number;
  /** MB of objects on the heap, at which Node itself ends the process. */
  readonly heap: number;
  /** MB of the process, buffers included. */
  readonly memory: number;
}

/**
 * Nearly all that the limits let through takes 2 s and 300 MB. A PDF of twenty thousand lines takes more, and is ended:
 * no report has a tenth of them.
 */
export const BOUNDS: Bounds = { time: 5, heap: 448, memory: 600, waiting: 60 };

/** What a worker exits with for which the system has no file handles: that is no file's fault. */
export const EXIT_FEW_HANDLES = 75;
