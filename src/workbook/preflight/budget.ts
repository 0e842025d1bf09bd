import { limits } from './limits.js';
import { beyond } from './refusals.js';

type Expense = 'totalSize' | 'cells' | 'spread' | 'merges' | 'mergedArea' | 'characters' | 'strings';

/** Counts what all sheets of a workbook use up together. */
export class Budget {
  readonly #spent: Partial<Record<Expense, number>> = {};

  /** @throws WorkbookRefused when more is spent than the limit of that name allows */
  spend(expense: Expense, amount: number): void {
    const spent = (this.#spent[expense] ?? 0) + amount;
    if (spent > limits[expense]) throw beyond(expense);
    this.#spent[expense] = spent;
  }
}
