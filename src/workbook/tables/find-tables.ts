import type { Edition } from '../../edition/edition.js';
import { type AxisNode, axisDepth, type FormBlock, type FormTable, leaves } from '../../edition/form.js';
import { canonicalLabel } from '../../edition/label.js';
import { type Band, bandAt, findBands } from './bands.js';
import type { BlockReading } from './block-reading.js';
import type { LabelledSheet } from './labels.js';
import { readBlock } from './read-block.js';

/** The tables of an edition as they stand in a workbook. */
export interface TablesFound {
  readonly edition: Edition;
  readonly tables: readonly TableFound[];
  /** How much of the edition's form was recognised; for choosing between editions. */
  readonly fit: number;
}

export interface TableFound {
  readonly table: FormTable;
  /** The blocks that were found, each once. */
  readonly blocks: readonly BlockReading[];
  /** Further readings of the same blocks: the table stands more than once. */
  readonly copies: readonly BlockReading[];
  readonly missing: readonly FormBlock[];
  /** The other edition whose table stands here instead. */
  readonly stray?: Edition;
}

/** Finds the tables of an edition by the form's labels, wherever they stand. */
export function findTables(edition: Edition, sheets: readonly LabelledSheet[]): TablesFound {
  const readings = sheets.flatMap((sheet) => readSheet(edition, sheet));
  const tables = edition.tables.map((table) => collect(table, readings, sheets));
  const fit = tables.reduce((sum, table) => sum + fitOf(table), 0);
  return { edition, tables, fit };
}

/** How much of a table's form was recognised. */
export function fitOf({ blocks }: TableFound): number {
  return blocks.reduce((sum, block) => sum + block.fit, 0);
}

/** True when no label of the form is missing, misnamed or in doubt. */
export function isComplete({ tables }: TablesFound): boolean {
  return tables.every(
    (table) => table.missing.length === 0 && table.blocks.every(({ missing }) => missing.length === 0),
  );
}

function readSheet(edition: Edition, on: LabelledSheet): BlockReading[] {
  const bands = findBands(on, edition);
  return bands.flatMap((band, index) => {
    const end = (bands[index + 1]?.top ?? lastRowOf(on) + 1) - 1;
    const below = new Set(on.between(band.bottom + 1, end).map(({ canonical }) => canonical));
    const named = edition.tables.flatMap((table) => table.blocks.map((block) => ({ table, block })));
    const headed = named.filter(({ block }) => isHeadedBy(block, band));
    // Headers are alike in several blocks; row labels are not, so that guessing is only needed without them.
    const certain = headed.filter(({ block }) =>
      canonicalLeaves(block.rows).some((label) => below.has(label)),
    );
    const tried = certain.length > 0 ? certain : headed;
    return best(tried.flatMap(({ table, block }) => readBlock(table, block, band, end) ?? [])) ?? [];
  });
}

/** Half of the block's column labels stand in the band to the letter. */
function isHeadedBy(block: FormBlock, band: Band): boolean {
  const there = new Set(band.leaves.map(({ canonical }) => canonical));
  const wanted = canonicalLeaves(block.columns);
  return wanted.filter((label) => there.has(label)).length * 2 >= wanted.length;
}

function collect(
  table: FormTable,
  readings: readonly BlockReading[],
  sheets: readonly LabelledSheet[],
): TableFound {
  const blocks: BlockReading[] = [];
  const copies: BlockReading[] = [];
  const missing: FormBlock[] = [];
  for (const block of table.blocks) {
    const own = byPreference(readings.filter((reading) => reading.block === block));
    const [first = fromRowLabels(table, block, sheets), ...others] = own;
    if (first) blocks.push(first);
    else missing.push(block);
    copies.push(...others.filter((other) => !other.hidden));
  }
  return { table, blocks, copies, missing };
}

/** Where the header is misworded, the row labels still say where the block is. */
function fromRowLabels(
  table: FormTable,
  block: FormBlock,
  sheets: readonly LabelledSheet[],
): BlockReading | undefined {
  const rows = new Set(canonicalLeaves(block.rows));
  const height = axisDepth(block.columns);
  const readings = sheets.flatMap((on) => {
    const row = on.labels.find(({ canonical }) => rows.has(canonical))?.cell.row;
    if (row === undefined || row <= height) return [];
    return readBlock(table, block, bandAt(on, row - height, row - 1), lastRowOf(on)) ?? [];
  });
  return best(readings);
}

function best(readings: readonly BlockReading[]): BlockReading | undefined {
  return readings.reduce<BlockReading | undefined>((a, b) => (a && a.fit >= b.fit ? a : b), undefined);
}

/** What people see comes before a hidden sheet, what is filled before a blank form, then the better fit. */
function byPreference(readings: readonly BlockReading[]): BlockReading[] {
  const rank = (reading: BlockReading) => [reading.hidden ? 0 : 1, isFilled(reading) ? 1 : 0, reading.fit];
  return [...readings].sort((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    return one.map((value, index) => (other[index] ?? 0) - value).find((difference) => difference !== 0) ?? 0;
  });
}

export function isFilled(reading: BlockReading): boolean {
  return reading.values.some(({ cell }) => cell.type !== 'blank' && cell.formula === undefined);
}

const lastRowOf = (on: LabelledSheet) => Math.max(0, ...on.sheet.rows.keys());

const canonicalByAxis = new WeakMap<readonly AxisNode[], readonly string[]>();

function canonicalLeaves(axis: readonly AxisNode[]): readonly string[] {
  let labels = canonicalByAxis.get(axis);
  if (!labels) {
    labels = leaves(axis).map((node) => canonicalLabel(node.label));
    canonicalByAxis.set(axis, labels);
  }
  return labels;
}
