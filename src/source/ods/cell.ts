import { limits } from '../../limits/limits.js';
import { beyond } from '../../limits/refusals.js';
import type { XmlReader } from '../../package/xml/xml-reader.js';
import type { Cell } from '../book.js';
import { storedNumber } from '../stored-number.js';
import { type Heights, paragraphText } from './cell-text.js';
import { asExcelFormula } from './formula.js';
import { CALC, OFFICE, TABLE, TEXT } from './odf-xml.js';

/** What a cell holds, and its formula. */
export type Content = Pick<Cell, 'type' | 'value' | 'formula'>;

/** Numbers as OpenDocument writes them; percentages and amounts of money are numbers too. */
const NUMBERS = new Set(['float', 'percentage', 'currency']);

/** Reads the cell just entered; undefined for one that shows nothing. */
export function readContent(reader: XmlReader, heights: Heights): Content | undefined {
  const formula = reader.attributeOf(TABLE, 'formula');
  const type = reader.attributeOf(OFFICE, 'value-type');
  const isError = reader.attributeOf(CALC, 'value-type') === 'error';
  const stored = storedValue(reader, type);
  const paragraphs: string[] = [];
  reader.everyChild((name) => {
    if (name === 'p' && TEXT.includes(reader.namespace)) paragraphs.push(paragraphText(reader, heights));
  });
  const text = paragraphs.join('\n');
  if (text.length > limits.text) throw beyond('text');
  const value = contentOf(type, stored, text, isError);
  if (value.type === 'blank')
    return formula === undefined
      ? undefined
      : {
          type: type === undefined ? 'uncalculated' : 'text',
          value: type === undefined ? null : '',
          formula: asExcelFormula(formula),
        };
  return formula === undefined ? value : { ...value, formula: asExcelFormula(formula) };
}

function storedValue(reader: XmlReader, type: string | undefined): string | undefined {
  if (type === undefined) return undefined;
  if (NUMBERS.has(type)) return reader.attributeOf(OFFICE, 'value');
  return type === 'string'
    ? reader.attributeOf(OFFICE, 'string-value')
    : reader.attributeOf(OFFICE, `${type}-value`);
}

function contentOf(
  type: string | undefined,
  stored: string | undefined,
  text: string,
  isError: boolean,
): Pick<Cell, 'type' | 'value'> {
  if (isError) return { type: 'error', value: text };
  const number =
    type !== undefined && NUMBERS.has(type) && stored !== undefined ? storedNumber(stored) : undefined;
  if (number !== undefined) return { type: 'number', value: number };
  if (type === 'date' && stored !== undefined)
    return { type: 'date', value: stored.replace(/T00:00(:00(\.0+)?)?Z?$/, '') };
  if (type === 'boolean' && stored !== undefined)
    return { type: 'boolean', value: stored === 'true' ? 'TRUE' : 'FALSE' };
  const shown = text === '' ? (stored ?? '') : text;
  return shown.trim() === '' ? { type: 'blank', value: null } : { type: 'text', value: shown };
}
