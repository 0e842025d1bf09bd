import { limits } from '../../limits/limits.js';
import { beyond } from '../../limits/refusals.js';
import { refuseNoCharacters } from '../../package/xml/xml-text.js';
import type { Cell } from '../book.js';
import { storedNumber } from '../stored-number.js';
import type { SharedStrings } from './shared-strings.js';

/** What a cell holds. */
export type Value = Pick<Cell, 'type' | 'value'>;

/**
 * What the content of `<v>` or `<is>` is; undefined when there is none. A writer's word for its type is not taken
 * where it would make 12 of `12件`, 2024 of an ISO date, or another number of an identity number.
 * @param type the cell's `t`
 */
export function readValue(type: string, content: string, strings: SharedStrings): Value | undefined {
  switch (type) {
    case 's':
      return content === '' ? undefined : readText(strings.at(content.trim()));
    case 'b':
      return { type: 'boolean', value: content === '1' || content === 'true' ? 'TRUE' : 'FALSE' };
    case 'n':
      return content.trim() === '' ? undefined : readNumber(content.trim());
    case 'd':
      return readIsoDate(content.trim());
    case 'e':
      return content === '' ? undefined : { ...readText(content), type: 'error' };
    default:
      return readText(content);
  }
}

function readNumber(text: string): Value {
  const number = storedNumber(text);
  return number === undefined ? readText(text) : { type: 'number', value: number };
}

/** A day, or a day and a time, which does not show in any report; what is no day of the calendar is a text. */
function readIsoDate(text: string): Value {
  const [, day = ''] = /^(\d{4}-\d\d-\d\d)(?:T[\d:.]{0,20}Z?)?$/.exec(text) ?? [];
  const time = Date.parse(`${day}T00:00:00Z`);
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  return isDay && day !== '' ? { type: 'date', value: day } : readText(text);
}

/** A text of nothing but white space is a blank cell. */
function readText(raw: string): Value {
  refuseNoCharacters(raw);
  // What XML cannot hold is written as _x000B_, and counts as one character.
  const text = raw.includes('_x')
    ? raw.replace(/_x([\dA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : raw;
  if (text.length > limits.text) throw beyond('text');
  return text.trim() === '' ? { type: 'blank', value: null } : { type: 'text', value: text };
}

/** The day that a number is in a cell with a date's format; the number itself when there is no such day. */
export function readDate(number: number, since1904: boolean): Value {
  const days = number + (since1904 ? DAY_0_OF_1904 : 0);
  if (days < 0 || days >= END_OF_DAYS) return { type: 'number', value: number };
  const date = new Date(Math.round(((days < NO_DAY ? days + 1 : days) - DAY_OF_1970) * DAY));
  return { type: 'date', value: date.toISOString().slice(0, 10) };
}

/** Days are counted from 1899-12-30, or from 1904-01-01, to the end of the year 9999. */
const DAY_OF_1970 = 25_569;
const DAY_0_OF_1904 = 1462;
const END_OF_DAYS = 2_958_466;
/** Excel believes in 1900-02-29, so that the days before are one later. */
const NO_DAY = 60;
const DAY = 86_400_000;
