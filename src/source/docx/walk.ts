import type { Budget } from '../../limits/budget.js';
import type { NumberCounter } from './number-counter.js';
import type { Styles } from './word-styles.js';

/** What reading a document's text draws on, and what it keeps from one element to the next. */
export class Walk {
  /** Tracked changes so far, in texts, rows and cells. */
  changes = 0;
  /** The fields that are open, from the outermost: in the code, which nobody sees, or in the result. */
  readonly #fields: ('code' | 'result')[] = [];

  constructor(
    readonly styles: Styles,
    readonly counter: NumberCounter,
    readonly budget: Budget,
    /** The texts of footnotes and endnotes, by kind and id. */
    readonly notes: ReadonlyMap<string, string> = new Map(),
  ) {}

  /** Passes a mark of a field. */
  field(type: string | undefined): void {
    if (type === 'begin') this.#fields.push('code');
    if (type === 'separate' && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = 'result';
    if (type === 'end') this.#fields.pop();
  }

  get isInCode(): boolean {
    return this.#fields.includes('code');
  }
}
