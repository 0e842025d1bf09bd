import type { ReportDocument } from '../../../document/blocks.js';
import { Raw } from '../escape.js';
import { tableId } from '../ids.js';
import { chart } from './chart.js';
import { columnStyle } from './columns.js';
import { draft, draftInside } from './draft.js';
import { fonts } from './fonts.js';
import { isolation } from './isolation.js';
import { page, sheet } from './page.js';
import { dark, declare, declareBoth, light, print } from './palette.js';
import { paper } from './print.js';
import { scoped } from './scope.js';
import { table } from './table.js';
import { text } from './text.js';

/** The whole style of a page. Of the document it takes only the tables' measures, never a text. */
export function pageStyle(document: ReportDocument): Raw {
  return new Raw([colours, fonts, page, scoped(contentStyle(document)), sheet].join(''));
}

/** The style of a report inside a page that has its own. */
export function fragmentStyle(document: ReportDocument): Raw {
  const inside = document.draft ? draftInside : '';
  return new Raw(scoped([isolation, coloursInside, fonts, contentStyle(document), inside].join('')));
}

function contentStyle({ blocks, draft: isDraft }: ReportDocument): string {
  const columns = blocks.map((block, index) =>
    block.type === 'table' ? columnStyle(block.table, tableId(index)) : '',
  );
  const charts = blocks.some(({ type }) => type === 'chart') ? chart : '';
  return [text, table, charts, isDraft ? draft : '', paper, ...columns].join('');
}

const colours = `
:root { color-scheme: light dark; ${declare(light)} }
@media (prefers-color-scheme: dark) { :root { ${declare(dark)} } }
@media print { :root { color-scheme: light; ${declare(print)} } }
`;

const coloursInside = `
:root { ${declare(light)} }
@supports (color: light-dark(#000, #fff)) { :root { ${declareBoth(light, dark)} } }
@media print { :root { ${declare(print)} } }
`;
