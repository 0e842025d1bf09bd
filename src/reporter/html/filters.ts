import { titleOf } from '../../finding/wording.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { html, type Raw } from '../../render/html/escape.js';
import type { RuleCount } from './rule-counts.js';

const { html: texts } = messages.reporters;
// What was passed over is no unit's.
const { passedOver: _, roster: __, ...status } = messages.terminal.status;

/** What narrows the list of units down; there only where scripts run. */
export function renderFilters(counts: readonly RuleCount[]): Raw {
  const statuses = Object.entries(status).map(
    ([value, name]) => html`<option value="${value}">${name}</option>\n`,
  );
  return html`<search class="filters" id="filters" hidden>
<label>${texts.search}<input type="search" id="text" autocomplete="off" placeholder="${texts.searchHint}"></label>
<label>${texts.status}<select id="status"><option value="">${texts.all}</option>
${statuses}</select></label>
<label>${texts.ruleLabel}<select id="rule"><option value="">${texts.all}</option>
${ruleOptions(counts)}</select></label>
<p role="status" id="shown" data-text="${texts.shown}"></p>
</search>
`;
}

/** The rules by which the list can be narrowed down. */
export function ruleOptions(counts: readonly RuleCount[]): Raw {
  const options = counts.map(({ rule, count }) => {
    const name = fill(texts.ruleOption, { rule, title: titleOf(rule), count });
    return html`<option value="${rule}">${name}</option>\n`;
  });
  return html`${options}`;
}
