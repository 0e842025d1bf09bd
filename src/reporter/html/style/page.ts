/** The page around the list: the head, the totals and the pictures, the filters. */
export const page = `
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body {
  margin: 0; padding: 0 clamp(.75rem, 3vw, 2rem) 3rem; color: var(--ink); background: var(--ground);
  font: 16px/1.6 "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; line-break: strict;
}
header, main, footer { max-width: 76rem; margin: 0 auto; }
h1 { margin: 1.5rem 0 .25rem; font-size: clamp(1.25rem, 4vw, 1.7rem); line-height: 1.4; text-wrap: balance; }
h2 { margin: 0 0 .5rem; font-size: 1rem; }
p { margin: 0 0 .5rem; }
footer { margin-top: 2rem; color: var(--quiet); font-size: .875rem; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.summary, .capped { color: var(--quiet); font-size: .9rem; }

.overview { display: grid; grid-template: auto 1fr auto / minmax(0, 1fr) minmax(0, 1fr); gap: .75rem; margin: 0 0 1.5rem; }
.summary { grid-column: 1 / -1; margin: 0; }
.totals { display: grid; grid-template-columns: repeat(3, 1fr); gap: .75rem; margin: 0; align-content: start; }
.total { padding: .75rem 1rem; border: 1px solid var(--rule); border-top: 3px solid var(--tone); border-radius: .5rem; background: var(--paper); }
.total dt { color: var(--quiet); font-size: .875rem; }
.total dd { margin: 0; font-size: 1.75rem; font-weight: 600; line-height: 1.2; }
.total.errors { --tone: var(--arc-error); }
.total.warnings { --tone: var(--arc-warning); }
.total.notices { --tone: var(--arc-notice); }

.since { color: var(--quiet); font-size: .9rem; }
.findings .new { padding: 0 .3rem; border-radius: .25rem; color: var(--paper); background: var(--link); font-size: .8rem; }
.roster { margin: 0 0 1.5rem; }
.roster .totals { grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); margin: .5rem 0 .75rem; }
.roster .total { --tone: var(--rule); }
.roster .total.missing, .roster .total.unreadable { --tone: var(--arc-error); }
.roster .total.otherYear { --tone: var(--arc-warning); }
.roster .list { margin: 0 0 .5rem; }
.roster .list summary { font-weight: 600; cursor: pointer; }
.roster .list ul { margin: .25rem 0 0; padding: 0 0 0 1.5rem; columns: 18rem; column-gap: 2.5rem; }

.picture { display: flex; flex-direction: column; margin: 0; padding: 1rem; border: 1px solid var(--rule); border-radius: .5rem; background: var(--paper); }
.picture.rules { grid-area: 2 / 2 / span 2; }
.picture figcaption { margin: 0 0 .5rem; font-weight: 600; }
.picture > svg { display: block; width: 100%; max-width: 30rem; height: auto; }
.picture text { fill: var(--ink); font-size: 14px; }
.picture .capped { margin: .5rem 0 0; }
rect.error { fill: var(--arc-error); }
rect.warning { fill: var(--arc-warning); }
rect.notice { fill: var(--arc-notice); }
.ring { display: flex; flex: 1; flex-wrap: wrap; align-items: center; gap: 1rem 1.5rem; }
.ring .count, .ring .word { text-anchor: middle; }
.ring .count { font-size: 26px; font-weight: 600; }
.ring .word { fill: var(--quiet); font-size: 13px; }
.arc { fill: none; }
.arc.passed { stroke: var(--arc-good); }
.arc.failed { stroke: var(--arc-error); }
.arc.unreadable { stroke: var(--arc-gone); }
.legend { flex: 1; min-width: 8rem; margin: 0; padding: 0; list-style: none; }
.legend li { display: flex; justify-content: space-between; gap: .75rem; padding: .3rem 0 .3rem .75rem; border-left: .5rem solid; }
.legend li + li { margin-top: .35rem; }
.legend .passed { border-color: var(--arc-good); }
.legend .failed { border-color: var(--arc-error); }
.legend .unreadable { border-color: var(--arc-gone); }

.filters { display: flex; flex-wrap: wrap; align-items: end; gap: .75rem 1rem; margin: 0 0 .75rem; }
.filters label { display: grid; flex: 1 1 10rem; gap: .2rem; max-width: 24rem; color: var(--quiet); font-size: .875rem; }
.filters input, .filters select {
  width: 100%; min-height: 2.6rem; padding: .4rem .6rem; border: 1px solid var(--quiet); border-radius: .4rem;
  color: var(--ink); background: var(--paper); font: inherit; font-size: 1rem;
}
.filters ::placeholder { color: var(--quiet); opacity: 1; }
.filters p { flex: none; margin: 0 0 .5rem; color: var(--quiet); font-size: .9rem; }

@media screen and (max-width: 48rem) {
  .overview { grid-template: auto / minmax(0, 1fr); }
  .picture.rules { grid-area: auto; }
  .total { padding: .5rem .6rem; }
  .total dd { font-size: 1.35rem; }
  .filters label { flex-basis: 100%; max-width: none; }
}
`;
