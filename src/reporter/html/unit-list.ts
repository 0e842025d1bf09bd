import type { FileEntry } from '../../finding/entry.js';
import { SEVERITIES } from '../../finding/finding.js';
import { count } from '../../finding/result.js';
import { messages } from '../../messages/messages.js';
import { html, type Raw } from '../../render/html/escape.js';
import { statusText } from '../status-text.js';
import type { PageOptions } from './batch-page.js';
import { renderDetails } from './details.js';

const { html: texts } = messages.reporters;

/** A row for each workbook; below it, what was found, to be opened. */
export function* renderUnits(files: Iterable<FileEntry>, options: PageOptions): Generator<Raw> {
  const columns = Object.entries(texts.columns).map(
    ([key, title]) => html`<th scope="col" class="${key}" data-sort="${key}">${title}</th>`,
  );
  yield html`<p class="capped" id="printed" data-text="${texts.printed}" hidden></p>
<table class="units" id="units">
<caption>${texts.units}</caption>
${renderColumns()}
<thead><tr>${columns}</tr></thead>
`;
  for (const file of files) yield renderUnit(file, options);
  yield html`</table>
<p class="none" id="none" hidden>${texts.none}</p>
`;
}

/** The columns by their names: on paper a header of the table's body gives them no widths. */
export const renderColumns = (): Raw =>
  html`<colgroup>${Object.keys(texts.columns).map((key) => html`<col class="${key}">`)}</colgroup>`;

/** The row of a workbook, and what opens below it. */
export function renderUnit(file: FileEntry, options: PageOptions): Raw {
  const { organ, path, year, status, findings, rules } = file;
  const own = new Set(findings.filter(({ waived }) => !waived).map(({ rule }) => rule));
  const hasDetails = findings.length > 0 || rules.crashed.length > 0;
  const name =
    organ === null
      ? html`<span class="path alone">${path}</span>`
      : html`${organ}<span class="path">${path}</span>`;
  return html`<tbody class="unit" data-status="${status}" data-rules="${[...own].join(' ')}">
<tr><th scope="row" class="name">${name}</th><td class="year">${year}</td><td class="status"><span class="badge ${status}">${statusText(file)}</span></td>${SEVERITIES.map((severity) => figure(severity, count(findings, severity)))}</tr>
${hasDetails && html`<tr class="more"><td colspan="6">${renderDetails(file, options)}</td></tr>\n`}</tbody>
`;
}

const figure = (severity: string, number: number) =>
  html`<td class="${severity}${number === 0 && ' zero'}">${number}</td>`;
