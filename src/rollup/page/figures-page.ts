import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { html, Raw } from '../../render/html/escape.js';
import { contentPolicy } from '../../reporter/html/policy.js';
import type { LeftOut } from '../rollup.js';
import type { Standing } from '../standing/standing.js';
import { renderCards } from './cards.js';
import { renderControls } from './controls.js';
import { figuresScript } from './figures-script.js';
import { figuresStyle } from './figures-style.js';
import { renderHeatTable } from './heat-table.js';
import { renderDefinitions, renderLeftOut } from './lists.js';
import { renderPictures } from './pictures.js';
import { profileData } from './profile-data.js';
import { SHADES } from './shades.js';

const { standing: texts } = messages;

export interface FiguresPageOptions {
  readonly tool: { readonly name: string; readonly version: string };
  /** Whose roll-up it is. */
  readonly organ?: string;
  /** The date, as 2025-01-20. */
  readonly today: string;
  /** What is in none of the figures, those of earlier years included. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * How the units did, as one page that needs no network: totals, pictures, the units by indicator, and each one's
 * figures down to the cells. Without scripts all but the profiles can be read.
 */
export function* toFiguresPage(standing: Standing, options: FiguresPageOptions): Generator<string> {
  const { tool, organ, today, leftOut } = options;
  const { edition, year, units } = standing.rollup;
  const title = organ === undefined ? fill(texts.title, { year }) : fill(texts.titleOf, { organ, year });
  const apart = leftOut.length > 0 ? fill(texts.andLeftOut, { count: leftOut.length }) : '';
  yield html`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(figuresStyle, figuresScript)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${new Raw(figuresStyle)}</style>
<script>${new Raw(figuresScript)}</script>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="summary">${fill(texts.about, { count: units.length, edition: edition.id, leftOut: apart, today })}</p>
</header>
<main>
${renderCards(standing)}${renderPictures(standing)}<section class="by-unit">
<h2>${texts.units}</h2>
${renderControls(standing)}${legend()}`.markup;
  for (const part of renderHeatTable(standing)) yield part.markup;
  const { close, about: _, ...profile } = texts.profile;
  const words = { ...profile, noBase: texts.noBase, unknown: texts.unknown, gap: texts.gap };
  yield html`<p class="nothing" id="nothing" hidden>${texts.nothing}</p>
<button type="button" class="more" id="more" hidden></button>
<p class="notes">${texts.ranking}</p>
</section>
${renderLeftOut(leftOut)}${renderDefinitions(standing)}</main>
<footer><p>${fill(texts.madeBy, tool)}</p></footer>
<dialog id="profile" aria-labelledby="profile-title">
<form method="dialog"><button type="submit">${close}</button></form>
<div id="profile-content"><h2 id="profile-title">${texts.units}</h2></div>
</dialog>
<div id="words" hidden data-more="${texts.more}" data-name="${texts.columns.unit}" data-profile="${JSON.stringify(words)}"></div>
<script type="application/json" id="figures">${inScript(profileData(standing))}</script>
</body>
</html>
`.markup;
}

function legend(): Raw {
  const [least, most] = texts.scale;
  const swatches = Array.from({ length: SHADES }, (_, shade) => html`<i class="h${shade}"></i>`);
  const { noBase, unknown } = texts;
  return html`<p class="legend-row"><span>${least}</span><span class="swatches" aria-hidden="true">${swatches}</span><span>${most}</span> ${fill(texts.legend, { noBase, unknown })}</p>
`;
}

/** Data in a script element, which ends at the next `</script`, whatever stands around it. */
const inScript = (data: unknown) => new Raw(JSON.stringify(data).replaceAll('<', '\\u003c'));
