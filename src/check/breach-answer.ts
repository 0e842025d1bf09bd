import { WorkbookRefused } from '../limits/refused.js';
import type { FileAnswer } from './check-job.js';
import { type CheckContext, checkWorkbook } from './check-workbook.js';

/** How a file broke its worker; each is also the reason key of F-LIMIT. */
export type Breach = 'time' | 'memory' | 'waiting' | 'died';

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
  const refused =
    breach === 'died'
      ? new WorkbookRefused('F-LIMIT', breach)
      : new WorkbookRefused('F-LIMIT', breach, { limit: bounds[breach] });
  const { result } = await checkWorkbook(path, refused, context);
  return { entry: result, notes: [], hasPrevious: false };
}
