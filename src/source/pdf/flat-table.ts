import type { TableCell } from '../document-grid.js';
import { type FlatLabel, type FlatWord, labelsIn, wordsOf } from './flat-words.js';
import { type FormWords, formWords } from './form-words.js';
import type { Box } from './page-marks.js';
import type { PlacedLine } from './paragraphs.js';

/** A table without lines, as its words stand below and beside each other. */
export interface FlatTable {
  readonly cells: readonly TableCell[];
  /** The page of each row. */
  readonly pages: readonly number[];
}

/** Lines in their order, and the tables among them. */
export type Flow = readonly ({ readonly lines: readonly PlacedLine[] } | { readonly table: FlatTable })[];

/**
 * Finds tables that no lines are drawn around: below a row of the form's column labels, figures in columns, each beside
 * a label. What is none of that stays a line.
 */
export function flatTables(lines: readonly PlacedLine[]): Flow {
  const form = formWords();
  const words = wordsOf(lines);
  const labels = labelsIn(words, form);
  const bands = bandsOf(labels, words, form);
  if (bands.length === 0) return [{ lines }];
  const taken = new Set<FlatWord>();
  const tables = bands.map((band, index) => {
    const end = bands[index + 1]?.top ?? Number.POSITIVE_INFINITY;
    return readBelow(band, end, words, labels, form, taken);
  });
  return inOrder(lines, words, taken, bands, tables);
}

/** Column labels beside each other. */
interface Band extends Box {
  readonly columns: readonly FlatLabel[];
  /** Where the last figure or sentence above them ends: what the form says from there on belongs to the header. */
  readonly from: number;
}

function bandsOf(labels: readonly FlatLabel[], words: readonly FlatWord[], form: FormWords): Band[] {
  const inLabels = new Set(labels.flatMap((label) => label.words));
  const others = words.filter(
    (word) => !inLabels.has(word) && (FIGURE.test(word.text) || isProse(word, inLabels)),
  );
  const endAbove = (top: number) =>
    Math.max(0, ...others.flatMap((word) => (word.top < top ? [word.bottom] : [])));
  const bands: FlatLabel[][] = [];
  const leaves = labels.filter(({ canonical }) => form.columns.has(canonical));
  for (const label of [...leaves].sort((one, other) => one.top - other.top)) {
    const band = bands.at(-1);
    const bottom = Math.max(...(band ?? []).map((each) => each.bottom));
    if (band && label.top < bottom) band.push(label);
    else bands.push([label]);
  }
  const corners = labels.filter(({ canonical }) => form.corners.has(canonical));
  return inOneHeader(bands, endAbove).flatMap((own) => {
    const columns = [...own].sort((one, other) => one.left - other.left);
    const [top, bottom] = [
      Math.min(...own.map((each) => each.top)),
      Math.max(...own.map((each) => each.bottom)),
    ];
    // A single word may stand anywhere; a header has its corner beside it.
    const isHeader =
      columns.length > 2 ||
      corners.some(
        (corner) => corner.top < bottom && corner.bottom > top && corner.right < (columns[0]?.left ?? 0),
      );
    const [first, last] = [columns[0], columns.at(-1)];
    return isHeader && first && last
      ? [{ columns, top, bottom, left: first.left, right: last.right, from: endAbove(top) - 1 }]
      : [];
  });
}

/** Labels in the middle of two rows stand between those of the rows: they are one header, each over columns of its own. */
function inOneHeader(bands: readonly FlatLabel[][], endAbove: (top: number) => number): FlatLabel[][] {
  const headers: FlatLabel[][] = [];
  for (const band of bands) {
    const above = headers.at(-1) ?? [];
    const bottom = Math.max(...above.map((label) => label.bottom));
    const top = Math.min(...band.map((label) => label.top));
    const isBeside = band.every((label) =>
      above.every((other) => label.left >= other.right || label.right <= other.left),
    );
    if (above.length > 0 && isBeside && endAbove(top) < bottom) above.push(...band);
    else headers.push([...band]);
  }
  return headers;
}

const FIGURE = /^[+\-－＋]?[\p{Nd}][\p{Nd},，.．]*$|^[/／—–-]$|^无$/u;

function readBelow(
  band: Band,
  end: number,
  words: readonly FlatWord[],
  labels: readonly FlatLabel[],
  form: FormWords,
  taken: Set<FlatWord>,
): FlatTable | undefined {
  const inLabels = new Set(labels.flatMap((label) => label.words));
  const stop = Math.min(
    end,
    ...words.filter((word) => word.top > band.bottom && isProse(word, inLabels)).map(({ top }) => top),
    ...labels
      .filter((label) => label.top > band.bottom && form.corners.has(label.canonical))
      .map(({ top }) => top),
  );
  const below = <T extends Box>(boxes: readonly T[]): T[] =>
    boxes.filter((box) => box.top >= band.bottom - 1 && box.top < stop);
  const figures = below(words).filter((word) => !inLabels.has(word) && FIGURE.test(word.text));
  const rows = rowsOf(figures.filter(({ right }) => right > band.left - FAR_LEFT));
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
  const named = namedRows(
    rows,
    (row) => labelBeside(row, rowLabels) ?? looseLabel(row, below(words), inLabels, columns.left),
  );
  named.forEach(({ figures: own, label }, index) => {
    const row = header.height + index + 1;
    cells.push({ row, column: 1, text: label.text });
    for (const word of [...own, ...label.words]) taken.add(word);
    cells.push(...figureCells(own, row, band.columns.length, columns));
  });
  const [first, last] = [named[0]?.figures[0], named.at(-1)?.figures.at(-1)];
  // Parts of labels that could not be put together say nothing more.
  for (const word of below(words))
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

/** A figure a column; all in one cell, where it cannot be known of one which its column is. */
function figureCells(
  figures: readonly FlatWord[],
  row: number,
  count: number,
  columns: FlatColumns,
): TableCell[] {
  const places = figures.map((word) => columns.of(word));
  const joined = (words: readonly FlatWord[]) => words.map(({ text }) => text).join(' / ');
  if (places.includes(undefined)) return [{ row, column: 2, columnSpan: count, text: joined(figures) }];
  return [...new Set(places)].map((place = 0) => ({
    row,
    column: place + 2,
    text: joined(figures.filter((_, index) => places[index] === place)),
  }));
}

/** Points: labels of columns are centred over them, and figures may begin before. */
const FAR_LEFT = 30;

/** A sentence, or the title of a section, ends a table. */
const isProse = (word: FlatWord, inLabels: ReadonlySet<FlatWord>): boolean =>
  !inLabels.has(word) && (word.canonical.length > 24 || /[。；]/u.test(word.text) || SECTION.test(word.text));

const SECTION = /^[一二三四五六七八九十]、.{4,}$|^注\s*[：:]/u;

function rowsOf(figures: readonly FlatWord[]): FlatWord[][] {
  const rows: FlatWord[][] = [];
  for (const word of [...figures].sort((one, other) => one.bottom - other.bottom)) {
    const row = rows.at(-1);
    if (row?.[0] && word.bottom - row[0].bottom < word.size * 0.5) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => row.sort((one, other) => one.left - other.left));
}

interface FlatColumns {
  readonly left: number;
  /** undefined where it cannot be known. */
  of(word: FlatWord): number | undefined;
}

/** Figures below each other are a column; there must be as many as labels, or each must stand under its own. */
function columnsOf(figures: readonly FlatWord[], { columns }: Band): FlatColumns | undefined {
  const stacks: { left: number; right: number }[] = [];
  for (const { left, right } of [...figures].sort((one, other) => one.left - other.left)) {
    const stack = stacks.at(-1);
    if (stack && left < stack.right - 0.5) stack.right = Math.max(stack.right, right);
    else stacks.push({ left, right });
  }
  const [first] = stacks;
  if (!first) return undefined;
  const places = stacks.map((stack) =>
    stacks.length === columns.length ? stacks.indexOf(stack) : under(stack, columns),
  );
  const isSure =
    new Set(places.filter((place) => place !== undefined)).size ===
    places.filter((place) => place !== undefined).length;
  return {
    left: Math.min(first.left, columns[0]?.left ?? 0) + 0.5,
    of: ({ left, right }) => {
      const index = stacks.findIndex((stack) => left >= stack.left - 0.1 && right <= stack.right + 0.1);
      return isSure ? places[index] : undefined;
    },
  };
}

/** The label that a stack of figures clearly stands under. */
function under(stack: Pick<Box, 'left' | 'right'>, columns: readonly FlatLabel[]): number | undefined {
  const middle = (stack.left + stack.right) / 2;
  const distances = columns.map(({ left, right }) => Math.abs((left + right) / 2 - middle));
  const order = [...distances.keys()].sort((one, other) => (distances[one] ?? 0) - (distances[other] ?? 0));
  const [best = 0, next] = order;
  const isClear = next === undefined || (distances[best] ?? 0) * 2 < (distances[next] ?? 0);
  return isClear ? best : undefined;
}

/** The labels over the columns, and over them those of several columns. */
function headerOf(band: Band, labels: readonly FlatLabel[], form: FormWords) {
  const groups = labels.flatMap((label) => {
    const span = form.spans.get(label.canonical);
    const near = label.top > band.from && label.top < band.bottom;
    return span !== undefined && near && label.right > band.left - FAR_LEFT ? [{ label, span }] : [];
  });
  const placed = spansOf(groups, band);
  const names = band.columns.map(({ canonical }) => canonical);
  // The same label over several columns: which is which, only those over them say, or that all are there.
  if (new Set(names).size < names.length && !isTiled(groups, names.length)) return undefined;
  const heights = [...new Set(placed.map(({ span }) => span))].sort((one, other) => other - one);
  return {
    height: heights.length + 1,
    labels: [...groups.map(({ label }) => label), ...band.columns],
    cells: [
      ...placed.map(({ label, span, column }) => ({
        row: heights.indexOf(span),
        column,
        columnSpan: span,
        label,
      })),
      ...band.columns.map((label, column) => ({ row: heights.length, column, columnSpan: 1, label })),
    ],
  };
}

/** Labels of several columns stand in their middle; where there are enough for all columns, one behind the other. */
function spansOf(groups: readonly Group[], { columns }: Band): PlacedGroup[] {
  return [...new Set(groups.map(({ span }) => span))].flatMap((span) => {
    const own = groups.filter((group) => group.span === span).sort((a, b) => a.label.left - b.label.left);
    if (own.length * span === columns.length)
      return own.map((group, index): PlacedGroup => ({ ...group, column: index * span }));
    return own.flatMap((group): PlacedGroup[] => {
      const column = middleColumn(group, columns);
      return column === undefined ? [] : [{ ...group, column }];
    });
  });
}

/** Whether labels of one width go over all columns. */
const isTiled = (groups: readonly Group[], columns: number): boolean =>
  groups.some(({ span }) => groups.filter((group) => group.span === span).length * span === columns);

interface Group {
  readonly label: FlatLabel;
  readonly span: number;
}

interface PlacedGroup extends Group {
  readonly column: number;
}

/** undefined where two places are about as good. */
function middleColumn({ label, span }: Group, columns: readonly FlatLabel[]): number | undefined {
  const middle = (label.left + label.right) / 2;
  const distances = columns.slice(span - 1).map((last, first) => {
    return Math.abs(((columns[first]?.left ?? 0) + last.right) / 2 - middle);
  });
  const [best, next] = [...distances.keys()].sort((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0));
  if (best === undefined) return undefined;
  const isClear = next === undefined || (distances[best] ?? 0) * 3 < (distances[next] ?? 0);
  return isClear ? best : undefined;
}

/** The corner and the title of a block. */
const besideHeader = (band: Band, labels: readonly FlatLabel[], form: FormWords): FlatLabel[] =>
  labels.filter(
    ({ canonical, bottom, top }) => form.corners.has(canonical) && bottom > band.from && top < band.bottom,
  );

interface RowLabel {
  readonly text: string;
  readonly words: readonly FlatWord[];
}

/**
 * Rows of figures with what stands beside them. Two rows beside one label, or one beside none, may be one figure that is
 * broken: nothing tells.
 */
function namedRows(
  rows: readonly (readonly FlatWord[])[],
  labelOf: (row: readonly FlatWord[]) => RowLabel | undefined,
): { figures: FlatWord[]; label: RowLabel }[] {
  const named: { figures: FlatWord[]; label: RowLabel }[] = [];
  let hasLabels = false;
  for (const row of rows) {
    const label = labelOf(row);
    const last = named.at(-1);
    if (last && (label ? label === last.label : hasLabels)) last.figures.push(...row);
    else named.push({ figures: [...row], label: label ?? { text: '', words: [] } });
    hasLabels ||= label !== undefined;
  }
  return named;
}

/** The label that stands beside a row of figures, the nearest of them to the left. */
function labelBeside(row: readonly FlatWord[], labels: readonly FlatLabel[]): FlatLabel | undefined {
  const [first] = row;
  if (!first) return undefined;
  const middle = (first.top + first.bottom) / 2;
  const beside = labels.filter(({ top, bottom }) => middle > top - 1 && middle < bottom + 1);
  return beside.sort((one, other) => other.right - one.right)[0];
}

/** What stands in the same line, if the form does not know it. */
function looseLabel(
  row: readonly FlatWord[],
  words: readonly FlatWord[],
  inLabels: ReadonlySet<FlatWord>,
  right: number,
): RowLabel | undefined {
  const line = row[0]?.placed;
  const own = words.filter(
    (word) => word.placed === line && !inLabels.has(word) && word.right < right && !row.includes(word),
  );
  return own.length > 0 ? { text: own.map(({ text }) => text).join(''), words: own } : undefined;
}

/** The lines around the tables, without the words that are in one. */
function inOrder(
  lines: readonly PlacedLine[],
  words: readonly FlatWord[],
  taken: ReadonlySet<FlatWord>,
  bands: readonly Band[],
  tables: readonly (FlatTable | undefined)[],
): Flow {
  const flow: ({ lines: PlacedLine[] } | { table: FlatTable })[] = [];
  const pending = bands.flatMap((band, index) => {
    const table = tables[index];
    return table ? [{ top: band.top, table }] : [];
  });
  const own = new Map<PlacedLine, FlatWord[]>();
  for (const word of words) own.set(word.placed, [...(own.get(word.placed) ?? []), word]);
  for (const placed of lines) {
    const its = own.get(placed) ?? [];
    for (let next = pending[0]; next && (its[0]?.top ?? 0) >= next.top; next = pending[0]) {
      flow.push({ table: next.table });
      pending.shift();
    }
    const rest = its.filter((word) => !taken.has(word));
    if (rest.length === 0) continue;
    const line =
      rest.length === its.length
        ? placed
        : { ...placed, line: { ...placed.line, text: rest.map(({ text }) => text).join(' ') } };
    const last = flow.at(-1);
    if (last && 'lines' in last) last.lines.push(line);
    else flow.push({ lines: [line] });
  }
  return [...flow, ...pending.map(({ table }) => ({ table }))];
}
