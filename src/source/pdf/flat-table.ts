import { groupBy } from '../../edition/group-by.js';
import type { TableCell } from '../document-grid.js';
import { DOUBT } from './cell-text.js';
import { type Band, FAR_LEFT, FIGURE, isProse } from './flat-band.js';
import { columnsOf, figureCells } from './flat-columns.js';
import { besideHeader, headerOf } from './flat-header.js';
import { areApart, labelBeside, looseLabel, namedRows, rowsOf } from './flat-rows.js';
import type { FlatLabel, FlatWord } from './flat-words.js';
import type { FormWords } from './form-words.js';
import type { Box } from './page-marks.js';
import { least } from './same-heights.js';
import { tornValues, wrappedValues } from './wrapped-values.js';

/** A table without lines, as its words stand below and beside each other. */
export interface FlatTable {
  readonly cells: readonly TableCell[];
  /** The page of each row. */
  readonly pages: readonly number[];
}

/** What stands between a header and the next. */
export interface BelowHeader {
  readonly words: readonly FlatWord[];
  /** Words of labels, wherever they stand. */
  readonly inLabels: ReadonlySet<FlatWord>;
  readonly end: number;
}

/** The table below a header; undefined where it is none. What it says is taken from the words. */
export function readBelow(
  band: Band,
  { words: all, inLabels, end }: BelowHeader,
  labels: readonly FlatLabel[],
  form: FormWords,
  taken: Set<FlatWord>,
): FlatTable | undefined {
  const stops = [
    ...all.filter((word) => word.top > band.bottom && isProse(word, inLabels)),
    ...labels.filter((label) => label.top > band.bottom && form.corners.has(label.canonical)),
  ];
  const stop = Math.min(end, least(stops.map(({ top }) => top)));
  const below = <T extends Box>(boxes: readonly T[]): T[] =>
    boxes.filter((box) => box.top >= band.bottom - 1 && box.top < stop);
  const words = below(all);
  const figures = words.filter((word) => !inLabels.has(word) && FIGURE.test(word.text));
  const from = leftOf(band, labels, form);
  const rows = rowsOf(figures.filter(({ right }) => right > from));
  const columns = columnsOf(rows.flat(), band);
  if (!columns || rows.length === 0) return undefined;
  const rowLabels = below(labels).filter(
    ({ canonical, right }) =>
      !form.columns.has(canonical) && !form.spans.has(canonical) && right < columns.left,
  );
  const cells: TableCell[] = [];
  const header = headerOf(band, labels, form);
  if (!header) return undefined;
  for (const { row, column, columnSpan, label } of header.cells)
    cells.push({ row: row + 1, column: column + 2, columnSpan, text: label.text });
  for (const label of header.labels) for (const word of label.words) taken.add(word);
  const byLine = groupBy(words, ({ placed }) => placed);
  const named = namedRows(
    rows,
    // What stands beside several rows is the label of none.
    (row) =>
      labelBeside(
        row,
        rowLabels.filter(({ canonical }) => !form.rowGroups.has(canonical)),
      ) ?? looseLabel(row, byLine, inLabels, columns.left),
  );
  const ofLabels = new Set(named.flatMap(({ label }) => label.words));
  const others = words.filter(
    (word) =>
      word.right > columns.left && !FIGURE.test(word.text) && !inLabels.has(word) && !ofLabels.has(word),
  );
  const parts = new Map(wrappedValues(rows.flat(), others));
  for (const { figures: own, label } of named)
    for (const figure of own) {
      const torn = tornValues(figure, label.words, others);
      if (torn.length > 0) parts.set(figure, [...new Set([...(parts.get(figure) ?? []), ...torn])]);
    }
  const doubt = areApart(named, rowLabels, ({ canonical }) => form.rows.has(canonical)) ? DOUBT : '';
  named.forEach(({ figures: own, label }, index) => {
    const row = header.height + index + 1;
    cells.push({ row, column: 1, text: label.text });
    const words = own.flatMap((figure) => [figure, ...(parts.get(figure) ?? [])]);
    for (const word of [...words, ...label.words]) taken.add(word);
    const values = figureCells(own, row, band.columns.length, columns, parts);
    cells.push(...values.map((cell) => ({ ...cell, text: cell.text + doubt })));
  });
  const [first, last] = [named[0]?.figures[0], named.at(-1)?.figures.at(-1)];
  // Parts of labels that could not be put together say nothing more.
  for (const word of words)
    if (word.right < columns.left && word.top < (last?.bottom ?? 0) && form.text.includes(word.canonical))
      taken.add(word);
  for (const label of [...below(labels), ...besideHeader(band, labels, form)])
    if (label.right < columns.left || label.bottom < band.bottom)
      for (const word of label.words) taken.add(word);
  const page = band.columns[0]?.words[0]?.placed.page ?? 1;
  const pages = [
    ...Array.from({ length: header.height }, () => page),
    ...named.map(({ figures: own }) => own[0]?.placed.page ?? page),
  ];
  return first ? { cells, pages } : undefined;
}

/** Where figures begin: those of a single column, whose label may be centred over several, behind the corner. */
function leftOf(band: Band, labels: readonly FlatLabel[], form: FormWords): number {
  if (band.columns.length > 1) return band.left - FAR_LEFT;
  const corners = besideHeader(band, labels, form).filter(({ right }) => right < band.left - FAR_LEFT);
  return Math.min(band.left - FAR_LEFT, ...corners.map(({ right }) => right));
}
