import { indicatorGroups } from '../../indicators/indicators.js';
import { colours } from '../../reporter/html/style/colours.js';
import { page } from '../../reporter/html/style/page.js';

/** One hue from pale to deep, which people with any colour vision tell apart; the figures stand on it in ink. */
const shades = `
:root { --h0: #f3f7fb; --h1: #dcebf7; --h2: #bcd9ef; --h3: #93c3e6; --h4: #66a9da; }
@media screen and (prefers-color-scheme: dark) {
  :root { --h0: #1f2428; --h1: #1c3040; --h2: #1a3f58; --h3: #184f73; --h4: #16608d; }
}
.h0 { background: var(--h0); } .h1 { background: var(--h1); } .h2 { background: var(--h2); }
.h3 { background: var(--h3); } .h4 { background: var(--h4); }
`;

/** What is not in the chosen group is not shown. */
const views = ['m', ...Object.keys(indicatorGroups).map((_, at) => `g${at}`)]
  .map((name) => `.view-${name === 'm' ? 'main' : name} .i:not(.${name})`)
  .join(', ');

const table = `
.scripted #rest { display: none; }
${views} { display: none; }
.scroll { overflow: auto; max-height: 85vh; border: 1px solid var(--rule); border-radius: .5rem; background: var(--paper); }
.heat { width: 100%; border-spacing: 0; font-size: .9rem; line-height: 1.35; }
.heat > caption, dialog caption, .list caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.heat th, .heat td { padding: .35rem .5rem; border-bottom: 1px solid var(--rule); text-align: right; white-space: nowrap; }
.heat td.i { min-width: 4.4rem; }
.heat thead th { position: sticky; top: 0; z-index: 2; padding: 0; border-bottom: 2px solid var(--rule); background: var(--label); font-size: .8125rem; vertical-align: bottom; white-space: normal; }
html:not(.scripted) .heat thead th, .heat thead .rank { padding: .4rem .5rem; }
.heat thead button { width: 100%; min-height: 2.75rem; padding: .4rem .5rem; border: 0; color: inherit; background: none; font: inherit; text-align: inherit; cursor: pointer; }
.heat thead button::after { content: "↕" / ""; display: inline-block; width: 1em; color: var(--quiet); text-align: center; }
.heat [aria-sort=ascending] button::after { content: "↑" / ""; color: var(--ink); }
.heat [aria-sort=descending] button::after { content: "↓" / ""; color: var(--ink); }
.heat .unit { display: inline-block; margin-left: .25em; color: var(--quiet); font-weight: 400; }
.heat .rank { width: 3rem; color: var(--quiet); }
.heat .name { position: sticky; left: 0; z-index: 1; min-width: 9rem; max-width: 18rem; background: var(--paper); text-align: left; white-space: normal; }
.heat thead .name { z-index: 3; background: var(--label); }
.heat tbody .name button { padding: .15rem 0; border: 0; color: var(--link); background: none; font: inherit; text-align: left; cursor: pointer; text-decoration: underline; text-decoration-color: var(--rule); text-underline-offset: .2em; }
.heat .sums :is(th, td) { background: var(--label); font-weight: 600; }
.heat .none { color: var(--quiet); }
.heat .sums .none { font-size: .75rem; font-weight: 400; white-space: normal; }
.change { display: block; font-size: .75rem; font-weight: 400; opacity: .9; }
.flag { display: inline-block; padding: 0 .45em; border-radius: .3rem; color: var(--error); background: var(--error-soft); font-size: .75rem; font-weight: 600; }
.more { display: block; width: 100%; margin: .75rem 0 0; padding: .6rem; border: 1px solid var(--quiet); border-radius: .4rem; color: var(--ink); background: var(--paper); font: inherit; cursor: pointer; }
.legend-row { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .6rem; color: var(--quiet); font-size: .875rem; }
.legend-row .swatches { display: inline-flex; }
.legend-row i { width: 1.6rem; height: 1rem; border: 1px solid var(--rule); }
.notes { margin: .5rem 0 0; color: var(--quiet); font-size: .875rem; }
.nothing { padding: 2rem; text-align: center; }
`;

const rest = `
header, main, footer { max-width: 90rem; }
header { margin-bottom: 1rem; }
main > section { margin: 0 0 1.75rem; }
h2 { font-size: 1.1rem; }
h3 { margin: 1rem 0 .4rem; font-size: 1rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: .75rem; margin: 0 0 1.5rem; }
.card { padding: .6rem .85rem; border: 1px solid var(--rule); border-top: 3px solid var(--arc-notice); border-radius: .5rem; background: var(--paper); }
.card dt { color: var(--quiet); font-size: .875rem; }
.card dd { margin: 0; font-size: 1.5rem; font-weight: 600; line-height: 1.3; }
.card small { margin-left: .2em; color: var(--quiet); font-size: .875rem; font-weight: 400; }
.card .change { color: var(--quiet); }
.card.lacking { border-top-color: var(--rule); }
.card.lacking dd { color: var(--quiet); font-size: 1rem; font-weight: 400; }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); gap: .75rem; }
@media (min-width: 64rem) { main > .pictures { grid-template-columns: repeat(6, 1fr); } main > .pictures .ar-chart:not(.years) { grid-column: span 2; } }
.ar-chart.years { padding: .75rem; font-size: .875rem; }
.ar-chart { margin: 0; padding: 1rem; border: 1px solid var(--rule); border-radius: .5rem; background: var(--paper); }
.ar-chart figcaption { margin: 0 0 .5rem; font-weight: 600; }
.ar-chart svg { display: block; width: 100%; max-width: 32rem; height: auto; overflow: visible; font-size: 14px; }
.ar-chart text { fill: var(--ink); }
.ar-chart polyline ~ text, .ar-chart circle ~ text { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
.ar-chart line { stroke: var(--quiet); }
.ar-chart polyline { fill: none; stroke: var(--arc-notice); stroke-width: 2.5; stroke-linejoin: round; }
.ar-chart circle, .ar-solid { fill: var(--arc-notice); }
.ar-end { text-anchor: end; }
.pictures .of { grid-column: 1 / -1; margin: 0; color: var(--quiet); font-size: .875rem; }
:is(.list, dialog) table { width: 100%; border-collapse: collapse; background: var(--paper); font-size: .9rem; line-height: 1.5; }
:is(.list, dialog) :is(th, td) { padding: .35rem .6rem; border: 1px solid var(--rule); text-align: left; vertical-align: top; }
:is(.list, dialog) thead th { background: var(--label); }
.list tbody th { width: 14rem; font-weight: 600; }
.list td:nth-child(2) { white-space: nowrap; }
#left-out td:nth-child(2) { white-space: normal; }
dialog { width: min(60rem, 94vw); max-height: 92vh; padding: 0 1.25rem 1.25rem; border: 1px solid var(--rule); border-radius: .6rem; color: var(--ink); background: var(--ground); }
dialog::backdrop { background: rgb(0 0 0 / .45); }
dialog form { position: sticky; top: 0; z-index: 1; display: flex; justify-content: end; padding: .75rem 0 .25rem; background: var(--ground); }
dialog form button { min-height: 2.5rem; padding: .3rem 1rem; border: 1px solid var(--quiet); border-radius: .4rem; color: var(--ink); background: var(--paper); font: inherit; cursor: pointer; }
dialog td:nth-child(n+2):nth-child(-n+5) { text-align: right; white-space: nowrap; }
dialog .source { color: var(--quiet); font-size: .8125rem; }
dialog .path, .files { color: var(--quiet); font-size: .875rem; }
dialog .wide { overflow-x: auto; }
dialog ul { margin: .5rem 0 0; padding-left: 1.25rem; }
.files { list-style: none; }
dialog .files { padding: 0; }

@media screen and (max-width: 48rem) {
  .cards { grid-template-columns: 1fr 1fr; gap: .5rem; }
  .card dd { font-size: 1.25rem; }
  .heat .rank { display: none; }
  .heat .name { min-width: 7rem; max-width: 8.5rem; font-size: .8125rem; }
  .list table, .list tbody, .list tr, .list th, .list td { display: block; width: auto; }
  .list thead { display: none; }
  .list tr { padding: .5rem .6rem; border: 1px solid var(--rule); }
  .list :is(th, td) { padding: .1rem 0; border: 0; }
  dialog { width: 100vw; max-width: 100vw; max-height: 100vh; padding-inline: .75rem; }
  dialog th { white-space: nowrap; }
  dialog .source { min-width: 15rem; }
}
`;

const print = `
@page { size: A4 landscape; margin: 12mm 10mm; }
@media print {
  body { padding: 0; background: none; font-size: 9pt; line-height: 1.4; }
  .filters, .more, footer, dialog form { display: none; }
  .scroll { overflow: visible; max-height: none; border-color: #999; border-radius: 0; }
  .heat { font-size: 7.5pt; line-height: 1.25; }
  .heat thead th { position: static; font-size: 7pt; }
  /* A button is not painted again on the next page. */
  .heat thead button { display: contents; }
  .heat thead button::after { display: none; }
  .by-unit { break-before: page; }
  .heat th, .heat td, .heat thead th { padding: .6mm 1mm; }
  .heat td.i { min-width: 0; }
  .heat .rank { width: 9mm; white-space: nowrap; }
  .heat .name { position: static; min-width: 34mm; max-width: 60mm; }
  .heat tbody .name button { color: inherit; text-decoration: none; }
  .change { font-size: 6pt; }
  .cards { grid-template-columns: repeat(7, 1fr); gap: 2mm; margin-bottom: 4mm; }
  .card { padding: 1.5mm 2mm; border-radius: 0; }
  .card dt { font-size: 7.5pt; }
  .card dd { font-size: 12pt; }
  .card.lacking dd { font-size: 9pt; }
  .pictures { grid-template-columns: repeat(6, 1fr); gap: 2mm; }
  main > .pictures .ar-chart:not(.years), dialog .ar-chart { grid-column: span 2; }
  .ar-chart.years { padding: 1.5mm; font-size: 7pt; }
  .ar-chart { padding: 2mm 3mm; border-radius: 0; }
  :is(.list, dialog) table { font-size: 7.5pt; line-height: 1.35; }
  dialog .source, .files { font-size: 7pt; }
  :is(.list, dialog) :is(th, td) { padding: .6mm 1.2mm; }
  tr, .card, .ar-chart { break-inside: avoid; }
  h2 { break-after: avoid; }
  .heat :is(td, i), .legend-row i, .heat .sums :is(th, td), thead th, .flag, .card, rect, circle, polyline { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body:has(dialog[open]) > :is(header, main, footer) { display: none; }
  /* What is on top of the page is centred in it, and what is higher than a sheet would begin above the first. */
  dialog[open] { position: static; inset: 0 auto auto; margin: 0; width: auto; max-width: none; max-height: none; overflow: visible; padding: 0; border: 0; background: none; }
  dialog::backdrop { display: none; }
}
`;

/** The page's whole style sheet. */
export const figuresStyle = [colours, page, shades, table, rest, print].join('');
