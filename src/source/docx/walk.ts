import type { Budget } from '../../limits/budget.js';
import type { NumberCounter } from './number-counter.js';
import type { Styles } from './word-styles.js';

/** What reading a document's text draws on, and what it keeps from one element to the next. */
export class Walk {
  /** Tracked changes so far, in texts, rows and cells. */
  changes = 0;
  /** The fields that are open, from the outermost: in the code, which nobody sees, or in the result. */
  readonly #fields: ('code' | 'result')[] = [];
  /** How many of them are in the code. */
  #codes = 0;

  constructor(
    readonly styles: Styles,
    readonly counter: NumberCounter,
    readonly budget: Budget,
    /** The texts of footnotes and endnotes, by kind and id. */
    readonly notes: ReadonlyMap<string, string> = new Map(),
  ) {}

  /** Passes a mark of a field. */
  field(type: string | undefined): void {
    if (type === 'begin') this.#enter('code');
    if (type === 'end' || type === 'separate') {
      const field = this.#fields.pop();
      if (field === 'code') this.#codes -= 1;
      if (type === 'separate' && field) this.#enter('result');
    }
  }

  #enter(part: 'code' | 'result'): void {
    this.#fields.push(part);
    if (part === 'code') this.#codes += 1;
  }

  get isInCode(): boolean {
    return this.#codes > 0;
  }
}
