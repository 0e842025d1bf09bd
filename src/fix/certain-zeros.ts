import { type Instance, instancesOf } from '../edition/instances.js';
import { type AddedArea, addedAreas, cellsIn } from '../report/added-areas.js';
import { holdsNothing } from '../report/data.js';
import { exactSum } from '../report/exact.js';
import type { Report, ReportCell } from '../report/report.js';
import { figureOf } from '../report/value.js';
import type { Cell, Sheet } from '../source/book.js';

/**
 * The blanks of a report that a sum of the form proves to be 0: all else in it is known, and what is left for them is
 * 0, below which nothing can be. A total that a formula adds up from the very blanks proves nothing.
 * @param results of formulas that the workbook does not hold, or holds wrong, by their cells
 */
export function certainZeros(report: Report, results: ReadonlyMap<Cell, number>): ReadonlySet<ReportCell> {
  const proving = new Proving(report, results);
  const equalities = report.edition.equalities.filter(({ relation }) => relation === '=');
  const instances = equalities.flatMap((equality) => instancesOf(report.edition, equality));
  for (let known = -1; known < proving.zeros.size; ) {
    known = proving.zeros.size;
    for (const instance of instances) proving.look(instance);
  }
  return proving.zeros;
}

class Proving {
  readonly zeros = new Set<ReportCell>();
  /** Cells in which several figures of the form stand: a 0 in one would be a 0 in all. */
  readonly #shared: ReadonlySet<Cell>;
  readonly #sheets: ReadonlyMap<string, Sheet>;

  constructor(
    private readonly report: Report,
    private readonly results: ReadonlyMap<Cell, number>,
  ) {
    const seen = new Set<Cell>();
    const all = [...report.cells.values()].filter(({ collapsed }) => !collapsed);
    this.#shared = new Set(
      all.flatMap(({ cell }) => {
        if (seen.has(cell)) return [cell];
        seen.add(cell);
        return [];
      }),
    );
    this.#sheets = new Map(report.book.sheets.map((sheet) => [sheet.name, sheet]));
  }

  look({ left, right }: Instance): void {
    const sides = [left, right].map((cells) => this.#side(cells.map(({ key }) => key)));
    const [one, other] = sides;
    if (!one || !other) return;
    const blanks = [...one.blanks, ...other.blanks];
    // With blanks on both sides, any number might stand in them.
    if (blanks.length === 0 || (one.blanks.length > 0 && other.blanks.length > 0)) return;
    if (exactSum(one.numbers) !== exactSum(other.numbers)) return;
    const cells = new Set(blanks.map(({ cell }) => cell));
    const formulas = [...one.known, ...other.known].filter(({ cell }) => cell.formula !== undefined);
    if (formulas.some((found) => this.#mayAdd(found.cell, cells))) return;
    for (const blank of blanks) this.zeros.add(blank);
  }

  /** What stands on one side; undefined where something is not known, or cannot be right. */
  #side(keys: readonly string[]) {
    const blanks: ReportCell[] = [];
    const known: ReportCell[] = [];
    const numbers: number[] = [];
    for (const key of keys) {
      const found = this.report.cells.get(key);
      if (!found) return undefined;
      if (found.collapsed) continue;
      if (found.reading.type === 'blank' && !this.zeros.has(found)) {
        if (this.#shared.has(found.cell) || found.cell.formula !== undefined) return undefined;
        blanks.push(found);
        continue;
      }
      const number = this.results.get(found.cell) ?? figureOf(found.reading);
      if (number === undefined || number < 0 || found.shared) return undefined;
      if (!this.zeros.has(found) && holdsNothing(this.report, key)) return undefined;
      known.push(found);
      numbers.push(number);
    }
    return { blanks, known, numbers };
  }

  /** Whether a formula adds up one of the cells, through however many others; of unknown ones it may be so. */
  #mayAdd(formula: Cell, cells: ReadonlySet<Cell>): boolean {
    const seen = new Set<Cell>();
    const open = [formula];
    for (let next = open.pop(); next; next = open.pop()) {
      if (next.formula === undefined || seen.has(next)) continue;
      seen.add(next);
      const sheet = this.#sheets.get(next.sheet);
      const areas = addedAreas(next.formula);
      if (!sheet || !areas || seen.size > MOST_FOLLOWED) return true;
      for (const cell of cells)
        if (cell.sheet === next.sheet && areas.some((area) => isIn(area, cell))) return true;
      open.push(...cellsIn(areas, sheet));
    }
    return false;
  }
}

/** Formulas that are followed from one: more than any total of the form has. */
const MOST_FOLLOWED = 200;

const isIn = ({ top, bottom, left, right }: AddedArea, { row, column }: Cell): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;
