import { colours } from '../html/style/colours.js';
import { form } from '../html/style/form.js';

/**
 * What differs is told by a line through or under it, and not by its colour alone. Three tables are soon drawn, and a
 * search in the page finds all of them.
 */
const page = `
* { box-sizing: border-box; }
body {
  margin: 0; padding: 0 clamp(.75rem, 3vw, 2rem) 3rem; color: var(--ink); background: var(--ground);
  font: 16px/1.6 "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; line-break: strict;
}
header, main, footer { max-width: 76rem; margin: 0 auto; }
h1 { margin: 1.5rem 0 .25rem; font-size: clamp(1.25rem, 4vw, 1.7rem); line-height: 1.4; }
h2 { margin: 2rem 0 .5rem; font-size: 1.125rem; }
h2 .repeated { padding: .1rem .5rem; border: 1px solid; border-radius: .4rem; color: var(--warning); background: var(--warning-soft); font-size: .8125rem; font-weight: 500; }
p { margin: 0 0 .5rem; }
.headline { font-size: 1.125rem; font-weight: 600; }
.quiet, footer { color: var(--quiet); font-size: .875rem; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; background: var(--paper); }
.sides, .prose { border: 1px solid var(--rule); }
.sides th, .sides td, .prose th, .prose td { padding: .4rem .6rem; border: 1px solid var(--rule); text-align: left; vertical-align: top; }
.sides thead th, .prose thead th { background: var(--label); font-weight: 600; }
.prose { table-layout: fixed; }
.prose caption, .sides caption, .form caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.prose .type { width: 4rem; white-space: nowrap; }
.prose tbody th { color: var(--quiet); font-weight: 600; text-align: center; }
.prose .same td { color: var(--quiet); }
del { color: var(--error); background: var(--error-soft); text-decoration: line-through; }
ins { color: var(--good); background: var(--good-soft); text-decoration: underline; }
.form { contain: none; content-visibility: visible; }
.form col[class^=ar-value] { width: auto; }
.form del, .form ins, .form small { display: block; }
.form ins { font-weight: 600; text-decoration: none; }
.form small { color: var(--quiet); font-size: .6875rem; }
`;

const print = `
@page { size: A4; margin: 15mm 12mm; }
@media print {
  body { padding: 0; background: none; font-size: 9.5pt; line-height: 1.45; }
  .form table { font-size: 7.5pt; }
  .form th[scope=col], .form td[headers] { white-space: normal; }
  .form .ar-item { min-width: 0; }
  .prose tr, .form tr { break-inside: avoid; }
  .prose tbody tr:first-child, .form tbody tr:first-child { break-before: avoid; }
  h2 { break-after: avoid; }
}
`;

export const diffStyle = [colours, page, form, print].join('');
