import type { ReportDocument } from '../../document/blocks.js';
import { titleBreaks } from '../pdf/text/title-breaks.js';
import { html, type Raw } from './escape.js';

/**
 * A title that is too long for one line breaks behind the year, if it can: 某市某局2024年 / 政府信息公开工作年度报告; what
 * stands before is too long for a phone in some, and breaks behind a place, never inside of one.
 */
export function renderTitle({ title, meta: { year } }: ReportDocument): Raw {
  const digits = String(year);
  const place = year === null ? -1 : title.lastIndexOf(digits);
  // One character more: 年.
  const end = place + digits.length + 1;
  if (place < 0 || end >= title.length) return html`<h1>${title}</h1>\n`;
  return html`<h1><span>${organParts(title, place, end)}</span><span>${title.slice(end)}</span></h1>\n`;
}

/** Characters that are one line on the narrowest phone. */
const LINE = 13;

/** The organ and the year, in parts that stay together where they are no longer than a line. */
function organParts(title: string, year: number, end: number): readonly Raw[] | string {
  if (end <= LINE) return title.slice(0, end);
  const { good, bad } = titleBreaks(title);
  const brackets = Array.from(title.matchAll(/(?=[（(])|(?<=[）)])/gu), ({ index }) => index);
  const places = new Set([...good, ...brackets, year].filter((at) => at > 0 && at < end && !bad.has(at)));
  const cuts = [0, ...[...places].sort((one, other) => one - other), end];
  return cuts.slice(1).map((to, index) => html`<span>${title.slice(cuts[index], to)}</span>`);
}
