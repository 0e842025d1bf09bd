import { HeavyWorkbook } from './heavy.js';
import { limits, ordinary } from './limits.js';
import { beyond } from './refusals.js';

const EXPENSES = [
  'totalSize',
  'cells',
  'spread',
  'merges',
  'mergedArea',
  'characters',
  'strings',
  'blocks',
] as const;

export type Expense = (typeof EXPENSES)[number];

/** Counts what all sheets of a workbook use up together. */
export class Budget {
  readonly #spent: Partial<Record<Expense, number>> = {};

  /**
   * @param onlyOrdinary whether it ends where ordinary workbooks do
   * @param cells where it ends before the limit does
   */
  constructor(
    private readonly onlyOrdinary = false,
    private readonly cells: number = limits.cells,
  ) {}

  /** A budget for a part of the work, which may be joined or given up. */
  forPart(cells?: number): Budget {
    return new Budget(this.onlyOrdinary, cells);
  }

  /** Whether all parts can be joined. */
  fits(parts: readonly Budget[]): boolean {
    return EXPENSES.every((expense) => {
      const spent = parts.reduce((sum, part) => sum + part.spentOn(expense), this.spentOn(expense));
      return spent <= limits[expense];
    });
  }

  /** Spends what was spent on a part. @throws WorkbookRefused when that is too much */
  join(part: Budget): void {
    for (const expense of EXPENSES) this.foresee(expense, part.spentOn(expense));
    for (const expense of EXPENSES) this.spend(expense, part.spentOn(expense));
  }

  spentOn(expense: Expense): number {
    return this.#spent[expense] ?? 0;
  }

  /**
   * @throws WorkbookRefused when more is spent than the limit of that name allows
   * @throws HeavyWorkbook when more is spent than ordinary workbooks do, and only those are wanted
   */
  spend(expense: Expense, amount: number): void {
    this.#spent[expense] = this.foresee(expense, amount);
  }

  /** Throws as spend() would. Returns what would have been spent. */
  foresee(expense: Expense, amount: number): number {
    const spent = (this.#spent[expense] ?? 0) + amount;
    if (spent > limits[expense] || (expense === 'cells' && spent > this.cells)) throw beyond(expense);
    if (this.onlyOrdinary && spent > ordinary[expense]) throw new HeavyWorkbook();
    return spent;
  }
}
