/** How many processes pay off. */
export interface Measured {
  /** Files from which several processes are faster than one: each has to load the program and to warm up. */
  readonly worthFrom: number;
  /** More gain nothing: the main process has its own work with each result. */
  readonly most: number;
}

/** Two processes took 1.1 to 1.3 times as long as one for 300 files, and 0.8 times for 3000. */
export const CHECKING: Measured = { worthFrom: 1000, most: 4 };
/** Two took as long as one for 60 documents, and 0.66 times for 300. */
export const RENDERING: Measured = { worthFrom: 100, most: 4 };

/** @param asked a number of processes, or to choose by the number of files @param cores of the machine */
export function processesFor(
  asked: number | 'auto',
  files: number,
  cores: number,
  { worthFrom, most }: Measured,
): number {
  if (asked !== 'auto') return Math.max(1, asked);
  return files < worthFrom ? 1 : Math.max(1, Math.min(cores, most));
}
