import { xmlText } from '../package/xml/document.js';
import type { Attributes, Edits } from '../package/xml/edits.js';
import { childrenOf, type Element, localName, prefixOf } from '../package/xml/element.js';

/** What a cell is to hold; null for nothing. */
export interface CellContent {
  readonly value: number | string | null;
  /** Whether the value is the result of the formula that is there, which stays. */
  readonly isResult: boolean;
}

/** The elements of a content, and the type that the cell has to name for them. */
interface ContentXml {
  readonly type: string | undefined;
  readonly xml: string;
}

/** A text stands in its cell, as the table of shared texts, which other cells refer to, is not touched. */
export function contentXml({ value, isResult }: CellContent, prefix: string): ContentXml {
  if (value === null) return { type: undefined, xml: '' };
  if (typeof value === 'number') return { type: undefined, xml: `<${prefix}v>${value}</${prefix}v>` };
  if (isResult) return { type: 'str', xml: `<${prefix}v>${xmlText(value)}</${prefix}v>` };
  const text = `<${prefix}t xml:space="preserve">${xmlText(value)}</${prefix}t>`;
  return { type: 'inlineStr', xml: `<${prefix}is>${text}</${prefix}is>` };
}

/**
 * Gives a cell another content; what else it has stays.
 * @param attributes to be changed besides, as the style
 */
export function rewriteContent(
  edits: Edits,
  cell: Element,
  content: CellContent,
  attributes: Attributes = {},
): void {
  const { type, xml } = contentXml(content, prefixOf(cell));
  // vm and cm speak of the value and of the formula that were there.
  const said = { ...attributes, t: type, vm: undefined, ...(!content.isResult && { cm: undefined }) };
  if (cell.isEmpty) {
    edits.extend(cell, xml, said);
    return;
  }
  edits.extend(cell, '', said);
  const children = [...childrenOf(edits.text, cell)];
  const gone = new Set(content.isResult ? ['v', 'is'] : ['v', 'is', 'f']);
  for (const child of children) if (gone.has(localName(child))) edits.remove(child);
  edits.insert(children.find((child) => localName(child) === 'extLst')?.from ?? cell.closed, xml);
}
