import { canonicalLeaves } from '../../edition/form.js';
import { canonicalLabel, LONGEST_LABEL } from '../../edition/label.js';
import type { FactOf } from '../../finding/finding.js';
import { messages } from '../../messages/messages.js';
import { lastBeforeCut } from '../../report/cut-off.js';
import { hasTables, type Report } from '../../report/report.js';
import type { BlockReading } from '../../report/tables/block-reading.js';
import type { TableFound } from '../../report/tables/find-tables.js';
import { cellValue, readValue } from '../../report/value.js';
import type { Cell } from '../../source/book.js';
import { locationOf, wordsFor } from '../../source/location.js';
import { formPlace, placeAt } from '../places.js';
import { defineRule } from '../rule.js';
import { sectionTitle } from '../titles.js';

const { kinds } = messages.rules['F-TABLE'];

export const fTable = defineRule({
  id: 'F-TABLE',
  severity: 'error',
  needs: ['inScope'],
  *check({ inScope, opening }) {
    const whole = saidOfWhole(inScope, opening?.wrongEnding);
    if (whole) {
      yield whole;
      return;
    }
    const { edition, found } = inScope;
    const spread = spreadIn(inScope);
    const tables = spread.map(({ table }) => `“${sectionTitle(edition, table)}”`).join('、');
    if (tables !== '') yield { message: 'spread', values: { tables }, places: [] };
    const pictures = picturesIn(inScope);
    for (const table of found.tables) {
      const values = { table: sectionTitle(edition, table.table) };
      if (table.blocks.length === 0 && !table.stray && !spread.includes(table))
        yield { message: pictures.length > 0 ? 'picture' : 'missing', values, places: pictures };
      const difference = firstDifference(table);
      if (difference) yield saidTwice(difference, values);
    }
  },
});

/** What is said of a file instead of its tables. */
function saidOfWhole(report: Report, ending: string | undefined): FactOf<'F-TABLE'> | undefined {
  const hasNone = !hasTables(report);
  const pictures = picturesIn(report);
  if (hasNone && pictures.length > 0) return { message: 'pictures', places: pictures };
  if (hasNone && isFlattened(report)) return { message: 'flattened', places: [] };
  const last = lastBeforeCut(report);
  if (last) return { message: 'cutOff', values: { section: last.title }, places: [] };
  if (!hasNone || spreadIn(report).length > 0) return undefined;
  const { kind, endsEarly } = report.book;
  if (ending !== undefined) return { message: 'misnamed', values: { ending, kind: kinds[kind] }, places: [] };
  return { message: endsEarly ? 'begun' : 'none', places: [] };
}

/** Some people paste their tables as pictures. */
const picturesIn = ({ book }: Report) =>
  (book.remarks ?? []).filter(({ kind }) => kind === 'picture').map(({ location }) => placeAt(location));

function saidTwice([one, other]: [Found, Found], values: { readonly table: string }) {
  const [first, second] = [one.cell.value ?? '', other.cell.value ?? ''];
  const at = wordsFor(locationOf(other.cell));
  return {
    message: 'twice' as const,
    values: { ...values, cell: one.form.title, first, second, at },
    places: [formPlace(one), formPlace(other)],
  };
}

/** Tables of a plain text whose titles are there: their cells are set apart by nothing but blanks, or lie over several lines. */
function spreadIn({ book, edition, found, headings }: Report): TableFound[] {
  if (book.kind !== 'text') return [];
  const titled = new Set(headings.map(({ section }) => section));
  return found.tables.filter(({ table, blocks, stray }) => {
    const section = edition.sections.find((each) => each.table === table);
    return blocks.length === 0 && !stray && section !== undefined && titled.has(section.key);
  });
}

/** The form's words are there, but each under the other, or behind strokes in one cell: a table pasted as plain text. */
function isFlattened({ book, edition }: Report): boolean {
  const blocks = edition.tables.flatMap(({ blocks }) => blocks);
  const wanted = new Set(
    blocks.flatMap(({ rows, columns }) => [...canonicalLeaves(rows), ...canonicalLeaves(columns)]),
  );
  const texts = book.sheets.flatMap(({ cells }) => cells.filter(({ type }) => type === 'text'));
  const parts = texts.flatMap(({ value }) => String(value).split(/[\n\t|｜]/u));
  const labels = parts.filter(({ length }) => length <= LONGEST_LABEL).map(canonicalLabel);
  return new Set(labels.filter((label) => wanted.has(label))).size * 2 >= wanted.size;
}

type Found = BlockReading['values'][number];

/** A second copy of a table does no harm as long as it says the same, or nothing. */
function firstDifference({ blocks, copies }: TableFound): [Found, Found] | undefined {
  for (const copy of copies) {
    const original = blocks.find(({ block }) => block === copy.block);
    if (!original || copy.values.every(({ cell }) => isNotFilledIn(cell))) continue;
    for (const value of original.values) {
      const other = copy.values.find(({ form }) => form === value.form);
      if (other && !saysSame(value, other)) return [value, other];
    }
  }
  return undefined;
}

function isNotFilledIn({ type, formula, value }: Cell): boolean {
  return type === 'blank' || (formula !== undefined && value === 0);
}

/** 242 and the text ２４２ are the same; so are a blank and a stroke. */
function saysSame(one: Found, other: Found): boolean {
  const [a, b] = [one, other].map(({ cell, form }) => readValue(cellValue(cell), form.kind, form.unit));
  if (a?.type === 'number' && b?.type === 'number') return a.number === b.number;
  return a?.type === b?.type && (a?.type === 'blank' || one.cell.value === other.cell.value);
}
