import { WorkbookRefused } from '../limits/refused.js';
import type { Breach } from './breach.js';
import type { FileAnswer } from './check-job.js';
import { type CheckContext, checkWorkbook } from './check-workbook.js';

/** What a file may take in its worker. */
export interface Bound {
  /** Seconds. */
  readonly time: number;
  /** MB. */
  readonly memory: number;
  /** Seconds of the clock, in which a file is given up that only waits: for a disk, or a network. */
  readonly waiting: number;
}

/** What is said of a file that took more than the bounds, or ended its worker. */
export async function breachAnswer(
  path: string,
  breach: Breach,
  bounds: Bound,
  context: CheckContext,
): Promise<FileAnswer> {
  const { result } = await checkWorkbook(path, refusalOf(breach, bounds), context);
  return { entry: result, notes: [], hasPrevious: false };
}

function refusalOf(breach: Breach, bounds: Bound): WorkbookRefused {
  if (typeof breach !== 'string') return new WorkbookRefused('F-LIMIT', 'crashed', { error: breach.crashed });
  if (breach === 'died') return new WorkbookRefused('F-LIMIT', breach);
  return new WorkbookRefused('F-LIMIT', breach, { limit: bounds[breach] });
}
