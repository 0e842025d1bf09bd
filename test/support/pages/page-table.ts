import type { FormTable } from '../../../src/edition/form.js';
import { type GridCell, layOut } from '../../../src/edition/grid.js';
import type { Value } from '../../../src/report/value.js';
import { escapeHtml } from './escape.js';
import type { PageLook } from './look.js';

/** A table of the form in HTML, as wide as its own grid or with the spans of somebody who does not care. */
export function pageTable(
  table: FormTable,
  values: ReadonlyMap<string, Value>,
  { spans = 'right', values: style = 'plain' }: PageLook,
): string {
  const { cells, height, width } = layOut(table);
  const rows = Array.from({ length: height }, (_, row) =>
    cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column),
  );
  const body = rows.map((row) => `<tr>${row.map((cell) => pageCell(cell, width)).join('\n')}</tr>`);
  return `<table border=1 cellspacing=0>${body.join('\n')}</table>`;

  function pageCell(cell: GridCell, columns: number): string {
    const wide = cell.columnSpan === columns && spans === 'too wide' ? 6 : 0;
    const rowspan = spans === 'none' || spans === 'no rows' ? 1 : cell.rowSpan;
    const colspan = spans === 'none' || spans === 'no columns' ? 1 : cell.columnSpan + wide;
    const text = cell.role === 'value' ? String(values.get(cell.cell.key) ?? '') : cell.label;
    const attributes = `${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}${colspan > 1 ? ` colspan=${colspan}` : ''}`;
    return `<td${attributes}>${written(text)}</td>`;
  }

  function written(text: string): string {
    const safe = escapeHtml(text);
    if (style === 'word')
      return `<p class=MsoNormal align=center style='text-align:center'><span lang=EN-US style='font-size:10.5pt'>${safe}<o:p></o:p></span></p>`;
    if (style === 'broken labels' && text.length > 6 && !/^[\d.-]+$/.test(text))
      return `${safe.slice(0, 4)}<br>\n${safe.slice(4)}`;
    return text === '' ? '&nbsp;' : safe;
  }
}
