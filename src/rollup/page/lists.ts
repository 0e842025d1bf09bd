import { messages } from '../../messages/messages.js';
import { html, type Raw } from '../../render/html/escape.js';
import type { LeftOut } from '../rollup.js';
import { leftOutText } from '../sources-sheet.js';
import type { Standing } from '../standing/standing.js';

const { standing: texts } = messages;

/** How each indicator is computed, and what it says. */
export function renderDefinitions({ indicators }: Standing): Raw {
  const { heading, columns } = texts.definitions;
  return html`<section class="list">
<h2>${heading}</h2>
<table>
${headOf(heading, columns)}<tbody>
${indicators.map(({ name, unit, formula, meaning }) => html`<tr><th scope="row">${name}</th><td>${unit}</td><td>${formula}</td><td>${meaning}</td></tr>\n`)}</tbody>
</table>
</section>
`;
}

/** Which files and units are not in the figures, and why. */
export function renderLeftOut(leftOut: readonly LeftOut[]): Raw {
  const { heading, columns, none } = texts.leftOut;
  const row = (each: LeftOut) =>
    html`<tr><th scope="row">${each.path || each.organ}</th><td>${each.organ}</td><td>${leftOutText(each)}</td></tr>\n`;
  return html`<section class="list" id="left-out">
<h2>${heading}</h2>
${leftOut.length === 0 && html`<p>${none}</p>\n`}${leftOut.length > 0 && html`<table>\n${headOf(heading, columns)}<tbody>\n${leftOut.map(row)}</tbody>\n</table>\n`}</section>
`;
}

const headOf = (caption: string, columns: readonly string[]) => html`<caption>${caption}</caption>
<thead><tr>${columns.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
`;
