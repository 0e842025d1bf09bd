import type { Editions } from '../../edition/editions.js';
import type { DiagnosisEntry } from '../../finding/entry.js';
import type { Run } from '../../finding/result.js';
import { messages } from '../../messages/messages.js';
import { html, Raw } from '../../render/html/escape.js';
import { circumstancesText } from '../circumstances-text.js';
import { runSinceText } from '../since-text.js';
import { renderFilters } from './filters.js';
import { renderFormTemplates } from './form-templates.js';
import { renderOverview } from './overview.js';
import { pageScript } from './page-script.js';
import { contentPolicy } from './policy.js';
import { renderRoster } from './roster.js';
import { style } from './style/style.js';
import { totalsOf } from './totals.js';
import { renderUnits } from './unit-list.js';

const { html: texts, title } = messages.reporters;

export interface PageOptions {
  /** Findings shown of each file. */
  readonly maxFindings: number;
  readonly editions: Editions;
  /** What can be done about a suggestion with one click, where anything can. */
  readonly action?: (choice: DiagnosisEntry) => Raw;
}

/**
 * A run as one page that needs no network, in parts: totals and pictures, then the units with what was found in each.
 * Without scripts everything can be read; with them, the list is sorted and filtered and the forms' tables are drawn.
 */
export function* toHtml(
  { tool, files, circumstances, roster, since }: Run,
  options: PageOptions,
): Generator<string> {
  const totals = totalsOf(files);
  yield html`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(style, pageScript)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${new Raw(style)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
${circumstancesText(circumstances).map((sentence) => html`<p class="made">${sentence}</p>\n`)}</header>
<main>
${roster && renderRoster(roster)}${since && html`<p class="since">${runSinceText(since)}</p>\n`}${renderOverview(totals)}${renderFilters(totals.rules)}`
    .markup;
  for (const part of renderUnits(files, options)) yield part.markup;
  const used = options.editions.all.filter(({ id }) => totals.editions.has(id));
  yield html`</main>
<footer><p>${texts.madeBy} ${tool.name} ${tool.version}</p></footer>
${renderFormTemplates(used)}<script>${new Raw(pageScript)}</script>
</body>
</html>
`.markup;
}
