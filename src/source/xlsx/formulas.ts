import { slideFormula } from 'exceljs/lib/utils/shared-formula.js';
import type { Budget } from '../../limits/budget.js';
import { limits } from '../../limits/limits.js';
import { beyond, damaged } from '../../limits/refusals.js';
import { refuseNoCharacters } from '../../package/xml/xml-text.js';

/** The formulas of a sheet; a shared one is spelt out in its first cell only, and the others name its number. */
export class Formulas {
  readonly #shared = new Map<string, { readonly text: string; readonly address: string }>();
  readonly #budget: Budget;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /**
   * The formula of a cell; undefined for one that says nothing, as under a what-if table, where the stored result is
   * all there is.
   */
  read(attributes: ReadonlyMap<string, string>, text: string, address: string): string | undefined {
    if (text.length > limits.formula) throw beyond('formula');
    refuseNoCharacters(text);
    const number = attributes.get('t') === 'shared' ? attributes.get('si') : undefined;
    const own = number === undefined ? text : this.#readShared(number, attributes.has('ref'), text, address);
    this.#budget.spend('characters', own.length);
    return own.trim() === '' ? undefined : own;
  }

  #readShared(number: string, isFirst: boolean, text: string, address: string): string {
    if (!/^\d+$/.test(number)) throw damaged();
    if (isFirst) this.#shared.set(number, { text, address });
    const first = this.#shared.get(number);
    if (!first) return '';
    return isFirst ? text : slideFormula(first.text, first.address, address);
  }
}
