import type { ChartSource } from '../edition/source.js';
import { exactSum } from '../report/exact.js';
import type { Report } from '../report/report.js';
import { figureOf as figureIn } from '../report/value.js';

/**
 * The figure of each bar, in order; a blank cell counts as 0. undefined when a cell of one is missing or cannot be read
 * with certainty, or is negative: no picture is better than a wrong one.
 */
export function chartFigures({ table, bars }: ChartSource, report: Report): number[] | undefined {
  const figures = Object.keys(bars).map((bar) => figureOf(table, bar, report));
  const known = figures.filter((figure) => figure !== undefined);
  return known.length === figures.length ? known : undefined;
}

/** @param bar record and field, such as `refused.total`; a group of records stands for all in it */
function figureOf(table: string, bar: string, report: Report): number | undefined {
  const end = bar.lastIndexOf('.');
  const [record, field] = [bar.slice(0, end), bar.slice(end + 1)];
  const cells = [...report.edition.cells.values()].filter(
    (cell) =>
      cell.table === table &&
      cell.field === field &&
      (cell.record === record || cell.record.startsWith(`${record}.`)),
  );
  const numbers = cells.flatMap(({ key }) => {
    const cell = report.cells.get(key);
    const number = cell && figureIn(cell.reading);
    return number !== undefined && number >= 0 ? [number] : [];
  });
  return cells.length > 0 && numbers.length === cells.length ? exactSum(numbers) : undefined;
}
