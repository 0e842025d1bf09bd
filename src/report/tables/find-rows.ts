import { type AxisNode, allNodes, type FormBlock, leaves } from '../../edition/form.js';
import type { Cell } from '../../source/book.js';
import type { Band } from './bands.js';
import type { Columns } from './find-columns.js';
import { type LabelCell, type LabelledSheet, lastRow, NOTE_BEGINNING, NOTE_LABEL } from './labels.js';
import { matchLabels } from './match.js';
import { isFigure, pick } from './pick.js';

export interface Rows {
  /** Row labels with their cells, groups and headings that stand in a row of their own included. */
  readonly labels: ReadonlyMap<AxisNode, LabelCell>;
  /** The sheet row of each row of values; a block without row labels has its only row under undefined. */
  readonly found: ReadonlyMap<AxisNode | undefined, number>;
  readonly missing: readonly AxisNode[];
  /** Groups that stand as a single row, without their items. */
  readonly collapsed: readonly AxisNode[];
  /** Labels of local rows that the form does not have. */
  readonly extra: readonly Cell[];
  readonly bottom: number;
  readonly alike: number;
}

/** The rows of a block below its header, down to `end`; undefined when too few of its labels are there. */
export function findRows(block: FormBlock, band: Band, columns: Columns, end: number): Rows | undefined {
  if (columns.few && block.rows.length === 0) return undefined;
  return block.rows.length === 0 ? onlyRow(band, columns, end) : labelledRows(block, band, columns, end);
}

/** Table four: the first row below the header with figures, else the next one. A heading or prose ends the search. */
function onlyRow(band: Band, columns: Columns, end: number): Rows {
  const next = band.bottom + 1;
  let bottom = next;
  for (let row = next; row <= Math.min(end, band.bottom + BLANK_ROWS) && !hasWords(band.on, row); row++) {
    const values = valuesIn(band.on, row, columns);
    if (!values.some(isFigure) || isNumbering(values)) continue;
    bottom = row;
    break;
  }
  return {
    labels: new Map(),
    found: new Map([[undefined, bottom]]),
    missing: [],
    collapsed: [],
    extra: [],
    bottom,
    alike: 1,
  };
}

/** People leave room between a header and its figures. */
const BLANK_ROWS = 8;

function hasWords(on: LabelledSheet, row: number): boolean {
  const cells = on.sheet.rows.get(row) ?? [];
  return cells.some(
    (cell) => cell.type === 'text' && !isFigure(cell) && String(cell.value).trim().length > 4,
  );
}

/** 1, 2, 3 … under the header number the columns. */
function isNumbering(values: readonly Cell[]): boolean {
  const fromLeft = [...values].sort((a, b) => a.column - b.column);
  return values.length > 2 && fromLeft.every(({ value }, index) => Number(value) === index + 1);
}

function labelledRows(block: FormBlock, band: Band, columns: Columns, end: number): Rows | undefined {
  // Groups too: a single row for a whole group, or a row of its own above its items.
  const form = allNodes(block.rows);
  const sheet = rowLabels(band.on, band.bottom + 1, end, columns.first);
  const { found: labels, used, alike } = matchLabels(form, sheet);
  const rows = leaves(block.rows);
  const matched = rows.filter((node) => labels.has(node)).length;
  // A few rows under a header to the letter are the rest of a table that goes on elsewhere.
  const isPart = columns.alike === leaves(block.columns).length;
  if (columns.few && matched * 3 < rows.length * 2) return undefined;
  if (matched === 0 || (matched * 3 < rows.length && !isPart)) return undefined;
  const collapsed = form.filter(
    (node) =>
      node.items.length > 0 && labels.has(node) && !allNodes(node.items).some((item) => labels.has(item)),
  );
  const found = new Map<AxisNode, number>();
  for (const [node, { cell }] of labels) {
    const row = collapsed.includes(node)
      ? node.items.find((item) => item.path.at(-1) === node.collapsesTo)
      : node;
    if (row && row.items.length === 0) found.set(row, rowOfValues(band.on, cell, columns));
  }
  const covered = new Set(
    collapsed.flatMap((node) => (node.collapsesTo === undefined ? [] : leaves(node.items))),
  );
  const extra = extraRows(
    sheet,
    used,
    (row) => hasFigures(band.on, row, columns) && !isNumbering(valuesIn(band.on, row, columns)),
  );
  return {
    labels,
    found,
    missing: rows.filter((node) => !found.has(node) && !covered.has(node)),
    collapsed: collapsed.filter((node) => node.collapsesTo !== undefined),
    extra,
    bottom: Math.max(...[...labels.values()].map(({ cell }) => lastRow(cell)), ...extra.map(lastRow)),
    // A single row for a group is not quite what the form prints.
    alike: alike - collapsed.length * 0.1,
  };
}

/** The label next to the values in each row. */
function rowLabels(on: LabelledSheet, top: number, end: number, firstColumn: number): LabelCell[] {
  const labels: LabelCell[] = [];
  for (let row = top; row <= end; row++) {
    const nearest = on
      .startingIn(row)
      .findLast(({ cell, canonical }) => cell.column < firstColumn && !LINE_NUMBER.test(canonical));
    if (nearest && !isNote(nearest)) labels.push(nearest);
  }
  return labels;
}

/** 行次 between labels and values. */
const LINE_NUMBER = /^\d+$/;

/** A label merged over several rows may have its figures in any of them. */
function rowOfValues(on: LabelledSheet, label: Cell, columns: Columns): number {
  for (let row = label.row; row <= lastRow(label); row++) if (hasFigures(on, row, columns)) return row;
  return label.row;
}

/** What stands between the form's rows, and what goes on directly below them with figures. */
function extraRows(
  sheet: readonly LabelCell[],
  used: ReadonlySet<number>,
  figures: (row: number) => boolean,
): Cell[] {
  const last = Math.max(...used);
  const between = sheet.slice(0, last).filter(({ cell }, index) => !used.has(index) && figures(cell.row));
  const below: LabelCell[] = [];
  for (const label of sheet.slice(last + 1)) {
    const above = below.at(-1) ?? sheet[last];
    const goesOn = above && label.cell.row === lastRow(above.cell) + 1;
    if (!goesOn || !figures(label.cell.row)) break;
    below.push(label);
  }
  return [...between, ...below].map(({ cell }) => cell);
}

/** 备注 in our template, 注：… elsewhere: a remark below the table, no row of it. */
function isNote({ cell, canonical }: LabelCell): boolean {
  return canonical === NOTE_LABEL || NOTE_BEGINNING.test(String(cell.value).trim());
}

function hasFigures(on: LabelledSheet, row: number, columns: Columns): boolean {
  for (const { cell } of columns.found.values()) if (isFigure(pick(on.sheet, row, cell))) return true;
  return false;
}

function valuesIn(on: LabelledSheet, row: number, columns: Columns): Cell[] {
  return [...columns.found.values()].map(({ cell }) => pick(on.sheet, row, cell));
}
