import type { Budget } from './budget.js';
import { limits } from './limits.js';
import { beyond, damaged } from './refusals.js';
import { encodeXml } from './xml-text.js';

/** The formulas of a sheet; a shared one is written out in its first cell only, and the others name its number. */
export class Formulas {
  readonly #sharedLengths = new Map<string, number>();
  readonly #budget: Budget;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /**
   * A formula as XML for exceljs; undefined for one that says nothing, as under a what-if table, where the stored
   * result is all there is.
   */
  read(attributes: ReadonlyMap<string, string>, text: string): string | undefined {
    if (text.length > limits.formula) throw beyond('formula');
    const number = attributes.get('t') === 'shared' ? attributes.get('si') : undefined;
    if (number !== undefined) return this.#readShared(number, attributes.get('ref'), text);
    this.#budget.spend('characters', text.length);
    return text.trim() === '' ? undefined : `<f>${encodeXml(text)}</f>`;
  }

  #readShared(number: string, reference: string | undefined, text: string): string | undefined {
    if (!/^\d+$/.test(number)) throw damaged();
    if (reference !== undefined) this.#sharedLengths.set(number, text.length);
    const length = this.#sharedLengths.get(number);
    if (length === undefined) return undefined;
    // exceljs writes the formula out for every cell that shares it.
    this.#budget.spend('characters', length);
    const ref = reference === undefined ? '' : ` ref="${encodeXml(reference)}"`;
    return `<f t="shared"${ref} si="${number}">${ref ? encodeXml(text) : ''}</f>`;
  }
}
