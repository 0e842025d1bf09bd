import { limits } from './limits.js';
import { beyond } from './refusals.js';
import type { SharedStrings } from './shared-strings.js';
import { encodeXml } from './xml-text.js';

/** A cell's stored value. */
export interface Value {
  readonly type: 'number' | 'text' | 'boolean' | 'error';
  readonly text: string;
}

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/**
 * What the content of `<v>` or `<is>` is. exceljs goes by the declared type alone, and would make 12 of `12件`, 2024
 * of an ISO date, and another number of an identity number.
 * @param type the cell's `t`
 */
export function readValue(type: string, content: string, strings: SharedStrings): Value | undefined {
  switch (type) {
    case 's':
      return content === '' ? undefined : textValue(strings.at(content.trim()));
    case 'b':
      return { type: 'boolean', text: content === '1' || content === 'true' ? '1' : '0' };
    case 'n':
      return content.trim() === '' ? undefined : readNumber(content.trim());
    case 'd':
      return textValue(content.replace(/T00:00(:00(\.0+)?)?Z?$/, ''));
    case 'e':
      return { ...textValue(content), type: 'error' };
    default:
      return textValue(content);
  }
}

function readNumber(text: string): Value {
  const number = Number(text);
  const exact = Number.isSafeInteger(number) || !/^[-+]?\d+$/.test(text);
  return NUMBER.test(text) && Number.isFinite(number) && exact ? { type: 'number', text } : textValue(text);
}

function textValue(text: string): Value {
  // A line break is often written _x000D_, and counts as one character.
  const isLong = text.length > limits.text && text.replace(/_x[\dA-F]{4}_/g, ' ').length > limits.text;
  if (isLong) throw beyond('text');
  return { type: 'text', text };
}

/**
 * A cell as XML, in the one spelling that exceljs reads right; nothing for a cell without content.
 * @param style an index into our own table of styles
 * @param formula the formula's XML
 */
export function writeCell(
  address: string,
  style: number,
  formula: string | undefined,
  value: Value | undefined,
  strings: SharedStrings,
): string {
  // A formula that gives "" shows nothing, while exceljs would say that it was never calculated.
  const isBlank = value?.type === 'text' && value.text === '';
  if (isBlank || (formula === undefined && !value)) return '';
  const open = `<c r="${address}" s="${style}"`;
  if (formula === undefined && value?.type === 'text')
    return `${open} t="s"><v>${strings.use(value.text)}</v></c>`;
  return `${open}${resultType(value)}>${formula ?? ''}${resultXml(value)}</c>`;
}

function resultType(value: Value | undefined): string {
  const type = value && { number: '', text: 'str', boolean: 'b', error: 'e' }[value.type];
  return type ? ` t="${type}"` : '';
}

function resultXml(value: Value | undefined): string {
  if (!value) return '';
  // exceljs decodes the entities in a formula's text once more than XML does.
  const text = value.type === 'text' ? value.text.replaceAll('&', '&amp;') : value.text;
  return `<v>${encodeXml(text)}</v>`;
}
