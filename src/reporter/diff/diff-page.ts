import type { Comparison } from '../../compare/compare.js';
import type { ProseChange } from '../../compare/prose.js';
import type { Section } from '../../edition/edition.js';
import type { Editions } from '../../edition/editions.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { html, Raw } from '../../render/html/escape.js';
import { contentPolicy } from '../html/policy.js';
import { diffStyle } from './diff-style.js';
import { renderFigures } from './figure-table.js';
import { headlines } from './headline.js';
import { renderProse } from './prose-table.js';
import { sideNames } from './side-names.js';

const { page: texts, ...words } = messages.diff;

export interface DiffPageOptions {
  readonly tool: { readonly name: string; readonly version: string };
  readonly editions: Editions;
}

/** A comparison as one page that needs no network and no script: the form's tables, and the prose side by side. */
export function toDiffPage(comparison: Comparison, { tool, editions }: DiffPageOptions): string {
  const { b, figures, prose } = comparison;
  const names = sideNames(comparison);
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  const sections = editions.byId(b.edition)?.sections ?? [];
  const [headline, ...notes] = headlines(comparison);
  return html`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(diffStyle)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<meta name="robots" content="noindex">
<title>${texts.title}</title>
<style>${new Raw(diffStyle)}</style>
</head>
<body>
<header>
<h1>${texts.title}</h1>
<p class="headline">${headline}</p>
${notes.map((note) => html`<p>${note}</p>\n`)}${renderSides(comparison, names)}<p class="quiet">${texts.legend}</p>
</header>
<main>
${sections.map((section) => renderSection(section, prose, byKey, names))}</main>
<footer><p>${fill(texts.madeBy, tool)}</p></footer>
</body>
</html>
`.markup;
}

function renderSides({ a, b }: Comparison, names: { a: string; b: string }): Raw {
  const rows: readonly [string, string, string][] = [
    [texts.file, a.path, b.path],
    [texts.organ, a.organ ?? '', b.organ ?? ''],
    [texts.dated, a.publishedOn ?? '', b.publishedOn ?? ''],
  ];
  return html`<table class="sides">
<caption>${texts.sides}</caption>
<thead><tr><td></td><th scope="col">${names.a}</th><th scope="col">${names.b}</th></tr></thead>
<tbody>
${rows.map(([label, one, other]) => html`<tr><th scope="row">${label}</th><td>${one}</td><td>${other}</td></tr>\n`)}</tbody>
</table>
`;
}

function renderSection(
  { key, title, table }: Section,
  prose: readonly ProseChange[],
  figures: Parameters<typeof renderFigures>[2],
  names: { a: string; b: string },
): Raw {
  const own = prose.filter(
    ({ section, isRemark }) => section === (table?.key ?? key) && isRemark === !!table,
  );
  const [repeated] = own.flatMap((section) => section.repeated ?? []);
  const note =
    repeated !== undefined &&
    html` <span class="repeated">${fill(words.repeated, { percent: repeated })}</span>`;
  const nothing = !table && own.length === 0 && html`<p class="quiet">${texts.none}</p>\n`;
  return html`<section>
<h2>${title}${note}</h2>
${table && renderFigures(table, title, figures)}${nothing}${own.map((section) => renderProse(section, names))}</section>
`;
}
