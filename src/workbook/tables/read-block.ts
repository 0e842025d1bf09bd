import type { AxisNode, FormBlock, FormTable } from '../../edition/form.js';
import { canonicalLabel, likeness } from '../../edition/label.js';
import type { Band } from './bands.js';
import type { BlockReading, FoundCell, Misnamed } from './block-reading.js';
import { type Columns, findColumns } from './columns.js';
import { misnamedIn } from './match.js';
import { pick } from './pick.js';
import { findRows, type Rows } from './rows.js';

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
  return {
    table,
    block,
    sheet: band.on.sheet.name,
    hidden: band.on.sheet.hidden,
    top: band.top,
    bottom: rows.bottom,
    values: readValues(block, band, columns, rows),
    missing: [...columns.missing, ...rows.missing],
    collapsed: rows.collapsed,
    misnamed: [
      ...otherLabels(block, band, columns, rows),
      ...misnamedIn(columns.found),
      ...misnamedIn(rows.labels),
    ].sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column),
    extra: [...columns.extra, ...rows.extra],
    fit: columns.alike * rows.alike,
  };
}

function readValues(block: FormBlock, band: Band, columns: Columns, rows: Rows): FoundCell[] {
  return block.cells.flatMap((form): FoundCell[] => {
    const label = columns.found.get(form.column);
    const row = rows.found.get(form.row);
    return label && row !== undefined ? [{ form, cell: pick(band.on.sheet, row, label.cell) }] : [];
  });
}

/** Labels over groups of columns and beside groups of rows, and the title above: only near misses are of interest. */
function otherLabels(block: FormBlock, band: Band, columns: Columns, rows: Rows): Misnamed[] {
  const taken = new Set([...columns.found.values(), ...rows.labels.values()]);
  const wanted = [
    ...(block.title === undefined ? [] : [block.title]),
    ...(block.corner === undefined ? [] : [block.corner]),
    ...[...groups(block.columns), ...groups(block.rows)].map((node) => node.label),
  ].map((label) => ({ label, canonical: canonicalLabel(label) }));
  return band.on.between(band.top - 1, rows.bottom).flatMap((found): Misnamed[] => {
    if (taken.has(found) || columns.extra.includes(found.cell) || rows.extra.includes(found.cell)) return [];
    if (found.cell.row > band.bottom && found.cell.column >= columns.first) return [];
    if (wanted.some(({ canonical }) => canonical === found.canonical)) return [];
    const [nearest] = wanted
      .map(({ label, canonical }) => ({ label, score: likeness(canonical, found.canonical) }))
      .sort((a, b) => b.score - a.score);
    return nearest && nearest.score > 0 ? [{ cell: found.cell, label: nearest.label }] : [];
  });
}

function groups(axis: readonly AxisNode[]): AxisNode[] {
  return axis.flatMap((node) => (node.items.length > 0 ? [node, ...groups(node.items)] : []));
}
