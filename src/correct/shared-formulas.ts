import type { Edits } from '../package/xml/edits.js';
import { attributesOf, childOf, childrenOf, type Element, prefixOf } from '../package/xml/element.js';
import { encodeXml } from '../package/xml/xml-text.js';
import type { Sheet } from '../source/book.js';

/**
 * Spells out the formulas that only the formula of another cell says, where that is gone.
 * @param gone addresses of cells that have a value now instead of a formula
 */
export function spellOutShared(
  edits: Edits,
  sheetData: Element,
  sheet: Sheet,
  gone: ReadonlySet<string>,
): void {
  if (gone.size === 0) return;
  const { text } = edits;
  const lost = new Set<string>();
  const followers: { readonly address: string; readonly formula: Element; readonly group: string }[] = [];
  for (const row of childrenOf(text, sheetData))
    for (const cell of childrenOf(text, row)) {
      const formula = childOf(text, cell, 'f');
      const attributes = formula && attributesOf(text, formula);
      const group = attributes?.get('t') === 'shared' ? attributes.get('si') : undefined;
      if (!formula || group === undefined) continue;
      const address = attributesOf(text, cell).get('r')?.toUpperCase() ?? '';
      if (!gone.has(address)) followers.push({ address, formula, group });
      else if (attributes?.has('ref')) lost.add(group);
    }
  const spelt = new Map(sheet.cells.map(({ address, formula }) => [address, formula]));
  for (const { address, formula, group } of followers) {
    const own = lost.has(group) ? spelt.get(address) : undefined;
    const name = `${prefixOf(formula)}f`;
    if (own !== undefined) edits.replace(formula, `<${name}>${encodeXml(own)}</${name}>`);
  }
}
