import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { html, type Raw } from '../../render/html/escape.js';
import { renderRulePicture } from './rule-picture.js';
import { renderStatusPicture } from './status-picture.js';
import type { Totals } from './totals.js';

const { html: texts, summary } = messages.reporters;

/** What there is to see at a glance: the totals, the units by status, the findings by rule. */
export function renderOverview({ summary: totals, rules }: Totals): Raw {
  const cards = Object.entries(texts.totals).map(
    ([key, label]) =>
      html`<div class="total ${key}"><dt>${label}</dt><dd>${totals[key as keyof typeof totals]}</dd></div>\n`,
  );
  return html`<section class="overview" aria-label="${texts.overview}">
<p class="summary">${fill(summary, { ...totals })}</p>
${renderStatusPicture(totals)}<dl class="totals">
${cards}</dl>
${renderRulePicture(rules)}</section>
`;
}
