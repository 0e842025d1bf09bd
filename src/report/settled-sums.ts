import type { Book, Cell, Sheet } from '../source/book.js';
import { type AddedArea, addedAreas, cellsIn } from './added-areas.js';
import { exactSum } from './exact.js';

/** Formulas of one sheet that are worked out: the form's have some two hundred, and a few more stand beside. */
const MOST_FORMULAS = 2000;
/** Ranges times the sheet's cells, of all formulas together. */
const MOST_ADDED = 4_000_000;

/** What formulas of plain sums give, and whether any formula is left that is none or that nobody can work out. */
export interface Settled {
  /** Only those that have to do with what was touched, by their cells. */
  readonly results: ReadonlyMap<Cell, number>;
  readonly isComplete: boolean;
}

/**
 * Works out the plain sums of a workbook that depend on cells that were touched, and those that were touched themselves,
 * through as many of them as stand between. Other formulas are left alone, and so is what depends on them.
 */
export function settledSums({ sheets }: Pick<Book, 'sheets'>, touched: ReadonlySet<Cell>): Settled {
  const results = new Map<Cell, number>();
  let isComplete = true;
  for (const sheet of sheets) {
    const settling = new Settling(sheet, touched);
    for (const cell of settling.sums) {
      const { isTouched, value } = settling.stateOf(cell);
      if (!isTouched) continue;
      if (value === undefined) isComplete = false;
      else results.set(cell, value);
    }
    isComplete &&= settling.isComplete;
  }
  return { results, isComplete };
}

/** What a cell counts as: undefined where it cannot be known; null for what SUM leaves out. */
interface State {
  readonly isTouched: boolean;
  readonly value: number | null | undefined;
}

interface Sum {
  readonly areas: readonly AddedArea[];
  /** Whether it adds cells one by one too, outside of SUM( ): a text there counts, or is an error. */
  readonly addsSingly: boolean;
}

class Settling {
  readonly isComplete: boolean;
  readonly #sums = new Map<Cell, Sum>();
  /** Without an entry for a formula that is being worked out: one that leads back to itself has no result. */
  readonly #states = new Map<Cell, State | undefined>();

  constructor(
    private readonly sheet: Sheet,
    private readonly touched: ReadonlySet<Cell>,
  ) {
    let isComplete = true;
    let work = 0;
    for (const cell of sheet.cells) {
      if (cell.formula === undefined) continue;
      const areas = addedAreas(cell.formula);
      work += (areas?.length ?? 0) * sheet.cells.length;
      if (!areas || this.#sums.size === MOST_FORMULAS || work > MOST_ADDED) isComplete = false;
      else this.#sums.set(cell, { areas, addsSingly: addsSingly(cell.formula) });
    }
    this.isComplete = isComplete;
  }

  get sums(): Iterable<Cell> {
    return this.#sums.keys();
  }

  stateOf(cell: Cell): State & { readonly value: number | undefined } {
    const { isTouched, value } = this.#state(cell);
    return { isTouched, value: value ?? undefined };
  }

  #state(cell: Cell): State {
    const sum = this.#sums.get(cell);
    if (!sum) return { isTouched: this.touched.has(cell), value: storedIn(cell) };
    if (this.#states.has(cell)) return this.#states.get(cell) ?? { isTouched: false, value: undefined };
    this.#states.set(cell, undefined);
    const added = cellsIn(sum.areas, this.sheet).map((each) => this.#state(each));
    const isTouched = this.touched.has(cell) || added.some((each) => each.isTouched);
    const state = { isTouched, value: isTouched ? total(sum, added) : storedIn(cell) };
    this.#states.set(cell, state);
    return state;
  }
}

function total({ addsSingly }: Sum, added: readonly State[]): number | undefined {
  const numbers: number[] = [];
  for (const { value } of added) {
    if (value === undefined || (value === null && addsSingly)) return undefined;
    if (value !== null) numbers.push(value);
  }
  return exactSum(numbers);
}

/** A date is a number to a formula, and which one is not known here. */
function storedIn({ type, value }: Cell): State['value'] {
  if (type === 'number') return Number(value);
  if (type === 'blank') return 0;
  return type === 'text' || type === 'boolean' ? null : undefined;
}

const addsSingly = (formula: string): boolean => /[A-Z]/i.test(formula.replace(/SUM\([^()]*\)/gi, ''));
