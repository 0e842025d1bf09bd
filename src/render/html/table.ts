import type { PrintedCell, PrintedTable } from '../../document/blocks.js';
import { headersOf } from '../../document/cell-headers.js';
import { figureLines } from '../../document/figure-lines.js';
import { messages } from '../../messages/messages.js';
import { type Fragment, html, Raw } from './escape.js';
import { figuresOnPaper, scrollsOn } from './stylesheet/columns.js';

const texts = messages.document.html;

/** What stands in a cell, where that is not its text alone. */
export type CellContent = (cell: PrintedCell) => Fragment;

/** A text, with the places where a figure for which paper has no room may be broken. */
function textsOf(table: PrintedTable): CellContent {
  const most = figuresOnPaper(table);
  return ({ role, text }) =>
    role === 'value' && most !== undefined
      ? figureLines(text, most).map((line, index) => html`${index > 0 && new Raw('<wbr>')}${line}`)
      : text;
}

export function renderTable(table: PrintedTable, id: string, content: CellContent = textsOf(table)): Raw {
  const markup = html`<table id="${id}">
<caption>${table.caption}</caption>
${columnGroups(table)}${rowGroups(table, id, content)}</table>
`;
  const scrolls = scrollsOn(table);
  if (!scrolls.phone) return markup;
  // A region of its own that scrolls sideways where the screen is narrow; focusable, so that the arrow keys scroll it.
  return html`<p class="ar-hint" id="${id}-hint">${texts.scrollHint}</p>
<section class="ar-scroll${scrolls.screen && ' ar-wide'}" tabindex="0" aria-label="${table.caption}">
${markup}</section>
`;
}

function columnGroups({ labelColumns, width }: PrintedTable): Raw {
  const labels = Array.from({ length: labelColumns }, (_, column) => html`<col class="ar-label-${column}">`);
  const group = labelColumns > 0 && html`<colgroup>${labels}</colgroup>\n`;
  const values = Array.from(
    { length: width - labelColumns },
    (_, column) => html`<col class="ar-value-${column}">`,
  );
  return html`${group}<colgroup>${values}</colgroup>\n`;
}

/** One header over one body, or, where a table has several parts, a body for each with its own header rows. */
function rowGroups(table: PrintedTable, id: string, content: CellContent): Fragment {
  const [only, ...others] = table.parts;
  if (only && others.length === 0) {
    return html`<thead>
${rows(table, id, content, only.top, only.body)}</thead>
<tbody>
${rows(table, id, content, only.body, only.end)}</tbody>
`;
  }
  return table.parts.map((part) => html`<tbody>\n${rows(table, id, content, part.top, part.end)}</tbody>\n`);
}

function rows(table: PrintedTable, id: string, content: CellContent, from: number, to: number): Raw[] {
  return Array.from({ length: to - from }, (_, index) => {
    const cells = table.cells
      .filter((cell) => cell.row === from + index)
      .sort((a, b) => a.column - b.column)
      .map((cell) => renderCell(table, id, cell, content(cell)));
    return html`<tr>${cells}</tr>\n`;
  });
}

function renderCell(table: PrintedTable, id: string, cell: PrintedCell, content: Fragment): Raw {
  const name = (header: PrintedCell) => `${id}h${table.cells.indexOf(header)}`;
  const spans = html`${span('rowspan', cell.rowSpan)}${span('colspan', cell.columnSpan)}`;
  const scope = scopeOf(cell);
  if (scope !== null) {
    return html`<th id="${name(cell)}" scope="${scope}"${className(cell, table)}${spans}>${content}</th>`;
  }
  // Scope can't say it: a column header would also head the parts below its own, and groups lie inside groups.
  const headers = headersOf(cell, table).map(name).join(' ');
  return html`<td${className(cell, table)}${spans}${headers && html` headers="${headers}"`}>${content}</td>`;
}

function span(attribute: 'rowspan' | 'colspan', size: number): Raw | false {
  return size > 1 && html` ${attribute}="${size}"`;
}

/** null for what is no header. A corner over several columns of labels heads none of them: it is a remark. */
function scopeOf({ role, rowSpan, columnSpan }: PrintedCell): 'col' | 'colgroup' | 'row' | 'rowgroup' | null {
  switch (role) {
    case 'title':
      return 'rowgroup';
    case 'columnHeader':
      return columnSpan > 1 ? 'colgroup' : 'col';
    case 'rowHeader':
      return rowSpan > 1 ? 'rowgroup' : 'row';
    case 'corner':
      return columnSpan > 1 ? null : 'col';
    case 'value':
      return null;
  }
}

/** Labels at the left stay in sight while the rest scrolls, each at the offset of its column. */
function className(
  { role, column, rowSpan, columnSpan }: PrintedCell,
  { labelColumns }: PrintedTable,
): Raw | false {
  if (role === 'title') return html` class="ar-title"`;
  // What heads no column is a remark on the table.
  if (role === 'corner')
    return html` class="ar-corner ar-label ar-at-${column}${columnSpan > 1 && ' ar-remark'}"`;
  if (role !== 'rowHeader') return false;
  // Labels that are numbered stand at the left, as in the form; the outermost groups are written downwards.
  const isItem = labelColumns > 1 && rowSpan === 1;
  const isStrip = labelColumns > 1 && rowSpan > 1 && column === 0;
  return html` class="ar-label ar-at-${column}${isItem && ' ar-item'}${isStrip && ' ar-strip'}"`;
}
