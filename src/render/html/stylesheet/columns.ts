import type { PrintedCell, PrintedTable } from '../../../document/blocks.js';
import { LABELS_ON_PAPER, paperColumns, usualShare } from './paper-columns.js';

/** What a value column takes at least: in em of the table, as all that follow. */
const LEAST = 3.4;

/** What there is room for, and what labels take of it by their number of columns: on a small phone, on a large screen. */
const PHONE = { room: 22, labels: [0, 8, 12.6, 14.6] };
const SCREEN = { room: 58, labels: [0, 15, 23, 26.8] };

/** Of a digit, and beside the text of a cell: in em. */
const DIGIT = 0.6;
const PADDING = 0.9;

/** What is longer is no number. */
const LONGEST = 24;

/**
 * The widths of one table's columns, and where its labels stick. The columns of values share what is left, but keep
 * a width of their own, below which the table scrolls; on paper the type shrinks instead, as far as it can be read.
 */
export function columnStyle(table: PrintedTable, id: string): string {
  const { labelColumns } = table;
  const labels = labelWidths(labelColumns);
  const sticking = labels.map(
    (label, column) =>
      `#${id} .ar-label-${column} { width: ${label}; }\n#${id} .ar-at-${column} { left: ${sum(labels.slice(0, column))}; }\n`,
  );
  const needs = valueNeeds(table);
  const values = needs.map((need) => (need > LEAST ? `${round(need)}em` : 'var(--value)'));
  const scrolls = scrollsOn(table).phone ? hintStyle(table, needs, id) : '';
  return `#${id} { min-width: ${sum([...labels, ...values])}; }\n${sticking.join('')}${ownWidths(table, needs, id)}${scrolls}${onPaper(table, needs, id)}`;
}

/** The widths of columns whose figures equal ones would be too narrow for, on the screens on which they would be. */
function ownWidths(table: PrintedTable, needs: readonly number[], id: string): string {
  const most = Math.max(...needs);
  const shareOf = ({ room, labels }: typeof PHONE) =>
    (room - (labels[table.labelColumns] ?? 0)) / needs.length;
  if (most <= Math.max(LEAST, shareOf(PHONE))) return '';
  const rules = needs.flatMap((need, index) =>
    need > LEAST ? `#${id} .ar-value-${index} { width: ${round(need)}em; }` : [],
  );
  const screens = most <= shareOf(SCREEN) ? `screen and (max-width: ${WIDE_SCREEN.width - 1}px)` : 'screen';
  return `@media ${screens} { ${rules.join(' ')} }\n`;
}

/** How wide a screen is, in pixels, on which a phone's measures apply; and a table's type in both, and what is beside it. */
const PHONE_SCREEN = { width: 672, em: 12.75, beside: 36 };
const WIDE_SCREEN = { width: 832, em: 14, beside: 66 };

/** Says that a table scrolls, on the screens on which it does. */
function hintStyle(table: PrintedTable, needs: readonly number[], id: string): string {
  const values = needs.reduce((total, need) => total + need, 0);
  const widthOn = ({ em, beside }: typeof PHONE_SCREEN, { labels }: typeof PHONE) =>
    Math.ceil(((labels[table.labelColumns] ?? 0) + values) * em + beside);
  const phone = Math.min(widthOn(PHONE_SCREEN, PHONE), PHONE_SCREEN.width);
  const wide = scrollsOn(table).screen
    ? widthOn(WIDE_SCREEN, SCREEN)
    : Math.min(widthOn(WIDE_SCREEN, SCREEN), WIDE_SCREEN.width);
  const shown = `{ #${id}-hint { display: block; } }\n`;
  return [
    `@media screen and (max-width: ${phone - 1}px) ${shown}`,
    wide > PHONE_SCREEN.width &&
      `@media screen and (min-width: ${PHONE_SCREEN.width + 1}px) and (max-width: ${wide - 1}px) ${shown}`,
  ]
    .filter(Boolean)
    .join('');
}

/** Whether a table is wider than a phone, and than a page on a large screen. */
export function scrollsOn(table: PrintedTable): { readonly phone: boolean; readonly screen: boolean } {
  const values = valueNeeds(table).reduce((total, need) => total + need, 0);
  const isBeyond = ({ room, labels }: typeof PHONE) => (labels[table.labelColumns] ?? 0) + values > room;
  return { phone: isBeyond(PHONE), screen: isBeyond(SCREEN) };
}

/** The least width of each value column, so that its longest number stays on one line. */
function valueNeeds({ labelColumns, width, cells }: PrintedTable): number[] {
  return Array.from({ length: width - labelColumns }, (_, index) => {
    const column = labelColumns + index;
    const own = cells.filter(
      (cell) => cell.role === 'value' && cell.columnSpan === 1 && cell.column === column,
    );
    return Math.max(LEAST, ...own.map(longestNumber).map((digits) => digits * DIGIT + PADDING));
  });
}

const longestNumber = ({ text }: PrintedCell) =>
  Math.max(0, ...(text.match(/[\d.,+-]+/g) ?? []).map((number) => Math.min(number.length, LONGEST)));

/** Characters in a line of a figure on paper, where none may be longer. */
export const figuresOnPaper = (table: PrintedTable): number | undefined =>
  paperColumns(table, valueNeeds(table)).most;

function onPaper(table: PrintedTable, needs: readonly number[], id: string): string {
  if (Math.max(...needs) <= Math.max(LEAST, usualShare(table))) return '';
  const { widths, size } = paperColumns(table, needs);
  const values = widths.map((width, index) => `#${id} .ar-value-${index} { width: ${round(width)}mm; } `);
  const shrunk = Object.entries(LABELS_ON_PAPER)
    .map(([name, width]) => `${name}: ${width}mm;`)
    .join(' ');
  return `@media print { #${id} { min-width: 0; ${shrunk} } #${id} td[headers] { font-size: ${round(size)}pt; } ${values.join('')}}\n`;
}

/** The last column holds the items; those before it hold the groups, the outermost in narrow vertical strips. */
function labelWidths(count: number): string[] {
  return Array.from({ length: count }, (_, column) => {
    if (column === count - 1) return 'var(--wide)';
    return column === 0 ? 'var(--narrow)' : 'var(--middle)';
  });
}

function sum(lengths: readonly string[]): string {
  return lengths.length > 0 ? `calc(${lengths.join(' + ')})` : '0';
}

const round = (length: number) => Math.round(length * 100) / 100;
