import { editions } from '../edition/editions.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import { sha256Base64 } from '../platform/digest.js';
import { html, Raw } from '../render/html/escape.js';
import { renderFilters } from '../reporter/html/filters.js';
import { renderColumns } from '../reporter/html/unit-list.js';
import { pageStyle } from './style/page-style.js';

const texts = messages.page;
const { columns, none, units } = messages.reporters.html;

/** What the page is put together from. */
export interface PageParts {
  readonly version: string;
  /** The script that runs in the page. */
  readonly view: string;
  /** Base64 of deflated scripts, by the names of parts; the worker's own among them. */
  readonly scripts: ReadonlyMap<string, string>;
}

/** The page as one file: all that it is made of stands in it, and its policy lets it ask for nothing else. */
export function pageHtml({ version, view, scripts }: PageParts): string {
  const newest = editions.all[editions.all.length - 1]?.from ?? '';
  const first = editions.all[0]?.from ?? '';
  return html`<!DOCTYPE html>
<html lang="zh-CN" data-version="${version}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(view, CHECK)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<meta name="robots" content="noindex">
<title>${texts.title}</title>
<style>${new Raw(pageStyle)}</style>
</head>
<body>
<header>
<h1>${texts.heading}</h1>
<p class="lead">${texts.lead}</p>
</header>
<main>
<p class="too-old" id="too-old">${texts.tooOld}</p>
<div id="app" hidden>
<section class="hero" aria-label="${texts.choose}">
<div class="drop" id="drop">
${DROP_PICTURE}<p class="big">${texts.drop}</p>
<div class="buttons"><button type="button" class="action first" id="choose-files">${texts.choose}</button><button type="button" class="action" id="choose-folder">${texts.chooseFolder}</button></div>
<input class="off" type="file" id="files" multiple tabindex="-1" aria-hidden="true"><input class="off" type="file" id="folder" webkitdirectory tabindex="-1" aria-hidden="true">
<p>${texts.dropOr}</p>
<p class="small">${texts.example}</p>
</div>
<p class="private">${LOCK_PICTURE}<span>${texts.private}</span></p>
</section>
<div class="notes" id="notes" role="status" aria-label="${texts.notes}"></div>
<div class="status-line"><p id="state" role="status"></p><button type="button" class="action" id="clear" hidden>${texts.clear}</button><progress id="progress" max="1" value="0" aria-label="${texts.working}" hidden></progress></div>
<details class="beside" id="beside" hidden></details>
<section id="results" aria-label="${texts.summaryTitle}" hidden>
<div id="overview"></div>
<div class="save-all" id="save-all" hidden><span class="label">${texts.save}：</span></div>
<p id="save-state" role="status"></p>
${renderFilters([])}<p class="capped" id="printed" hidden></p>
<table class="units" id="units">
<caption>${units}</caption>
${renderColumns()}
<thead><tr>${Object.entries(columns).map(([key, title]) => html`<th scope="col" class="${key}">${title}</th>`)}</tr></thead>
</table>
<p class="none" id="none" hidden>${none}</p>
</section>
<details class="template-box"><summary>${texts.template}</summary>
<p class="small">${texts.templateLead}</p>
<form class="template" id="template">
<label>${texts.year}<input id="template-year" inputmode="numeric" pattern="[0-9]{4}" required title="${fill(texts.badYear, { year: newest, first })}"></label>
<label>${texts.organ}<input id="template-organ" autocomplete="off"></label>
<button type="submit">${texts.makeTemplate}</button>
</form>
</details>
</div>
</main>
<footer><p>${fill(texts.foot, { version })}</p></footer>
<script>${new Raw(CHECK)}</script>
<script>${new Raw(view)}</script>
${[...scripts].map(([name, packed]) => html`<script type="text/plain" data-part="${name}">${new Raw(packed)}</script>\n`)}
</body>
</html>
`.markup;
}

/**
 * In words that the oldest browser understands: one that is new enough hides the sentence that it is not. A newer one
 * that fails at the next script says why.
 */
const CHECK = `try{if("replaceAll" in String.prototype&&typeof WeakRef!=="undefined"&&"arrayBuffer" in Blob.prototype)document.getElementById("too-old").hidden=true}catch(e){}`;

/** Nothing is fetched or sent, by no means; only these scripts run and only this style is applied. */
function policy(...scripts: readonly string[]): string {
  const hashes = scripts.map((script) => `'sha256-${sha256Base64(script)}'`).join(' ');
  return [
    "default-src 'none'",
    `script-src ${hashes}`,
    `style-src 'sha256-${sha256Base64(pageStyle)}'`,
    'worker-src blob:',
    'img-src data: blob:',
    'font-src data: blob:',
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

const DROP_PICTURE = new Raw(
  '<svg viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M12 4h16l9 9v31H12zM28 4v9h9"/><path d="m18 29 5 5 9-10"/></svg>\n',
);
const LOCK_PICTURE = new Raw(
  '<svg viewBox="0 0 16 16" fill="currentColor" aria-hidden="true"><path d="M8 1a3.5 3.5 0 0 0-3.5 3.5V7H3v8h10V7h-1.5V4.5A3.5 3.5 0 0 0 8 1zm2 6H6V4.5a2 2 0 1 1 4 0z"/></svg>',
);
