import type { ReportDocument } from '../../document/blocks.js';
import { html, type Raw } from './escape.js';

/** A title that is too long for one line breaks behind the year, if it can: 某市某局2024年 / 政府信息公开工作年度报告. */
export function renderTitle({ title, meta: { year } }: ReportDocument): Raw {
  const digits = String(year);
  const place = year === null ? -1 : title.lastIndexOf(digits);
  // One character more: 年.
  const end = place + digits.length + 1;
  if (place < 0 || end >= title.length) return html`<h1>${title}</h1>\n`;
  return html`<h1><span>${title.slice(0, end)}</span><span>${title.slice(end)}</span></h1>\n`;
}
