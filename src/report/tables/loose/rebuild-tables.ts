import type { Editions } from '../../../edition/editions.js';
import { canonicalLabel } from '../../../edition/label.js';
import type { Cell, Sheet } from '../../../source/book.js';
import { NOTE_BEGINNING } from '../labels.js';
import { type FoundHeader, findHeaders } from './find-header.js';
import { findLooseRows } from './find-rows.js';
import { type FormSequence, sequencesOf } from './form-sequence.js';
import { placeFigures } from './place-figures.js';
import { SheetWriter } from './sheet-writer.js';
import { type Token, tokensOf } from './token.js';

/**
 * Lays the tables of a sheet out as the form prints them, where only the order of their cells is known: the edition
 * says which label comes next, and the figures up to it belong to it. Whatever else the sheet holds stays as it is.
 */
export function rebuildTables(sheet: Sheet, editions: Editions): Sheet {
  if (sheet.looseRows.size === 0) return sheet;
  const form = knownForm(editions);
  const writer = new SheetWriter(sheet);
  for (const run of runsOf(sheet)) {
    if (run.loose) rebuildRun(run.rows, form, writer);
    else for (const row of run.rows) writer.copy(row);
  }
  return writer.sheet();
}

interface KnownForm {
  readonly sequences: readonly FormSequence[];
  readonly isLabel: (canonical: string) => boolean;
  readonly isBehind: (token: Token) => boolean;
}

function knownForm(editions: Editions): KnownForm {
  const sequences = sequencesOf(editions);
  const labels = new Set(
    sequences.flatMap(({ header, rows }) => [...header.map(({ canonical }) => canonical), ...rows]),
  );
  const titles = new Set(
    editions.all.flatMap(({ sections }) => sections.map(({ title }) => canonicalLabel(title))),
  );
  return {
    sequences,
    isLabel: (canonical) => labels.has(canonical),
    isBehind: ({ canonical, text }) =>
      canonical === '' || titles.has(canonical) || text.includes('。') || NOTE_BEGINNING.test(text),
  };
}

type Row = readonly Cell[];

/** Rows that follow each other and are loose, or are not. */
function runsOf(sheet: Sheet): { readonly loose: boolean; readonly rows: Row[] }[] {
  const runs: { loose: boolean; rows: Row[]; last: number }[] = [];
  const goesOn = (last: number, number: number) => {
    let next = last + 1;
    // Rows without a cell are none.
    while (next < number && sheet.looseRows.has(next)) next++;
    return next === number;
  };
  for (const [number, cells] of sheet.rows) {
    const loose = sheet.looseRows.has(number);
    const current = runs.at(-1);
    if (current?.loose === loose && (!loose || goesOn(current.last, number))) current.rows.push(cells);
    else runs.push({ loose, rows: [cells], last: number });
    const run = runs.at(-1);
    if (run) run.last = number;
  }
  return runs;
}

function rebuildRun(rows: readonly Row[], { sequences, isLabel, isBehind }: KnownForm, writer: SheetWriter) {
  const framed = areFramed(rows);
  const tokens = withoutEnds(rows).flatMap((cells) => tokensOf(cells, isLabel, framed));
  const headers = findHeaders(tokens, sequences);
  const rowOf = (token: number) => tokens[token]?.cell.row ?? Number.POSITIVE_INFINITY;
  let index = 0;
  /** Writes what is no table down to a row of the sheet. */
  const copyUpTo = (end: number) => {
    for (let row = rows[index]; row && (row[0]?.row ?? 0) < end; row = rows[++index]) writer.line(row);
  };
  headers.forEach((header, place) => {
    const end = headers[place + 1]?.from ?? tokens.length;
    const { rows: found, to } = findLooseRows(tokens, header, end, isBehind);
    // The words of a header that lead to nothing are no table.
    if (!header.complete && !found.some(({ slots }) => slots.length > 0)) return;
    copyUpTo(rowOf(header.from));
    writeBlock(header, found, writer);
    // A line is in a table as a whole.
    const last = rowOf(to - 1);
    while ((rows[index]?.[0]?.row ?? Number.POSITIVE_INFINITY) <= last) index++;
  });
  copyUpTo(Number.POSITIVE_INFINITY);
}

/**
 * Where every cell is a line and the stroke behind it another, the strokes that end the cell above are none. Two strokes
 * that follow each other have a blank cell between them.
 */
function withoutEnds(rows: readonly Row[]): readonly Row[] {
  const texts = rows.map((cells) => cells.map(({ value }) => String(value ?? '').trim()).join('|'));
  const isStroke = (text: string | undefined) => text === '|' || text === '｜';
  const strokes = texts.filter(isStroke).length;
  const besides = texts.filter((text) => /[|｜]/u.test(text) && !isStroke(text)).length;
  if (strokes < FEWEST_STROKES || besides > 0) return rows;
  return rows.filter((_, at) => !isStroke(texts[at]) || at === 0 || isStroke(texts[at - 1]));
}

const FEWEST_STROKES = 10;

/** Whether every line of cells begins with a stroke: then there is no blank cell before it. */
function areFramed(rows: readonly Row[]): boolean {
  const lines = rows
    .map(([first]) => String(first?.value ?? '').trim())
    .filter((text) => /.[|｜]./u.test(text));
  return lines.length >= FEWEST_STROKES && lines.every((text) => /^[|｜]/u.test(text));
}

function writeBlock(
  header: FoundHeader,
  rows: ReturnType<typeof findLooseRows>['rows'],
  writer: SheetWriter,
) {
  const { sequence, complete } = header;
  writer.header(
    sequence.height,
    [...header.labels].map(([{ box }, tokens]) => ({ box, tokens })),
  );
  const placed = complete
    ? placeFigures(rows, sequence.columns, sequence.labelColumns)
    : rows.map(() => undefined);
  rows.forEach(({ label, slots }, index) => {
    const figures = slots.filter(({ type }) => type === 'figure');
    const columns = placed[index] ?? (figures.length === 0 ? [] : undefined);
    if (columns) writer.row(label, sequence.labelColumns, columns);
    else writer.unplaced(label, sequence.labelColumns, figures, sequence.columns);
  });
}
