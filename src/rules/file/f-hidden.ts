import type { FactOf } from '../../finding/finding.js';
import { clip } from '../../messages/clip.js';
import { lacksEnd } from '../../report/cut-off.js';
import type { ReportCell } from '../../report/report.js';
import type { Remark, Sheet } from '../../source/book.js';
import { rangesOf } from '../../source/ranges.js';
import { formPlace, placeAt } from '../places.js';
import { defineRule } from '../rule.js';
import { sectionTitle } from '../titles.js';
import { isEmptyTable, tableCells } from '../values/v-empty.js';

export const fHidden = defineRule({
  id: 'F-HIDDEN',
  severity: 'warning',
  needs: ['form'],
  *check({ form }) {
    const { edition, book } = form;
    const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
    for (const table of edition.tables) {
      const own = tableCells(form, table);
      if (isEmptyTable(own, form)) continue;
      const hidden = own.filter((found) => isHidden(found, sheets.get(found.cell.sheet)));
      const [first] = hidden;
      if (!first) continue;
      const onHiddenSheet = hidden.every(({ cell }) => sheets.get(cell.sheet)?.hidden);
      yield {
        message: onHiddenSheet ? 'sheet' : 'cells',
        values: {
          table: sectionTitle(edition, table),
          sheet: first.cell.sheet,
          count: hidden.length,
          cells: rangesOf(hidden.map(({ cell }) => cell)).join('、'),
        },
        places: hidden.map((found) => formPlace(found)),
      };
    }
    yield* unseen(book.remarks ?? []);
    yield* outside(book.remarks ?? []);
    yield* doubtful(book.remarks ?? []);
    if (lacksEnd(form)) yield { message: 'end', places: [] };
  },
});

/** What only a document has: text that nobody sees, and changes that nobody has accepted. */
function* unseen(remarks: readonly Remark[]): Generator<FactOf<'F-HIDDEN'>> {
  const texts = remarks.filter(({ kind }) => kind === 'unseen');
  if (texts.length > 0)
    yield {
      message: 'text',
      values: { count: texts.length, texts: quoted(texts) },
      places: texts.map(({ location }) => placeAt(location)),
    };
  const changes = remarks.filter(({ kind }) => kind === 'changes');
  if (changes.length > 0)
    yield {
      message: 'changes',
      values: { count: changes.reduce((sum, { count }) => sum + count, 0) },
      places: changes.map(({ location }) => placeAt(location)),
    };
}

/** What only a web page has: text that stands outside of the block with the report, and that it may have been part of. */
function* outside(remarks: readonly Remark[]): Generator<FactOf<'F-HIDDEN'>> {
  const texts = remarks.filter(({ kind }) => kind === 'outside');
  const [first] = texts;
  if (first)
    yield {
      message: 'outside',
      severity: 'notice',
      values: { count: texts.length, texts: quoted(texts) },
      places: [placeAt(first.location)],
    };
}

const quoted = (remarks: readonly Remark[]): string =>
  remarks
    .slice(0, SHOWN)
    .map(({ text = '' }) => `“${clip(text, LONGEST)}”`)
    .join('、');

/** What only a PDF has: pages that are pictures with a text behind them, characters that only their font knows, and lines that do not fit. */
function* doubtful(remarks: readonly Remark[]): Generator<FactOf<'F-HIDDEN'>> {
  for (const message of ['scan', 'garbled', 'cut'] as const) {
    const own = remarks.filter(({ kind }) => kind === message);
    if (own.length > 0)
      yield {
        message,
        values: { pages: own.length, count: own.reduce((sum, { count }) => sum + count, 0) },
        places: own.map(({ location }) => placeAt(location)),
      };
  }
}

/** Of texts, how many are quoted, and how much of each. */
const SHOWN = 3;
const LONGEST = 30;

/** A merged cell is seen as long as one of its rows and one of its columns is. */
function isHidden({ cell }: ReportCell, sheet: Sheet | undefined): boolean {
  if (!sheet || cell.type === 'blank') return false;
  return (
    sheet.hidden ||
    allHidden(cell.row, cell.rowSpan, sheet.hiddenRows) ||
    allHidden(cell.column, cell.columnSpan, sheet.hiddenColumns)
  );
}

function allHidden(first: number, span: number, hidden: ReadonlySet<number>): boolean {
  for (let at = first; at < first + span; at++) if (!hidden.has(at)) return false;
  return true;
}
