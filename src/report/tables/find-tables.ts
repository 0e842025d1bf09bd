import type { Edition } from '../../edition/edition.js';
import type { FormBlock, FormTable } from '../../edition/form.js';
import type { BlockReading } from './block-reading.js';
import type { LabelledSheet } from './labels.js';
import { joinParts } from './parts.js';
import { readByRowLabels, readSheet } from './read-sheet.js';

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
  const tables = edition.tables.map((table) => collect(edition, table, readings, sheets));
  const fit = tables.reduce((sum, table) => sum + fitOf(table), 0);
  return { edition, tables, fit };
}

/** How much of a table's form was recognised. */
export function fitOf({ blocks }: TableFound): number {
  return blocks.reduce((sum, block) => sum + block.fit, 0);
}

/** True when no row or column of the form is missing. */
export function isComplete({ tables }: TablesFound): boolean {
  return tables.every(
    (table) => table.missing.length === 0 && table.blocks.every(({ missing }) => missing.length === 0),
  );
}

function collect(
  edition: Edition,
  table: FormTable,
  readings: readonly BlockReading[],
  sheets: readonly LabelledSheet[],
): TableFound {
  const blocks: BlockReading[] = [];
  const copies: BlockReading[] = [];
  const missing: FormBlock[] = [];
  for (const block of table.blocks) {
    const own = readings.filter((reading) => reading.block === block);
    const found =
      own.length > 0 ? own : sheets.flatMap((on) => readByRowLabels(edition, table, block, on) ?? []);
    const [first, ...others] = byPreference(found);
    if (!first) {
      missing.push(block);
      continue;
    }
    const joined = joinParts(first, others);
    blocks.push(joined.whole);
    copies.push(...joined.copies.filter(({ hidden }) => !hidden));
  }
  return { table, blocks, copies, missing };
}

/** What people see comes before a hidden sheet, what is filled before a blank form, then the better fit. */
function byPreference(readings: readonly BlockReading[]): BlockReading[] {
  const rank = (reading: BlockReading) => [reading.hidden ? 0 : 1, isFilled(reading) ? 1 : 0, reading.fit];
  return [...readings].sort((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    return one.map((value, index) => (other[index] ?? 0) - value).find((difference) => difference !== 0) ?? 0;
  });
}

function isFilled(reading: BlockReading): boolean {
  return reading.values.some(({ cell }) => cell.type !== 'blank' && cell.formula === undefined);
}
