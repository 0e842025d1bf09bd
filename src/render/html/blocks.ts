import { addressParts, withLinks } from '../../document/addresses.js';
import type { Block, HeadingBlock, Run } from '../../document/blocks.js';
import { renderChart } from './chart.js';
import { html, Raw } from './escape.js';
import { sectionId, tableId } from './ids.js';
import { nameParts } from './name-parts.js';
import { renderTable } from './table.js';

/** @param publishedOn ISO date, the machine-readable form of the signature's date */
export function renderBlocks(blocks: readonly Block[], publishedOn: string | null): Raw {
  return html`${blocks.map((block, index) => {
    if (block.type !== 'chart') return renderBlock(block, index, publishedOn);
    // Pictures that follow each other stand side by side.
    return blocks[index - 1]?.type !== 'chart' && renderCharts(blocks.slice(index));
  })}`;
}

function renderBlock(
  block: Exclude<Block, { type: 'chart' }>,
  index: number,
  publishedOn: string | null,
): Raw | null {
  switch (block.type) {
    case 'heading':
      return renderHeading(block, index);
    case 'paragraph':
      return html`<p>${block.runs.map(renderRun)}</p>\n`;
    case 'table':
      return renderTable(block.table, tableId(index));
    case 'note':
      return html`<p class="ar-note">${withLinks({ text: block.text }).map(renderRun)}</p>\n`;
    case 'signature':
      return renderSignature(block.organ, block.date, publishedOn);
  }
}

/** The page's only h1 is its title, so that headings begin at h2; sections are linked to. */
function renderHeading({ level, rank = level, text }: HeadingBlock, index: number): Raw {
  const name = new Raw(`h${Math.min(rank, DEEPEST - 1) + 1}`);
  const attributes = [
    level === 1 && html` id="${sectionId(index)}"`,
    rank !== level && html` class="ar-level-${level}"`,
  ];
  return html`<${name}${attributes}>${text}</${name}>\n`;
}

/** Of HTML's headings. */
const DEEPEST = 6;

/** HTML's b is for this: a lead that is set off without being more important. */
function renderRun({ text, lead, href }: Run): Raw {
  const content = href === undefined ? html`${text}` : html`<a href="${href}">${renderAddress(text)}</a>`;
  return lead ? html`<b class="ar-lead-${lead}">${content}</b>` : content;
}

/** An address may be broken at its marks: as a whole it would tear the line before it apart. */
const renderAddress = (text: string): Raw =>
  html`${addressParts(text).map((part, index) => html`${index > 0 && new Raw('<wbr>')}${part}`)}`;

function renderCharts(blocks: readonly Block[]): Raw {
  const end = blocks.findIndex(({ type }) => type !== 'chart');
  const charts = blocks.slice(0, end < 0 ? undefined : end);
  return html`<div class="ar-charts">
${charts.map((block) => block.type === 'chart' && renderChart(block.chart))}</div>
`;
}

function renderSignature(organ: string | null, date: string | null, publishedOn: string | null): Raw | null {
  if (organ === null && date === null) return null;
  const isLong = (organ?.length ?? 0) > LONGEST_NAME;
  return html`<footer class="ar-signature${isLong && ' ar-long'}">
${organ !== null && html`<p>${nameParts(organ)}</p>\n`}${date !== null && html`<p>${renderDate(date, publishedOn)}</p>\n`}</footer>
`;
}

/** In characters: of what may take two lines, on a phone at least, nobody sees where the first begins. */
const LONGEST_NAME = 18;

function renderDate(date: string, publishedOn: string | null): Raw {
  return publishedOn !== null && isCalendarDate(publishedOn)
    ? html`<time datetime="${publishedOn}">${date}</time>`
    : html`${date}`;
}

function isCalendarDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${text}T`);
}
