import type { Edition } from '../edition/edition.js';
import type { FormCell } from '../edition/form.js';
import { instancesOf } from '../edition/instances.js';
import { once } from '../edition/memo.js';
import { exactSum } from '../report/exact.js';
import type { ReportCell } from '../report/report.js';

/** The two sides of an equality, as places in the order of the form. */
interface Sides {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/**
 * Which blanks are 0: those that stand in sums of the form that all hold with them as 0, one of them over a figure.
 * A blank in no sum, in a table that nobody filled in or beside a sum that fails may be anything.
 * @param cells in the order of the form; undefined where the table lacks one
 * @returns places in that order
 */
export function provenZeros(cells: readonly (ReportCell | undefined)[], edition: Edition): number[] {
  const proven = new Set<number>();
  const disproved = new Set<number>();
  for (const sides of sumsOfForm(edition)) {
    const places = [...sides.left, ...sides.right];
    const blanks = places.filter((at) => cells[at]?.reading.type === 'blank');
    if (blanks.length === 0) continue;
    const isFilled = blanks.length < places.length;
    const [left, right] = [sideOf(sides.left, cells), sideOf(sides.right, cells)];
    if (left === null || right === null) continue;
    if (left !== right) for (const at of blanks) disproved.add(at);
    else if (isFilled) for (const at of blanks) proven.add(at);
  }
  const collapsed = [...cells.keys()].filter((at) => cells[at]?.collapsed);
  return [...new Set([...proven, ...collapsed])].filter((at) => !disproved.has(at)).sort((a, b) => a - b);
}

function sideOf(places: readonly number[], cells: readonly (ReportCell | undefined)[]): number | null {
  const numbers: number[] = [];
  for (const at of places) {
    const cell = cells[at];
    if (!cell) return null;
    if (cell.reading.type === 'number') numbers.push(cell.reading.number);
    else if (cell.reading.type !== 'blank') return null;
  }
  return exactSum(numbers);
}

const sumsOfForm = once((edition: Edition): readonly Sides[] => {
  const place = new Map(Array.from(edition.cells.keys(), (key, at) => [key, at]));
  const placesOf = (cells: readonly FormCell[]) => cells.flatMap(({ key }) => place.get(key) ?? []);
  return edition.equalities
    .filter(({ relation }) => relation === '=')
    .flatMap((equality) => instancesOf(edition, equality))
    .map(({ left, right }) => ({ left: placesOf(left), right: placesOf(right) }));
});
