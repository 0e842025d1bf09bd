import type { Edition } from '../../edition/edition.js';
import { sumsOf } from '../../edition/sums.js';
import type { ReportCell } from '../../report/report.js';
import type { Cell } from '../../source/book.js';
import type { FormSheet } from './form-sheets.js';

/** How what a total's formula adds differs from what the form adds. */
export interface RangeSlip {
  readonly leftOut: readonly Cell[];
  readonly takenIn: readonly Cell[];
}

/**
 * Compares what a total's formula adds with the sums of the form: `content` is what stands there, `own` what of it, or
 * blank, are values of the form. The total of totals is the sum of its row and of its column: the nearer of the two is meant. undefined when nothing differs, or
 * when the formula is built otherwise, over subtotals of its own or over cells that have little to do with the sum.
 */
export function rangeSlip(
  total: ReportCell,
  content: readonly Cell[],
  own: readonly ReportCell[],
  { values }: FormSheet,
  edition: Edition,
): RangeSlip | undefined {
  const sums = sumsOf(edition).get(total.form.key);
  if (!sums) return undefined;
  const cells = new Set(own.map(({ cell }) => cell));
  const foreign = content.filter((cell) => cell.type === 'number' && !cells.has(cell));
  const isAsPrinted = (wanted: ReadonlySet<string>) =>
    wanted.size === cells.size && own.every(({ form }) => wanted.has(form.key));
  if (foreign.length === 0 && sums.some(isAsPrinted)) return undefined;
  if (foreign.some(({ formula }) => formula !== undefined)) return undefined;
  if (new Set(content).size < content.length) return undefined;
  const added = new Set(own);
  const slips = sums.map((wanted) => {
    const parts = values.filter(({ form }) => wanted.has(form.key));
    const leftOut = parts.filter((part) => !added.has(part)).map(({ cell }) => cell);
    const strange = [...added].filter(({ form }) => !wanted.has(form.key)).map(({ cell }) => cell);
    const isMeant = leftOut.length * 2 <= parts.length;
    return { leftOut, takenIn: [...strange, ...foreign], isMeant };
  });
  const [nearest] = slips.sort((a, b) => differences(a) - differences(b));
  return nearest?.isMeant && differences(nearest) > 0 ? nearest : undefined;
}

const differences = ({ leftOut, takenIn }: RangeSlip) => leftOut.length + takenIn.length;
