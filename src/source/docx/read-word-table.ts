import { limits } from '../../limits/limits.js';
import { beyond } from '../../limits/refusals.js';
import type { XmlReader } from '../../package/xml/xml-reader.js';
import type { Block, GridCell, Row, Table } from './blocks.js';
import type { Walk } from './walk.js';
import { AROUND_BLOCKS, isOn, value, whole } from './word-xml.js';

/** Reads what stands in the element just entered; its properties go to `property`. */
export type ReadBlocks = (
  reader: XmlReader,
  walk: Walk,
  property?: (name: string) => void,
) => readonly Block[];

/** Reads the table just entered, as if all tracked changes were accepted. */
export function readTable(reader: XmlReader, walk: Walk, readBlocks: ReadBlocks): Table {
  const rows: Row[] = [];
  const visit = (name: string) => {
    if (AROUND_BLOCKS.has(name)) reader.children(visit);
    if (name !== 'tr') return;
    const row = readRow(reader, walk, readBlocks);
    if (row) rows.push(row);
  };
  reader.children(visit);
  return { kind: 'table', rows };
}

/** Undefined for a row that a tracked change deletes. */
function readRow(reader: XmlReader, walk: Walk, readBlocks: ReadBlocks): Row | undefined {
  let [before, after, columns] = [0, 0, 0];
  let isHidden = false;
  let isDeleted = false;
  const cells: GridCell[] = [];
  const visit = (name: string) => {
    if (name === 'trPr')
      reader.children((property) => {
        if (property === 'gridBefore') before = spanOf(reader, 0);
        if (property === 'gridAfter') after = spanOf(reader, 0);
        if (property === 'hidden') isHidden = isOn(reader);
        if (property === 'ins' || property === 'del') walk.changes += 1;
        if (property === 'del') isDeleted = true;
      });
    if (isDeleted) return;
    if (AROUND_BLOCKS.has(name)) reader.children(visit);
    if (name !== 'tc') return;
    const cell = readCell(reader, walk, readBlocks);
    if (!cell) return;
    columns += cell.span;
    if (before + columns + after > limits.tableColumns) throw beyond('tableColumns');
    const last = cells.at(-1);
    // The old way of merging: each cell is there, and says that it belongs to the one before.
    if (cell.isRest && last) cells[cells.length - 1] = { ...last, span: last.span + cell.span };
    else cells.push(cell);
  };
  reader.children(visit);
  return isDeleted ? undefined : { before, after, isHidden, cells };
}

function readCell(
  reader: XmlReader,
  walk: Walk,
  readBlocks: ReadBlocks,
): (GridCell & { readonly isRest: boolean }) | undefined {
  let span = 1;
  let merge: GridCell['merge'] = 'none';
  let isRest = false;
  let isDeleted = false;
  walk.budget.spend('blocks', 1);
  const blocks = readBlocks(reader, walk, (name) => {
    if (name !== 'tcPr') return;
    reader.children((property) => {
      if (property === 'gridSpan') span = spanOf(reader, 1);
      if (property === 'vMerge') merge = value(reader) === 'restart' ? 'begins' : 'goes on';
      if (property === 'hMerge') isRest = value(reader) !== 'restart';
      if (property === 'cellIns' || property === 'cellDel') walk.changes += 1;
      if (property === 'cellDel') isDeleted = true;
    });
  });
  return isDeleted ? undefined : { span, merge, blocks, isRest };
}

function spanOf(reader: XmlReader, least: number): number {
  const span = whole(value(reader)) ?? least;
  if (span > limits.tableColumns) throw beyond('tableColumns');
  return Math.max(least, span);
}
