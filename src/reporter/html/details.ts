import type { Edition } from '../../edition/edition.js';
import { capGroups } from '../../finding/cap.js';
import type { FileEntry, FindingEntry } from '../../finding/entry.js';
import { type Group, groupFindings, type Suggestion } from '../../finding/group.js';
import { titleOf } from '../../finding/wording.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { html, type Raw } from '../../render/html/escape.js';
import { adviceAmong } from '../advice.js';
import { fileSinceText, newFindings } from '../since-text.js';
import { waiveLine } from '../waive-line.js';
import { waivedText } from '../waived.js';
import type { PageOptions } from './batch-page.js';
import { renderForm } from './form.js';

const { html: texts, capped, crashed } = messages.reporters;
const { severity: severities, general } = messages.terminal;
const { diagnosis } = messages;

/** What was found in a workbook by table: what to correct first, then the findings, then the table itself. */
export function renderDetails(file: FileEntry, { maxFindings, editions, action }: PageOptions): Raw {
  const total = file.findings.length;
  const edition = file.edition === null ? undefined : editions.byId(file.edition);
  const groups = capGroups(groupFindings(file), maxFindings);
  return html`<details><summary>${summaryText(file)}</summary>
<div class="found">
${file.since && html`<p class="since">${fileSinceText(file)}</p>\n`}${groups.map((group) => renderGroup(group, file, edition, action))}${total > maxFindings && html`<p class="capped">${fill(capped, { shown: maxFindings, total })}</p>\n`}${(file.unclear ?? []).map((sentence) => html`<p class="capped">${sentence}</p>\n`)}${file.diagnosesCut && html`<p class="capped">${diagnosis.cut}</p>\n`}${file.rules.crashed.map(({ rule, error }) => html`<p class="crashed">${fill(crashed, { rule, error })}</p>\n`)}</div>
</details>`;
}

/** The titles of the rules, so that one need not open it to know what it is about. */
function summaryText({ findings, rules }: FileEntry): string {
  const titles = [...new Set(findings.map(({ rule }) => titleOf(rule)))];
  const named = titles.slice(0, NAMED).join('、');
  const count = findings.length + rules.crashed.length;
  if (titles.length === 0) return fill(texts.onlyCrashed, { count });
  return fill(titles.length > NAMED ? texts.foundMore : texts.found, { count, titles: named });
}

const NAMED = 3;

function renderGroup(
  { title, suggestions, findings }: Group,
  file: FileEntry,
  edition: Edition | undefined,
  action: PageOptions['action'],
): Raw {
  const section = edition?.sections.find((each) => each.title === title);
  const fresh = newFindings(file);
  const explained = suggestions.flatMap((suggestion) => suggestion.explained);
  return html`<section class="group">
<h2>${title ?? general}</h2>
${suggestions.map((each) => renderSuggestion(each, action))}<ul class="findings">
${[...explained, ...findings].map((finding) => renderFinding(finding, file.path, fresh.has(finding)))}</ul>
${edition && section?.table && renderForm(file, edition, section.table)}</section>
`;
}

function renderSuggestion({ choices }: Suggestion, action: PageOptions['action']): Raw {
  const [first, ...others] = choices;
  const clears = fill(first.clears > 1 ? diagnosis.clears : diagnosis.clearsOne, { clears: first.clears });
  const text =
    others.length === 0
      ? html`<b>${adviceAmong(choices)}</b>${clears}${fill(diagnosis.because, { why: first.why })}`
      : html`${fill(diagnosis.oneOf, { count: choices.length })}：<b>${adviceAmong(choices)}</b>`;
  return html`<p class="advice"><span class="label">${diagnosis.suggestion}</span> ${text}${action && choices.map(action)}</p>\n`;
}

function renderFinding(finding: FindingEntry, path: string, isNew: boolean): Raw {
  const { severity, rule, message, basis, places, waived } = finding;
  const [place] = places;
  const line = waiveLine(path, finding);
  return html`<li class="${waived ? 'waived' : severity}"><span class="label">${severities[severity]}</span> ${isNew && html`<b class="new">${messages.reporters.since.new}</b> `}${place && html`<b>${place.at}</b> `}<span class="rule">${rule}</span> <span class="message">${message}${waived && html`（${waivedText(waived)}）`}</span> <span class="basis">${fill(texts.basis, { basis })}</span>${line !== undefined && html` <span class="waive">${texts.waive} <code>${line}</code></span>`}</li>
`;
}
