import { HeavyWorkbook } from './heavy.js';
import { limits, ordinary } from './limits.js';
import { beyond } from './refusals.js';

type Expense = 'totalSize' | 'cells' | 'spread' | 'merges' | 'mergedArea' | 'characters' | 'strings';

/** Counts what all sheets of a workbook use up together. */
export class Budget {
  readonly #spent: Partial<Record<Expense, number>> = {};

  /** @param onlyOrdinary whether it ends where ordinary workbooks do */
  constructor(private readonly onlyOrdinary = false) {}

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
    if (spent > limits[expense]) throw beyond(expense);
    if (this.onlyOrdinary && spent > ordinary[expense]) throw new HeavyWorkbook();
    return spent;
  }
}
