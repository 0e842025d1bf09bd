import { indicatorGroups } from '../../indicators/indicators.js';
import { messages } from '../../messages/messages.js';
import { html, type Raw } from '../../render/html/escape.js';
import type { Standing } from '../standing/standing.js';
import { kindName } from './heat-table.js';

const {
  standing: { filters: texts, ...words },
} = messages;

/** What narrows the table down; there only where scripts run. */
export function renderControls({ totals, indicators }: Standing): Raw {
  const kinds = [...totals.keys()].flatMap((kind) => kind ?? []);
  const groups = Object.entries(indicatorGroups).map(([key, title], at) => ({ key, title, at }));
  const used = groups.filter(({ key }) => indicators.some(({ group }) => group === key));
  return html`<search class="filters" id="filters" hidden>
<label>${texts.search}<input type="search" id="text" autocomplete="off" placeholder="${texts.searchHint}"></label>
<label>${texts.kind}<select id="kind"><option value="">${texts.allKinds}</option>
${kinds.map((kind) => html`<option value="${kind}">${kindName(kind)}</option>\n`)}</select></label>
<label>${texts.view}<select id="view"><option value="main">${texts.main}</option>
${used.map(({ title, at }) => html`<option value="g${at}">${title}</option>\n`)}<option value="all">${texts.all}</option></select></label>
<p role="status" id="shown" data-text="${words.shown}"></p>
</search>
`;
}
