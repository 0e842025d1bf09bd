import type { FileAnswer } from '../check/check-job.js';
import { type CheckContext, checkWorkbook } from '../check/check-workbook.js';
import { WorkbookRefused } from '../limits/refused.js';
import type { Bounds, Breach } from './run/bounds.js';

/** What is said of a file that took more than the bounds, or ended its worker. */
export async function breachAnswer(
  path: string,
  breach: Breach,
  bounds: Bounds,
  context: CheckContext,
): Promise<FileAnswer> {
  const limit = breach === 'time' ? bounds.time : bounds.memory;
  const refused = new WorkbookRefused('F-LIMIT', breach, breach === 'died' ? {} : { limit });
  const { result } = await checkWorkbook(path, refused, context);
  return { entry: result, notes: [], hasPrevious: false };
}
