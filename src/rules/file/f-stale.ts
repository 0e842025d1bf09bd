import { once } from '../../edition/memo.js';
import type { FactOf } from '../../finding/finding.js';
import { addedAreas, areTooMany, cellsIn, coveredBy } from '../../report/added-areas.js';
import { exactSum } from '../../report/exact.js';
import type { ReportCell } from '../../report/report.js';
import type { Cell } from '../../source/book.js';
import { rangesOf } from '../../source/ranges.js';
import { formPlace } from '../places.js';
import { defineRule } from '../rule.js';
import { formSheets } from './form-sheets.js';
import { type RangeSlip, rangeSlip } from './range-slip.js';

export const fStale = defineRule({
  id: 'F-STALE',
  severity: 'warning',
  needs: ['form'],
  *check({ form }) {
    for (const on of formSheets(form)) {
      for (const found of on.values) {
        const { formula, type } = found.cell;
        const areas = formula === undefined || type !== 'number' ? undefined : addedAreas(formula);
        if (!areas || areTooMany(areas, on.sheet)) continue;
        const added = cellsIn(areas, on.sheet);
        const own = coveredBy(areas, on.byRow);
        yield* staleValue(found, added, own);
        const slip = rangeSlip(found, added, own, on, form.edition);
        if (slip && !isForced(slip, on.values)) yield wrongRange(found, slip);
      }
    }
  },
});

/** A range cannot but leave out or take in what is merged with its neighbours. */
function isForced({ leftOut, takenIn }: RangeSlip, values: readonly ReportCell[]): boolean {
  const merged = sharedBySeveral(values);
  return [...leftOut, ...takenIn].some((cell) => merged.has(cell));
}

/** The merged cells over several columns or rows of the form. */
const sharedBySeveral = once((values: readonly ReportCell[]): ReadonlySet<Cell> => {
  const seen = new Set<Cell>();
  return new Set(
    values.flatMap(({ cell }) => {
      if (seen.has(cell)) return [cell];
      seen.add(cell);
      return [];
    }),
  );
});

function* staleValue(
  found: ReportCell,
  added: readonly Cell[],
  own: readonly ReportCell[],
): Iterable<FactOf<'F-STALE'>> {
  const { cell } = found;
  const sums = sumsOf(added, own);
  const stored = Number(cell.value);
  // The stored value may be any of those that a program computes.
  if (!sums || added.includes(cell) || sums.some((sum) => Math.abs(sum - stored) < CENT_OF_A_CENT)) return;
  const [sum = 0] = sums;
  yield {
    message: 'stale',
    values: { title: found.form.title, formula: cell.formula ?? '', stored, sum },
    places: [formPlace(found)],
    expected: sum,
    actual: stored,
  };
}

const CENT_OF_A_CENT = 1e-6;

/**
 * The sum of cells, without and with numbers that stand as text: SUM leaves them out, + does not. undefined where
 * something cannot be added, which is a finding of its own.
 */
function sumsOf(cells: readonly Cell[], own: readonly ReportCell[]): number[] | undefined {
  const numbers: number[] = [];
  const texts: number[] = [];
  for (const cell of cells) {
    if (cell.type === 'number') {
      numbers.push(Number(cell.value));
      continue;
    }
    const reading = own.find((found) => found.cell === cell)?.reading;
    if (NO_SUMMANDS.has(cell.type) || reading?.type === 'unreadable') return undefined;
    if (reading?.type === 'number') texts.push(reading.number);
  }
  const sum = exactSum(numbers);
  return texts.length === 0 ? [sum] : [sum, exactSum([...numbers, ...texts])];
}

const NO_SUMMANDS: ReadonlySet<Cell['type']> = new Set<Cell['type']>(['error', 'uncalculated', 'date']);

function wrongRange(found: ReportCell, { leftOut, takenIn }: RangeSlip): FactOf<'F-STALE'> {
  const message = takenIn.length === 0 ? 'leftOut' : leftOut.length === 0 ? 'takenIn' : 'wrongRange';
  return {
    message,
    values: {
      title: found.form.title,
      formula: found.cell.formula ?? '',
      leftOut: rangesOf(leftOut).join('、'),
      takenIn: rangesOf(takenIn).join('、'),
    },
    places: [formPlace(found)],
  };
}
