import { type AxisNode, type FormBlock, leaves } from '../../edition/form.js';
import { canonicalLabel } from '../../edition/label.js';
import type { Cell } from '../book.js';
import { vocabulary } from '../vocabulary.js';
import type { Band } from './bands.js';
import type { Columns } from './columns.js';
import { type LabelCell, type LabelledSheet, lastRow } from './labels.js';
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
  return block.rows.length === 0 ? onlyRow(band, columns, end) : labelledRows(block, band, columns, end);
}

/** Table four: the first row below the header that has figures, else the next one. */
function onlyRow(band: Band, columns: Columns, end: number): Rows {
  let row = band.bottom + 1;
  const reach = Math.min(end, band.bottom + 3);
  while (row <= reach && !hasFigures(band.on, row, columns)) row++;
  const bottom = row <= reach ? row : band.bottom + 1;
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

function labelledRows(block: FormBlock, band: Band, columns: Columns, end: number): Rows | undefined {
  const form = withGroups(block.rows);
  const sheet = rowLabels(band.on, band.bottom + 1, end, columns.first);
  const { found: labels, used, alike } = matchLabels(form, sheet);
  const rows = leaves(block.rows);
  const matched = rows.filter((node) => labels.has(node)).length;
  if (matched === 0 || matched * 3 < rows.length) return undefined;
  const collapsed = form.filter(
    (node) =>
      node.items.length > 0 && labels.has(node) && !withGroups(node.items).some((item) => labels.has(item)),
  );
  const found = new Map<AxisNode, number>();
  for (const [node, { cell }] of labels) {
    const row = collapsed.includes(node)
      ? node.items.find((item) => item.path.at(-1) === node.collapsesTo)
      : node;
    if (row && row.items.length === 0) found.set(row, cell.row);
  }
  const covered = new Set(
    collapsed.flatMap((node) => (node.collapsesTo === undefined ? [] : leaves(node.items))),
  );
  const extra = extraRows(sheet, used, (row) => hasFigures(band.on, row, columns));
  return {
    labels,
    found,
    missing: rows.filter((node) => !found.has(node) && !covered.has(node)),
    collapsed: collapsed.filter((node) => node.collapsesTo !== undefined),
    extra,
    bottom: Math.max(...[...labels.values()].map(({ cell }) => lastRow(cell)), ...extra.map(lastRow)),
    alike,
  };
}

/** Groups stand before their items: a single row for a whole group, or a row of its own above them. */
function withGroups(axis: readonly AxisNode[]): AxisNode[] {
  return axis.flatMap((node) => [node, ...withGroups(node.items)]);
}

/** The label next to the values in each row. */
function rowLabels(on: LabelledSheet, top: number, end: number, firstColumn: number): LabelCell[] {
  const labels: LabelCell[] = [];
  for (let row = top; row <= end; row++) {
    const nearest = on.startingIn(row).findLast(({ cell }) => cell.column < firstColumn);
    if (nearest && !isNote(nearest)) labels.push(nearest);
  }
  return labels;
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
  return canonical === NOTE || NOTE_PREFIX.test(String(cell.value).trim());
}

const NOTE = canonicalLabel(vocabulary.note);
const NOTE_PREFIX = new RegExp(vocabulary.notePrefix, 'u');

function hasFigures(on: LabelledSheet, row: number, columns: Columns): boolean {
  return [...columns.found.values()].some(({ cell }) => isFigure(pick(on.sheet, row, cell)));
}
