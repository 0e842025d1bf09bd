import type { Edition } from '../edition/edition.js';
import type { Editions } from '../edition/editions.js';
import { leaves } from '../edition/form.js';
import { vocabulary } from '../edition/vocabulary.js';
import { limits } from '../limits/limits.js';
import { beyond } from '../limits/refusals.js';
import type { Book } from '../source/book.js';
import { isAppended } from './appended-sheets.js';
import { withConfirmed } from './confirmed-figures.js';
import { type Info, readIdentity, readYearOf } from './identity.js';
import { readInfo } from './info.js';
import { readNotes } from './notes.js';
import { readForeignProse } from './prose/foreign-prose.js';
import { readTemplateProse } from './prose/template-prose.js';
import { findTitle, type Title } from './prose/title.js';
import { yearMeant } from './prose/year-meant.js';
import type { Prose, ReadOptions, Report, ReportCell } from './report.js';
import { withCovered, withShared } from './shared-cells.js';
import { findTables, fitOf, isComplete, type TableFound, type TablesFound } from './tables/find-tables.js';
import { LabelledSheet } from './tables/labels.js';
import { rebuildTables } from './tables/loose/rebuild-tables.js';
import { cellValue, readCell } from './value.js';

/**
 * Makes a report of a workbook: finds the tables and the prose, and who reports for which year.
 * @throws WorkbookRefused when its prose is longer than any report's (F-LIMIT)
 */
export function readReport(opened: Book, editions: Editions, options: ReadOptions = {}): Report {
  // Lists that the program itself put behind a report quote the form's labels.
  const sheets = opened.sheets.filter((sheet) => !isAppended(sheet));
  const book: Book = { ...opened, sheets: sheets.map((sheet) => rebuildTables(sheet, editions)) };
  const info = readInfo(book);
  const title = saysAll(info) ? undefined : findTitle(book);
  const dated = title && { ...title, year: yearMeant(title, book) };
  const year = readYearOf(info, dated, options).value;
  const prescribed = year === null ? undefined : editions.forYear(year);
  const found = chooseEdition(book, editions, editions.byId(options.edition ?? '') ?? prescribed);
  const { edition } = found;
  const prose = readProse(book, edition, found, title);
  const notes = readNotes(book, found, prose);
  refuseLongProse([...prose.narrative.values(), ...notes.values()]);
  return {
    book,
    appended: opened.sheets.filter(isAppended),
    edition,
    prescribed,
    ...readIdentity(info, dated, prose.signature, options, book.meta),
    narrative: prose.narrative,
    headings: prose.headings,
    notes,
    unplaced: prose.unplaced,
    found,
    cells: withConfirmed(withCovered(withShared(readCells(found))), edition, book),
  };
}

function refuseLongProse(prose: readonly Prose[]): void {
  const texts = prose.map(({ text }) => text ?? '');
  if (texts.reduce((sum, { length }) => sum + length, 0) > limits.prose) throw beyond('prose');
  const paragraphs = texts.flatMap((text) => text.match(/^.*\S/gm) ?? []);
  if (paragraphs.length > limits.paragraphs) throw beyond('paragraphs');
}

/** 基本信息 says all that a title could. */
function saysAll(info: Info): boolean {
  return Boolean(info?.get('organ')?.value && info.get('year')?.value);
}

function readProse(book: Book, edition: Edition, found: TablesFound, title: Title | undefined) {
  const sheet = book.sheets.find(({ name }) => name.trim() === vocabulary.sheets.narrative);
  if (!sheet) return readForeignProse(book, edition, found, title);
  return { ...readTemplateProse(sheet, edition), signature: undefined, remarks: new Map(), unplaced: [] };
}

/**
 * The edition whose form stands in the workbook: what the year prescribes as long as one of its own tables is there,
 * else the one that fits best.
 */
function chooseEdition(book: Book, editions: Editions, expected: Edition | undefined): TablesFound {
  const sheets = book.sheets.map((sheet) => new LabelledSheet(sheet));
  const first = expected && findTables(expected, sheets);
  if (first && isComplete(first)) return first;
  const others = editions.all
    .filter((edition) => edition !== expected)
    .map((edition) => findTables(edition, sheets))
    .reverse();
  const [best] = [...(first ? [first] : []), ...others].sort((a, b) => b.fit - a.fit);
  if (!best) throw new Error('no edition to read with');
  const chosen = first && hasOwnTable(first, others) ? first : best;
  const all = first ? [first, ...others] : others;
  return { ...chosen, tables: chosen.tables.map((table, index) => orStray(table, index, all)) };
}

/** Some table fits this edition better than any other: the form changed there. */
function hasOwnTable(found: TablesFound, others: readonly TablesFound[]): boolean {
  return found.tables.some((table, index) =>
    others.every(({ tables }) => {
      const other = tables[index];
      return !other || fitOf(table) > fitOf(other);
    }),
  );
}

/** A table that fits another edition's form clearly better is that edition's table. */
function orStray(table: TableFound, index: number, all: readonly TablesFound[]): TableFound {
  const better = all.find(({ tables }) => {
    const other = tables[index];
    return other?.table.key === table.table.key && fitOf(other) > fitOf(table) * CLEARLY;
  });
  return better ? { ...table, blocks: [], copies: [], missing: [], stray: better.edition } : table;
}

/** A 2021 table with a single row for 其他处理 is as good a table of 2019, and yet no stray. */
const CLEARLY = 1.05;

function readCells({ tables }: TablesFound): ReadonlyMap<string, ReportCell> {
  const cells = new Map<string, ReportCell>();
  for (const { blocks } of tables)
    for (const { values, collapsed, block } of blocks) {
      for (const { form, cell } of values)
        cells.set(form.key, {
          form,
          cell,
          value: cellValue(cell),
          reading: readCell(cell, form),
          collapsed: false,
        });
      // Items that a single row stands for have no cell of their own: they are blank, and nothing is wrong with that.
      const items = new Set(collapsed.flatMap((group) => leaves(group.items)));
      for (const form of block.cells) {
        if (!form.row || !items.has(form.row) || cells.has(form.key)) continue;
        const at = values.find(
          ({ form: other }) => other.column === form.column && other.row && items.has(other.row),
        );
        if (at)
          cells.set(form.key, {
            form,
            cell: at.cell,
            value: null,
            reading: { type: 'blank' },
            collapsed: true,
          });
      }
    }
  return cells;
}
