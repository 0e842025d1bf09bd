/**
 * Tables on a screen. Borders are separate, each cell drawing its right and lower edge, because collapsed
 * borders stay behind when labels stick.
 */
export const table = `
:root { --narrow: 3.8em; --middle: 8em; --wide: 15em; --value: 3.4em; }
table {
  width: 100%; border: solid var(--rule); border-width: 1px 0 0 1px; border-collapse: separate; border-spacing: 0;
  table-layout: fixed; font-size: .825em; line-height: 1.5; font-variant-numeric: tabular-nums;
}
table, .ar-scroll { margin-block: 1em; }
.ar-scroll { position: relative; overflow: auto; border: solid var(--rule); border-width: 1px 0 0 1px; }
.ar-scroll table { margin-block: 0; border: 0; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: .45em .35em; border: solid var(--rule); border-width: 0 1px 1px 0; text-align: center; }
th, .ar-corner { background: var(--label); font-weight: 500; text-wrap: balance; }
thead { position: sticky; top: 0; z-index: 2; }
.ar-title { font-weight: 600; text-align: left; }
.ar-label { position: sticky; z-index: 1; }
.ar-item { text-align: left; }
.ar-item { text-wrap: wrap; }
.ar-strip { writing-mode: vertical-rl; text-wrap: nowrap; letter-spacing: .1em; }
.ar-remark { color: var(--quiet); font-family: var(--kai); font-weight: 400; text-align: left; }
.ar-hint { display: none; margin: 0 0 .4em; color: var(--quiet); font-size: .8em; text-indent: 0; }

@media (max-width: 42rem) {
  :root { --narrow: 2em; --middle: 4.6em; --wide: 8em; --value: 3.6em; }
  table { font-size: .75em; }
  th, td { padding: .4em .3em; }
}
@media (max-width: 52rem) and (min-height: 30rem) {
  .ar-scroll { max-height: 90vh; }
}
@media (max-height: 30rem) {
  thead { position: static; }
}
`;
