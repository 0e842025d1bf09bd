import type { Block, Run } from '../../document/blocks.js';
import { html, Raw } from './escape.js';
import { renderTable } from './table.js';
import { tableId } from './table-id.js';

/** @param publishedOn ISO date, the machine-readable form of the signature's date */
export function renderBlocks(blocks: readonly Block[], publishedOn: string | null): Raw {
  return html`${blocks.map((block, index) => renderBlock(block, tableId(index), publishedOn))}`;
}

function renderBlock(block: Block, id: string, publishedOn: string | null): Raw | null {
  switch (block.type) {
    case 'heading':
      return renderHeading(block.level, block.text);
    case 'paragraph':
      return html`<p>${block.runs.map(renderRun)}</p>\n`;
    case 'table':
      return renderTable(block.table, id);
    case 'note':
      return html`<p class="note">${block.text}</p>\n`;
    case 'signature':
      return renderSignature(block.organ, block.date, publishedOn);
  }
}

/** The page's only h1 is its title, so that headings begin at h2. */
function renderHeading(level: 1 | 2 | 3 | 4, text: string): Raw {
  const name = new Raw(`h${level + 1}`);
  return html`<${name}>${text}</${name}>\n`;
}

/** HTML's b is for this: a lead that is set off without being more important. */
function renderRun({ text, lead }: Run): Raw {
  return lead ? html`<b class="lead-${lead}">${text}</b>` : html`${text}`;
}

function renderSignature(organ: string | null, date: string | null, publishedOn: string | null): Raw | null {
  if (organ === null && date === null) return null;
  return html`<footer class="signature">
${organ !== null && html`<p>${organ}</p>\n`}${date !== null && html`<p>${renderDate(date, publishedOn)}</p>\n`}</footer>
`;
}

function renderDate(date: string, publishedOn: string | null): Raw {
  return publishedOn !== null && isCalendarDate(publishedOn)
    ? html`<time datetime="${publishedOn}">${date}</time>`
    : html`${date}`;
}

function isCalendarDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${text}T`);
}
