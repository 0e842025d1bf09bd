import type { PrintedTable } from '../../../document/blocks.js';
import { balanceLines } from '../text/balance.js';
import { widthOf } from '../text/glyph.js';
import { clusters } from '../text/kinsoku.js';
import type { MeasuredCell } from './cell.js';
import { share } from './share.js';
import { smallestLabel, type TableStyle } from './table-style.js';

export interface Columns {
  /** Points; they add up to the table's width. */
  readonly widths: readonly number[];
  /** The label column that is set as a column of characters. */
  readonly stacked?: number;
  /** Every word and figure finds room on a line of its own. */
  readonly fits: boolean;
}

/** Characters in the last label column: what it gets at least, and what it takes where value columns differ. */
const labelCharacters = { least: 8, comfortable: 14 };

/** Label columns by their text, value columns equal unless a figure needs more. */
export function layOutColumns(
  table: PrintedTable,
  cells: readonly MeasuredCell[],
  style: TableStyle,
  width: number,
): Columns {
  const { labelColumns } = table;
  const forLabel = (ems: number) => ems * style.size + 2 * style.labelPadding;
  const forValue = (ems: number) => ems * style.size + 2 * style.sidePadding;
  const inColumn = (column: number) =>
    cells.filter(({ cell }) => cell.column === column && cell.columnSpan === 1);
  const stacked = labelColumns > 1 && stacks(inColumn(0)) ? 0 : undefined;

  const groups = Array.from({ length: Math.max(labelColumns - 1, 0) }, (_, column) => {
    const inGroup = inColumn(column);
    if (column !== stacked) return forLabel(Math.max(...inGroup.map(twoLineWidth), 2));
    const stack = Math.max(...inGroup.map(stackWidth), 2);
    return forLabel(Math.max(stack, (widestMark(inGroup) * smallestLabel) / style.size));
  });
  const values = Array.from({ length: table.width - labelColumns }, (_, index) =>
    forValue(Math.max(...inColumn(labelColumns + index).map(valueWidth), 1)),
  );
  const left = width - sum(groups);
  const fullLabel =
    labelColumns > 0 ? forLabel(Math.max(...inColumn(labelColumns - 1).map(({ full }) => full), 2)) : 0;
  const atMost = (characters: number) => Math.min(fullLabel, forLabel(characters), left / 2);
  const label =
    labelColumns > 0
      ? labelWidth(left, values, {
          full: fullLabel,
          least: atMost(labelCharacters.least),
          comfortable: atMost(labelCharacters.comfortable),
        })
      : 0;
  const widths = [...groups, ...(labelColumns > 0 ? [label] : []), ...share(left - label, values)];
  const fits = sum(values) <= left - label + 0.01;
  return { widths, fits, ...(stacked !== undefined && { stacked }) };
}

/** All that equal value columns can spare goes to the labels; where there is plenty, all columns are alike. */
function labelWidth(
  left: number,
  values: readonly number[],
  { full, least, comfortable }: { full: number; least: number; comfortable: number },
): number {
  const even = left / (values.length + 1);
  const besideEqual = left - Math.max(...values) * values.length;
  if (besideEqual < least) return Math.max(least, Math.min(left - sum(values), comfortable));
  return Math.min(besideEqual, Math.max(full, even));
}

/** Groups of enough rows to write their labels downwards. */
function stacks(cells: readonly MeasuredCell[]): boolean {
  return (
    cells.length > 0 &&
    cells.every(({ cell, glyphs }) => cell.rowSpan > 1 && clusters(glyphs).length <= cell.rowSpan)
  );
}

/** A figure stays on its line; a remark in its place may take some. Ems. */
const valueWidth = ({ word, full }: MeasuredCell) => Math.max(word, Math.min(full / 3, 6));

/** With room for a mark beside a character that stands in the middle. Ems. */
const stackWidth = ({ cluster }: MeasuredCell) => (cluster > 1 ? cluster + 0.5 : cluster);

/** What is added to a label that goes on on the next page, and stands in one line there. Ems. */
const widestMark = (cells: readonly MeasuredCell[]) =>
  Math.max(...cells.map(({ continued }) => continued?.cluster ?? 0));

/** The narrowest measure in which a text takes two lines. Ems. */
function twoLineWidth({ glyphs, full, word }: MeasuredCell): number {
  let measure = Math.max(word, full / 2);
  while (measure < full && balanceLines(glyphs, measure).length > 2) measure += 0.5;
  const lines = balanceLines(glyphs, measure);
  return Math.max(...lines.map(widthOf), 0);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
