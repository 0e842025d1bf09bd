import { WorkbookRefused } from '../limits/refused.js';
import type { FileAnswer } from './check-job.js';
import { type CheckContext, checkWorkbook } from './check-workbook.js';

/** How a file broke its worker; each is also the reason key of F-LIMIT. */
export type Breach = 'time' | 'memory' | 'died';

/** What a file may take in its worker: seconds, and MB. */
export interface Bound {
  readonly time: number;
  readonly memory: number;
}

/** What is said of a file that took more than the bounds, or ended its worker. */
export async function breachAnswer(
  path: string,
  breach: Breach,
  bounds: Bound,
  context: CheckContext,
): Promise<FileAnswer> {
  const limit = breach === 'time' ? bounds.time : bounds.memory;
  const refused =
    breach === 'died'
      ? new WorkbookRefused('F-LIMIT', breach)
      : new WorkbookRefused('F-LIMIT', breach, { limit });
  const { result } = await checkWorkbook(path, refused, context);
  return { entry: result, notes: [], hasPrevious: false };
}
