import type { FormCell } from '../edition/form.js';
import { groupBy } from '../edition/group-by.js';
import { vocabulary } from '../edition/vocabulary.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import { columnName } from '../source/book.js';
import { type HeaderCell, type ListSheet, type ListValue, rowsAbove } from '../workbook/mark/list-sheet.js';
import type { Rollup } from './rollup.js';

const texts = messages.rollup.units;

/** 序号, 单位, 文件 */
const LEAD = [6, 26, 26];
const FIGURE = 9;
/** Figures beside number and unit across a page of A4, at the smallest scale that is still easy to read. */
const ON_A_PAGE = 14;
/** The first page has the files' names too. */
const ON_FIRST_PAGE = 11;
const SCALE = 66;

/** The units as rows, the cells of the form as columns; first the row of totals, which stays in sight. */
export function unitsSheet({ edition, year, units, sums }: Rollup): ListSheet {
  const cells = [...edition.cells.values()];
  const lead = [texts.number, texts.unit, texts.file];
  const tables = edition.sections.flatMap(({ title, table }) =>
    table ? [{ title, columns: table.cells.length }] : [],
  );
  const blank = lead.map((): HeaderCell => ({ title: '' }));
  const list = {
    intro: [
      vocabulary.rollup.units.heading,
      fill(texts.about, { year, edition: edition.id, count: units.length }),
    ],
    header: [
      [...lead.map((title): HeaderCell => ({ title, rows: 3 })), ...tables],
      [...blank, ...records(cells)],
      [...blank, ...cells.map(({ fieldTitle }): HeaderCell => ({ title: fieldTitle }))],
    ],
    widths: [...LEAD, ...cells.map(() => FIGURE)],
    frozenColumns: 2,
    print: { scale: SCALE, repeatedColumns: 2, breaks: pageBreaks(cells) },
  };
  const first = rowsAbove({ ...list, rows: [] }) + 2;
  const last = first + units.length - 1;
  const totals = cells.map(({ key }, index): ListValue => {
    const column = columnName(LEAD.length + index + 1);
    return { formula: `SUM(${column}${first}:${column}${last})`, result: sums.get(key) ?? 0 };
  });
  const rows = units.map(({ organ, path, figures }, index) => ({
    cells: [index + 1, organ ?? messages.rollup.unnamed, path, ...figures],
  }));
  return { ...list, rows: [{ cells: [null, texts.total, null, ...totals] }, ...rows] };
}

/** A page ends with a record, and with a table. */
function pageBreaks(cells: readonly FormCell[]): number[] {
  const groups = [...groupBy(cells, ({ table, record }) => `${table} ${record}`).values()];
  const breaks: number[] = [];
  let at = LEAD.length;
  let end = at + ON_FIRST_PAGE;
  groups.forEach((group, index) => {
    const isOtherTable = index > 0 && group[0]?.table !== groups[index - 1]?.[0]?.table;
    if (isOtherTable || at + group.length > end) {
      breaks.push(at);
      end = at + ON_A_PAGE;
    }
    at += group.length;
  });
  return breaks;
}

/** The titles over the fields: cells of one record stand side by side. */
function records(cells: readonly FormCell[]): HeaderCell[] {
  const groups = groupBy(cells, ({ table, record }) => `${table} ${record}`);
  return Array.from(groups.values(), (group) => ({
    title: group[0]?.recordTitle ?? '',
    columns: group.length,
  }));
}
