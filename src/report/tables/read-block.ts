import { axisDepth, type FormBlock, type FormTable, groupsOf } from '../../edition/form.js';
import { canonicalLabel, isWordedAs, likeness } from '../../edition/label.js';
import { once } from '../../edition/memo.js';
import type { Band } from './bands.js';
import type { BlockReading, FoundCell, Misnamed } from './block-reading.js';
import { type Columns, findColumns } from './find-columns.js';
import { findRows, type Rows } from './find-rows.js';
import { lastColumn } from './labels.js';
import { misnamedIn } from './match.js';
import { pick } from './pick.js';

/** Reads a block of the form under a header band, down to the sheet row `end`; undefined when it is another's. */
export function readBlock(
  table: FormTable,
  block: FormBlock,
  band: Band,
  end: number,
): BlockReading | undefined {
  const columns = findColumns(block, band);
  const rows = columns && findRows(block, band, columns, end);
  if (!rows) return undefined;
  const top = topOf(block, band);
  return {
    table,
    block,
    areas: [{ sheet: band.on.sheet.name, top, bottom: rows.bottom, ...columnsOf(columns) }],
    hidden: band.on.sheet.hidden,
    values: readValues(block, band, columns, rows),
    missing: [...columns.missing, ...rows.missing],
    collapsed: rows.collapsed,
    misnamed: [
      ...misnamedOthers(table, block, band, top, columns, rows),
      ...misnamedIn(columns.found),
      ...misnamedIn(rows.labels),
    ].sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column),
    extra: [...columns.extra, ...rows.extra],
    fit: columns.alike * rows.alike,
  };
}

function columnsOf({ found, first }: Columns): { left: number; right: number } {
  return { left: first, right: Math.max(...[...found.values()].map(({ cell }) => lastColumn(cell))) };
}

function readValues(block: FormBlock, band: Band, columns: Columns, rows: Rows): FoundCell[] {
  const values: FoundCell[] = [];
  for (const form of block.cells) {
    const label = columns.found.get(form.column);
    const row = rows.found.get(form.row);
    if (label && row !== undefined) values.push({ form, cell: pick(band.on.sheet, row, label.cell) });
  }
  return values;
}

/** Labels that stand over groups of columns and beside groups of rows, the corner, and the title above. */
const otherLabels = once(({ title, corner, columns, rows }: FormBlock): readonly OtherLabel[] => {
  const labels = [
    ...(title === undefined ? [] : [title]),
    ...(corner === undefined ? [] : [corner]),
    ...[...groupsOf(columns), ...groupsOf(rows)].map((node) => node.label),
  ];
  return labels.map((label) => ({ label, canonical: canonicalLabel(label) }));
});

interface OtherLabel {
  readonly label: string;
  readonly canonical: string;
}

/** What stands over the blocks of a table. */
const titlesIn = once(
  ({ blocks }: FormTable): ReadonlySet<string> =>
    new Set(blocks.flatMap(({ title }) => (title === undefined ? [] : [canonicalLabel(title)]))),
);

/** The band begins with the lowest labels; what stands over them in the rows above belongs to the header too. */
function topOf(block: FormBlock, band: Band): number {
  const wanted = otherLabels(block);
  const isOurs = (row: number) =>
    band.on
      .startingIn(row)
      .some((found) => wanted.some(({ canonical }) => likeness(canonical, found.canonical) > 0));
  const highest = band.top - axisDepth(block.columns) - (block.title === undefined ? 0 : 1) + 1;
  let top = band.top;
  while (top > Math.max(highest, 1) && isOurs(top - 1)) top--;
  return top;
}

/** Of the other labels, only near misses are of interest: what is in no way like the form is a remark. */
function misnamedOthers(
  table: FormTable,
  block: FormBlock,
  band: Band,
  top: number,
  columns: Columns,
  rows: Rows,
): Misnamed[] {
  // The title of the next item is not this one's title misspelt.
  const elsewhere = titlesIn(table);
  const taken = new Set([...columns.found.values(), ...rows.labels.values()]);
  const wanted = otherLabels(block);
  return band.on.between(top, rows.bottom).flatMap((found): Misnamed[] => {
    if (taken.has(found) || columns.extra.includes(found.cell) || rows.extra.includes(found.cell)) return [];
    if (found.cell.row > band.bottom && found.cell.column >= columns.first) return [];
    if (wanted.some(({ label }) => isWordedAs(String(found.cell.value), label))) return [];
    if (elsewhere.has(found.canonical)) return [];
    const [nearest] = wanted
      .map(({ label, canonical }) => ({ label, score: likeness(canonical, found.canonical) }))
      .sort((a, b) => b.score - a.score);
    return nearest && nearest.score > 0 ? [{ cell: found.cell, label: nearest.label }] : [];
  });
}
