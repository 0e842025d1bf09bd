/**
 * Tables on a screen. Borders are separate, each cell drawing its right and lower edge, because collapsed
 * borders stay behind when the labels at the left stick.
 */
export const table = `
:root { --narrow: 3.3rem; --middle: 7rem; --wide: 13rem; --value: 3rem; }
table {
  width: 100%; border: solid var(--rule); border-width: 1px 0 0 1px; border-collapse: separate; border-spacing: 0;
  table-layout: fixed; font-size: .875rem; line-height: 1.5; font-variant-numeric: tabular-nums;
}
table, .scroll { margin-block: 1rem; }
.scroll { position: relative; overflow-x: auto; }
.scroll table { margin-block: 0; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: .4rem .3rem; border: solid var(--rule); border-width: 0 1px 1px 0; text-align: center; }
th, .corner { background: var(--label); font-weight: 500; text-wrap: balance; }
.title { font-weight: 600; }
.label { position: sticky; z-index: 1; }
.item { text-align: left; }
.item, th.at-0[rowspan] { text-wrap: wrap; }
td.corner { color: var(--quiet); font-weight: 400; }
.hint { display: none; }

@media (width < 42rem) {
  :root { --narrow: 2.2rem; --middle: 4rem; --wide: 7rem; --value: 2.9rem; }
  table { font-size: .75rem; }
  th, td { padding: .35rem .25rem; }
  .hint { display: block; margin: 0 0 .4rem; color: var(--quiet); font-size: .8125rem; text-indent: 0; }
}
`;
