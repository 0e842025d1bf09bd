import { groupBy } from '../../edition/group-by.js';
import type { TableCell } from '../document-grid.js';
import { DOUBT } from './cell-text.js';
import { type Band, FAR_LEFT, FIGURE, isProse } from './flat-band.js';
import { columnsOf, type FlatColumns, figureCells } from './flat-columns.js';
import { besideHeader, headerOf } from './flat-header.js';
import { areApart, labelBeside, looseLabel, type NamedRows, namedRows, rowsOf } from './flat-rows.js';
import type { FlatLabel, FlatWord } from './flat-words.js';
import type { FormWords } from './form-words.js';
import type { Box } from './page-marks.js';
import { least } from './same-heights.js';
import { tornValues, type ValueParts, wrappedValues } from './wrapped-values.js';

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

/** What stands on the ground of one table, below its header and beside each other. */
interface Ground {
  readonly words: readonly FlatWord[];
  readonly inLabels: ReadonlySet<FlatWord>;
  readonly labels: readonly FlatLabel[];
  /** Those that may be of rows. */
  readonly rowLabels: readonly FlatLabel[];
  readonly rows: readonly (readonly FlatWord[])[];
  readonly columns: FlatColumns;
}

/** The table below a header; undefined where it is none. What it says is taken from the words. */
export function readBelow(
  band: Band,
  below: BelowHeader,
  labels: readonly FlatLabel[],
  form: FormWords,
  taken: Set<FlatWord>,
): FlatTable | undefined {
  const ground = groundBelow(band, below, labels, form);
  const header = ground && headerOf(band, labels, form);
  if (!header) return undefined;
  const named = withLabels(ground, form);
  const parts = partsOf(named, ground);
  const doubt = areApart(named, ground.rowLabels, ({ canonical }) => form.rows.has(canonical)) ? DOUBT : '';
  const headerCells = header.cells.map(
    ({ row, column, columnSpan, label }): TableCell => ({
      row: row + 1,
      column: column + 2,
      columnSpan,
      text: label.text,
    }),
  );
  const rowCells = named.flatMap(({ figures, label }, index): TableCell[] => {
    const row = header.height + index + 1;
    const values = figureCells(figures, row, band.columns.length, ground.columns, parts);
    const doubted = values.map((cell) => ({ ...cell, text: cell.text + doubt }));
    return [{ row, column: 1, text: label.text }, ...doubted];
  });
  const used = [
    ...header.labels,
    ...named.map(({ label }) => label),
    ...labelsAround(band, ground, labels, form),
  ];
  for (const { words } of used) for (const word of words) taken.add(word);
  for (const figure of named.flatMap(({ figures }) => figures))
    for (const word of [figure, ...(parts.get(figure) ?? [])]) taken.add(word);
  for (const word of scraps(named, ground, form)) taken.add(word);
  const page = band.columns[0]?.words[0]?.placed.page ?? 1;
  const pages = [
    ...Array.from({ length: header.height }, () => page),
    ...named.map(({ figures }) => figures[0]?.placed.page ?? page),
  ];
  return named[0]?.figures[0] ? { cells: [...headerCells, ...rowCells], pages } : undefined;
}

/** The ground down to what ends it: a sentence, or the corner of another table. */
function groundBelow(
  band: Band,
  { words: all, inLabels, end }: BelowHeader,
  labels: readonly FlatLabel[],
  form: FormWords,
): Ground | undefined {
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
  const own = below(labels);
  const rowLabels = own.filter(
    ({ canonical, right }) =>
      !form.columns.has(canonical) && !form.spans.has(canonical) && right < columns.left,
  );
  return { words, inLabels, labels: own, rowLabels, rows, columns };
}

/** The rows of figures with their labels; what stands beside several rows is the label of none. */
function withLabels({ words, inLabels, rowLabels, rows, columns }: Ground, form: FormWords): NamedRows[] {
  const byLine = groupBy(words, ({ placed }) => placed);
  const ofOneRow = rowLabels.filter(({ canonical }) => !form.rowGroups.has(canonical));
  return namedRows(
    rows,
    (row) => labelBeside(row, ofOneRow) ?? looseLabel(row, byLine, inLabels, columns.left),
  );
}

/** What stands with each figure in its cell. */
function partsOf(named: readonly NamedRows[], { words, inLabels, rows, columns }: Ground): ValueParts {
  const ofLabels = new Set(named.flatMap(({ label }) => label.words));
  const others = words.filter(
    (word) =>
      word.right > columns.left && !FIGURE.test(word.text) && !inLabels.has(word) && !ofLabels.has(word),
  );
  const parts = new Map(wrappedValues(rows.flat(), others));
  for (const { figures, label } of named)
    for (const figure of figures) {
      const torn = tornValues(figure, label.words, others);
      if (torn.length > 0) parts.set(figure, [...new Set([...(parts.get(figure) ?? []), ...torn])]);
    }
  return parts;
}

/** Parts of labels that could not be put together: they say nothing more. */
function scraps(named: readonly NamedRows[], { words, columns }: Ground, form: FormWords): FlatWord[] {
  const bottom = named.at(-1)?.figures.at(-1)?.bottom ?? 0;
  return words.filter(
    ({ right, top, canonical }) => right < columns.left && top < bottom && form.text.includes(canonical),
  );
}

/** The labels left of the columns, and those of the block. */
const labelsAround = (
  band: Band,
  ground: Ground,
  labels: readonly FlatLabel[],
  form: FormWords,
): FlatLabel[] =>
  [...ground.labels, ...besideHeader(band, labels, form)].filter(
    ({ right, bottom }) => right < ground.columns.left || bottom < band.bottom,
  );

/** Where figures begin: those of a single column, whose label may be centred over several, behind the corner. */
function leftOf(band: Band, labels: readonly FlatLabel[], form: FormWords): number {
  if (band.columns.length > 1) return band.left - FAR_LEFT;
  const corners = besideHeader(band, labels, form).filter(({ right }) => right < band.left - FAR_LEFT);
  return Math.min(band.left - FAR_LEFT, ...corners.map(({ right }) => right));
}
