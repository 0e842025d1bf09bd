import type { Edition } from '../../edition/edition.js';
import { axisDepth, canonicalLeaves, type FormBlock, type FormTable } from '../../edition/form.js';
import { canonicalLabel } from '../../edition/label.js';
import { once } from '../../edition/memo.js';
import { type Band, bandAt, findBands } from './bands.js';
import type { Area, BlockReading } from './block-reading.js';
import type { LabelCell, LabelledSheet } from './labels.js';
import { readBlock } from './read-block.js';

/** The blocks of an edition's tables that a sheet holds, told by their headers. */
export function readSheet(edition: Edition, on: LabelledSheet): BlockReading[] {
  const bands = findBands(on, edition)
    .map((band) => ({ band, headed: headedBy(band, edition) }))
    .filter(({ headed }) => headed.length > 0);
  if (bands.length === 0) return [];
  const ends = [...bands.map(({ band }) => band.top), ...titleRows(edition, on)].sort((a, b) => a - b);
  return bands.flatMap(({ band, headed }) => {
    const end = endBelow(band.bottom, ends, on);
    const below = new Set(on.between(band.bottom + 1, end).map(({ canonical }) => canonical));
    // Headers are alike in several blocks; row labels are not, so that guessing is only needed without them.
    const certain = headed.filter(({ block }) =>
      canonicalLeaves(block.rows).some((label) => below.has(label)),
    );
    const tried = certain.length > 0 ? certain : headed;
    return sideBySide(tried.flatMap(({ table, block }) => readBlock(table, block, band, end) ?? []));
  });
}

/** Where a header is misworded, the row labels still say where the block is. */
export function readByRowLabels(
  edition: Edition,
  table: FormTable,
  block: FormBlock,
  on: LabelledSheet,
): BlockReading | undefined {
  const rows = new Set(canonicalLeaves(block.rows));
  const isRow = ({ canonical, bare }: LabelCell) =>
    rows.has(canonical) || (bare !== undefined && rows.has(bare));
  const first = on.labels.find(isRow)?.cell.row;
  const height = axisDepth(block.columns);
  if (first === undefined || first <= height) return undefined;
  const band = bandAt(on, first - height, first - 1);
  return readBlock(table, block, band, endBelow(band.bottom, titleRows(edition, on), on));
}

/** The blocks of which half the column labels stand in the band to the letter. */
function headedBy(band: Band, edition: Edition): TableBlock[] {
  const there = new Set(band.leaves.map(({ canonical }) => canonical));
  return blocksOf(edition).filter(({ block }) => {
    const wanted = canonicalLeaves(block.columns);
    return wanted.filter((label) => there.has(label)).length * 2 >= wanted.length;
  });
}

interface TableBlock {
  readonly table: FormTable;
  readonly block: FormBlock;
}

const blocksOf = once(({ tables }: Edition): readonly TableBlock[] =>
  tables.flatMap((table) => table.blocks.map((block) => ({ table, block }))),
);

/** The rows in which the title of a block stands, such as 第二十条第（五）项: whatever is above ends there. From top to bottom. */
function titleRows(edition: Edition, on: LabelledSheet): number[] {
  const wanted = blockTitles(edition);
  return on.labels.filter(({ canonical }) => wanted.has(canonical)).map(({ cell }) => cell.row);
}

const blockTitles = once(
  (edition: Edition): ReadonlySet<string> =>
    new Set(
      blocksOf(edition)
        .flatMap(({ block: { title } }) => title ?? [])
        .map(canonicalLabel),
    ),
);

/** The last row before the first of the ends below a row. @param ends from top to bottom */
function endBelow(row: number, ends: readonly number[], on: LabelledSheet): number {
  let [from, to] = [0, ends.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ends[middle] ?? 0) > row) to = middle;
    else from = middle + 1;
  }
  return (ends[from] ?? on.lastRow + 1) - 1;
}

/** Of several readings of one band the best; more than one only where they stand beside each other. */
function sideBySide(readings: readonly BlockReading[]): BlockReading[] {
  const accepted: BlockReading[] = [];
  for (const reading of [...readings].sort((a, b) => b.fit - a.fit))
    if (!accepted.some((other) => overlap(other.areas, reading.areas))) accepted.push(reading);
  return accepted;
}

function overlap(one: readonly Area[], other: readonly Area[]): boolean {
  return one.some((a) => other.some((b) => a.left <= b.right && b.left <= a.right));
}
