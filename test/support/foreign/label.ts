import type ExcelJS from 'exceljs';
import type { LabelHabit } from './style.js';

/** A label as somebody typed or pasted it: other characters, the same words. */
export function disguise(label: string, habits: readonly LabelHabit[]): ExcelJS.CellValue {
  const text = changes.reduce(
    (changed, [habit, change]) => (habits.includes(habit) ? change(changed) : changed),
    label,
  );
  if (!habits.includes('rich text') || text.length < 2) return text;
  const half = Math.floor(text.length / 2);
  return {
    richText: [{ text: text.slice(0, half) }, { font: { bold: true, name: '宋体' }, text: text.slice(half) }],
  };
}

/** In this order: the breaks come last, into what the others have left. */
const changes: readonly [LabelHabit, (label: string) => string][] = [
  ['half-width brackets', (label) => label.replaceAll('（', '(').replaceAll('）', ')')],
  ['ideographic commas', (label) => label.replace(/^(\d)\./, '$1、')],
  ['full-width digits', fullWidth],
  ['spaces', (label) => (label.length <= 3 ? [...label].join(' ') : label.replace(/([、.）)])/, '$1\u3000'))],
  ['line breaks', (label) => (label.length < 4 ? label : breakInTheMiddle(label))],
];

function breakInTheMiddle(label: string): string {
  const middle = Math.ceil(label.length / 2);
  return `${label.slice(0, middle)}\n${label.slice(middle)}`;
}

/** `-12.5` as `－１２．５`; only figures and what belongs to them. */
export function fullWidth(text: string): string {
  const isFigure = /^[-+]?[\d.]+$/.test(text);
  return text.replace(isFigure ? /[-+.\d]/g : /\d/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) + 0xfee0),
  );
}
