import { messages } from '../../messages/messages.js';
import { xmlPart, xmlText } from '../../package/xml/document.js';
import { columnName } from '../../source/book.js';
import { solidFill } from './fill-xml.js';
import {
  type HeaderCell,
  type ListPrint,
  type ListRow,
  type ListSheet,
  type ListValue,
  rowsAbove,
} from './list-sheet.js';
import type { NewStyle, Styles } from './styles.js';
import { tintColor } from './tint-colors.js';

/** Characters that a cell holds. */
const LONGEST = 32_767;
/** Points: a line of text, the highest row that is still easy to read. */
const LINE = 16;
const TALLEST = 400;
/** Column units that can still be read when they are fitted to the width of a page. */
const PAGE = 260;

const SIDES = ['left', 'right', 'top', 'bottom'].map(
  (side) => `<${side} style="thin"><color indexed="64"/></${side}>`,
);
const HEADING: NewStyle = {
  font: '<font><b/><sz val="14"/><name val="黑体"/></font>',
  alignment: '<alignment vertical="center"/>',
};
const TEXT = {
  font: '<font><sz val="10"/><name val="宋体"/></font>',
  border: `<border>${SIDES.join('')}<diagonal/></border>`,
  alignment: '<alignment vertical="top" wrapText="1"/>',
} satisfies NewStyle;
const LINK = { ...TEXT, font: '<font><u/><sz val="10"/><color rgb="FF0563C1"/><name val="宋体"/></font>' };
const TITLE = {
  ...TEXT,
  font: '<font><b/><sz val="10"/><name val="宋体"/></font>',
  fill: 'F2F2F2',
  alignment: '<alignment horizontal="center" vertical="center" wrapText="1"/>',
};
const INTRO: NewStyle = { font: TEXT.font, alignment: '<alignment vertical="center"/>' };

/** A list as a whole sheet part, in pieces: thousands of units with all their figures are no small one. */
export function* listXml(list: ListSheet, styles: Styles, namespace: string): Generator<string> {
  const { intro, header, widths, rows, note, print } = list;
  const [text, link] = [styles.add(TEXT), styles.add(LINK)];
  const head = headXml(list, styles);
  const above = rowsAbove(list);
  const body = (row: ListRow, at: number) => {
    const styleOf = (column: number) => {
      if (column === 0 && row.tint) return styles.withFill(text, solidFill(tintColor(row.tint)));
      return row.link?.column === column ? link : text;
    };
    return rowXml(above + 1 + at, row.cells, styleOf, heightOf(row.cells, widths));
  };
  const cols = columnsXml(widths, note !== undefined);
  const isNarrow = !print && widths.reduce((sum, width) => sum + width, 0) <= PAGE;
  const last = `${columnName(widths.length)}${above + rows.length}`;
  yield xmlPart(
    [
      `<worksheet xmlns="${namespace}"><sheetPr><pageSetUpPr fitToPage="${isNarrow ? 1 : 0}"/></sheetPr>`,
      `<dimension ref="A1:${columnName(cols.length)}${above + rows.length}"/>`,
      `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane(list)}</sheetView></sheetViews>`,
      `<sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols>`,
      `<sheetData>${head.join('')}`,
    ].join(''),
  );
  for (const [at, row] of rows.entries()) yield body(row, at);
  yield [
    '</sheetData>',
    rows.length > 0 ? `<autoFilter ref="A${above}:${last}"/>` : '',
    merges(header, intro.length),
    links(rows, above + 1),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    print ? printedXml(print) : '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '</worksheet>',
  ].join('');
}

/** The rows above the list: what it is, and the titles of its columns. */
function headXml({ intro, header, widths, note }: ListSheet, styles: Styles): string[] {
  const [title, heading, line] = [styles.add(TITLE), styles.add(HEADING), styles.add(INTRO)];
  const top = intro.map((words, at) => {
    if (at > 0) return rowXml(at + 1, [words], () => line, LINE + 2);
    const values = note === undefined ? [words] : [words, ...widths.slice(1).map(() => null), note];
    return rowXml(1, values, () => heading, 24);
  });
  const titles = header.map((cells, at) => {
    const values = cells.flatMap((cell) => [cell.title, ...Array<null>((cell.columns ?? 1) - 1).fill(null)]);
    return rowXml(intro.length + at + 1, values, () => title, headerHeight(cells, widths));
  });
  return [...top, ...titles];
}

/** A note stands in a column of its own, which nobody sees. */
function columnsXml(widths: readonly number[], hasNote: boolean): string[] {
  const cols = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const at = widths.length + 1;
  return hasNote ? [...cols, `<col min="${at}" max="${at}" width="0" hidden="1" customWidth="1"/>`] : cols;
}

function printedXml({ scale, breaks }: ListPrint): string {
  const xml = breaks.map((column) => `<brk id="${column}" max="1048575" man="1"/>`).join('');
  const count = breaks.length;
  return [
    `<pageSetup paperSize="9" scale="${scale}" pageOrder="overThenDown" orientation="landscape"/>`,
    `<headerFooter><oddFooter>&amp;C&amp;9${messages.ledger.print.replaceAll('&', '&amp;')}</oddFooter></headerFooter>`,
    count > 0 ? `<colBreaks count="${count}" manualBreakCount="${count}">${xml}</colBreaks>` : '',
  ].join('');
}

function pane(list: ListSheet): string {
  const [columns, rows] = [list.frozenColumns ?? 0, rowsAbove(list)];
  const across = columns > 0 ? `xSplit="${columns}" ` : '';
  const active = columns > 0 ? 'bottomRight' : 'bottomLeft';
  const first = `${columnName(columns + 1)}${rows + 1}`;
  return `<pane ${across}ySplit="${rows}" topLeftCell="${first}" activePane="${active}" state="frozen"/>`;
}

function rowXml(
  row: number,
  values: readonly ListValue[],
  styleOf: (column: number) => number,
  height: number,
): string {
  const cells = values.map((value, column) =>
    cellXml(`${columnName(column + 1)}${row}`, styleOf(column), value),
  );
  return `<row r="${row}" ht="${height}" customHeight="1">${cells.join('')}</row>`;
}

function cellXml(address: string, style: number, value: ListValue): string {
  const open = `<c r="${address}" s="${style}"`;
  if (value === null || value === '') return `${open}/>`;
  if (typeof value === 'number') return `${open}><v>${value}</v></c>`;
  if (typeof value === 'object') return `${open}><f>${value.formula}</f><v>${value.result}</v></c>`;
  const text = xmlText(value.slice(0, LONGEST));
  return `${open} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function headerHeight(cells: readonly HeaderCell[], widths: readonly number[]): number {
  let at = 0;
  const heights = cells.map(({ title, columns = 1, rows = 1 }) => {
    const width = widths.slice(at, at + columns).reduce((sum, each) => sum + each, 0);
    at += columns;
    return heightOf([title], [width]) / rows;
  });
  return Math.ceil(Math.max(LINE + 4, ...heights));
}

/** Programs don't work it out for rows that they did not edit. */
function heightOf(values: readonly ListValue[], widths: readonly number[]): number {
  const lines = values.map((value, column) => {
    if (typeof value !== 'string') return 1;
    const perLine = Math.max(1, Math.floor((widths[column] ?? 10) / 2) - 1);
    if (value.length <= perLine && !value.includes('\n')) return 1;
    return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / perLine)), 0);
  });
  return Math.min(TALLEST, lines.reduce((most, each) => Math.max(most, each), 1) * LINE + 2);
}

/** In Chinese characters; Latin letters and figures are half as wide. */
const widthOf = (line: string) =>
  [...line].reduce((width, character) => width + (character <= '\u00ff' ? 0.5 : 1), 0);

function merges(header: ListSheet['header'], above: number): string {
  const areas = header.flatMap((cells, row) => {
    let at = 0;
    return cells.flatMap(({ columns = 1, rows = 1 }) => {
      const from = `${columnName(at + 1)}${above + row + 1}`;
      at += columns;
      return columns * rows > 1 ? [`${from}:${columnName(at)}${above + row + rows}`] : [];
    });
  });
  const xml = areas.map((area) => `<mergeCell ref="${area}"/>`);
  return xml.length > 0 ? `<mergeCells count="${xml.length}">${xml.join('')}</mergeCells>` : '';
}

/** Links inside of the workbook name their place in an attribute and need no part of their own. */
function links(rows: readonly ListRow[], first: number): string {
  const found = rows.flatMap(({ link }, index) => {
    if (!link) return [];
    const location = `'${link.sheet.replaceAll("'", "''")}'!${link.cell}`;
    return [
      `<hyperlink ref="${columnName(link.column + 1)}${first + index}" location="${xmlText(location)}"/>`,
    ];
  });
  return found.length > 0 ? `<hyperlinks>${found.join('')}</hyperlinks>` : '';
}
