import { messages } from '../../messages/messages.js';
import { html, type Raw } from '../../render/html/escape.js';
import type { RosterStanding } from '../../roster/standing.js';
import { countRoster } from '../../roster/standing.js';
import { rosterHeadline, rosterLists } from '../roster-text.js';

const { roster: texts } = messages.reporters;

/** How many units have delivered, and who has not: what whoever collects looks at first. */
export function renderRoster(roster: RosterStanding): Raw {
  const counts = countRoster(roster);
  const cards = Object.entries(texts.counts).map(
    ([key, label]) =>
      html`<div class="total ${key}"><dt>${label}</dt><dd>${counts[key as keyof typeof counts]}</dd></div>\n`,
  );
  const lists = rosterLists(roster).map(
    ({ title, items }) =>
      html`<details class="list" open><summary>${title}</summary>\n<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>\n</details>\n`,
  );
  return html`<section class="roster" aria-label="${texts.heading}">
<p class="summary">${rosterHeadline(roster)}</p>
<dl class="totals">
${cards}</dl>
${lists}</section>
`;
}
