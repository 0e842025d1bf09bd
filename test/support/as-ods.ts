import { strToU8, zipSync } from 'fflate';
import type { Book, Cell, Sheet } from '../../src/source/book.js';

const NAMESPACES = ['office', 'table', 'text', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

/** A spreadsheet with the content of a workbook, as an office program saves it. */
export function asOds({ sheets }: Book): Uint8Array {
  const styles =
    '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
  return odsOf(
    `<office:automatic-styles>${styles}</office:automatic-styles>${bodyOf(sheets.map(tableOf).join(''))}`,
  );
}

export const bodyOf = (tables: string) =>
  `<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body>`;

/** A spreadsheet file around the inside of its content. */
export function odsOf(content: string, more: Record<string, string> = {}): Uint8Array {
  const parts = {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<?xml version="1.0"?><office:document-content ${NAMESPACES}>${content}</office:document-content>`,
    'META-INF/manifest.xml': '<manifest/>',
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function tableOf(sheet: Sheet): string {
  const rows: string[] = [];
  let next = 1;
  for (const [row, cells] of [...sheet.rows].sort(([a], [b]) => a - b)) {
    if (row > next) rows.push(`<table:table-row table:number-rows-repeated="${row - next}"/>`);
    const hidden = sheet.hiddenRows.has(row) ? ' table:visibility="collapse"' : '';
    rows.push(`<table:table-row${hidden}>${cellsOf(cells)}</table:table-row>`);
    next = row + 1;
  }
  const style = sheet.hidden ? ' table:style-name="ta2"' : '';
  return `<table:table table:name="${escaped(sheet.name)}"${style}>${rows.join('')}</table:table>`;
}

function cellsOf(cells: readonly Cell[]): string {
  let next = 1;
  return cells
    .map((cell) => {
      const gap = cell.column - next;
      next = cell.column + 1;
      const before = gap > 0 ? `<table:table-cell table:number-columns-repeated="${gap}"/>` : '';
      return before + cellOf(cell);
    })
    .join('');
}

function cellOf({ type, value, formula, rowSpan, columnSpan }: Cell): string {
  const attributes = [
    rowSpan > 1 ? `table:number-rows-spanned="${rowSpan}"` : '',
    columnSpan > 1 ? `table:number-columns-spanned="${columnSpan}"` : '',
    formula === undefined ? '' : `table:formula="of:=${escaped(asOpenFormula(formula))}"`,
    type === 'number' ? `office:value-type="float" office:value="${value}"` : '',
    type === 'date' ? `office:value-type="date" office:date-value="${value}"` : '',
    type === 'text' ? 'office:value-type="string"' : '',
  ];
  const text = type === 'text' || type === 'number' ? paragraphs(String(value)) : '';
  return `<table:table-cell ${attributes.join(' ')}>${text}</table:table-cell>`;
}

const asOpenFormula = (formula: string) =>
  formula
    .replace(/\$?[A-Z]{1,3}\$?\d+/g, (address) => `.${address}`)
    .replace(/\.[A-Z$]+[\d$]+(?::\.[A-Z$]+[\d$]+)?/g, '[$&]')
    .replaceAll(',', ';');

const paragraphs = (text: string) =>
  text
    .split('\n')
    .map(
      (line) =>
        `<text:p>${escaped(line).replace(/ {2,}/g, (run) => ` <text:s text:c="${run.length - 1}"/>`)}</text:p>`,
    )
    .join('');

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '<text:tab/>');
