import type { ReportDocument } from '../../../document/blocks.js';
import { tableId } from '../table-id.js';
import { columnStyle } from './columns.js';
import { draft } from './draft.js';
import { fonts } from './fonts.js';
import { dark, declare, light, print } from './palette.js';
import { paper } from './print.js';
import { table } from './table.js';
import { text } from './text.js';

/** The whole style of a page. Of the document it takes only the tables' measures, never a text. */
export function stylesheet({ blocks }: ReportDocument): string {
  const columns = blocks.map((block, index) =>
    block.type === 'table' ? columnStyle(block.table, tableId(index)) : '',
  );
  return [colours, fonts, text, table, ...columns, draft, paper].join('');
}

const colours = `
:root { color-scheme: light dark; ${declare(light)} }
@media (prefers-color-scheme: dark) { :root { ${declare(dark)} } }
@media print { :root { color-scheme: light; ${declare(print)} } }
`;
