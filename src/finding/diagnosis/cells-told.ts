import type { ReportCell } from '../../report/report.js';
import { locationOf } from '../../source/location.js';
import { rangesOf } from '../../source/ranges.js';

/** Cells of one table, as people write them: 依申请公开!D4:D9、F4. */
export function cellsTold(found: readonly ReportCell[]): string {
  const cells = found.map(({ cell }) => cell);
  const sheet = cells[0] && locationOf(cells[0]).sheet;
  return (sheet === undefined ? '' : `${sheet}!`) + rangesOf(cells).join('、');
}
