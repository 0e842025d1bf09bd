import type { ReportDocument } from '../../document/blocks.js';
import { html, type Raw } from './escape.js';
import { nameParts } from './name-parts.js';

/**
 * A title that is too long for one line breaks behind the year, if it can: 某市某局2024年 / 政府信息公开工作年度报告; what
 * stands before is too long for a phone in some, and breaks behind a place. Where the name fills its line, the year joins what follows.
 */
export function renderTitle({ title, meta: { year } }: ReportDocument): Raw {
  const digits = String(year);
  const place = year === null ? -1 : title.lastIndexOf(digits);
  // One character more: 年.
  const end = place + digits.length + 1;
  if (place < 0 || end >= title.length) return html`<h1>${title}</h1>\n`;
  const named = nameParts(title.slice(0, end), [place], title);
  return html`<h1>${typeof named === 'string' ? html`<span>${named}</span>` : named}<span>${title.slice(end)}</span></h1>\n`;
}
