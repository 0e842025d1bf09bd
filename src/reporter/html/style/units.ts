/** The list of units, and what opens below each. */
export const units = `
.units { width: 100%; table-layout: fixed; border: 1px solid var(--rule); border-radius: .5rem; border-spacing: 0; background: var(--paper); }
.units > caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.units > thead th { position: sticky; top: 0; z-index: 3; padding: 0; border-bottom: 2px solid var(--rule); background: var(--label); text-align: right; white-space: nowrap; }
.units > thead th, .units button { font-size: .875rem; font-weight: 600; }
.units > thead .name, .units > thead .status { text-align: left; }
html:not(.scripted) .units > thead th { padding: .6rem .75rem; }
.units button { width: 100%; padding: .6rem .75rem; border: 0; color: inherit; background: none; font-family: inherit; text-align: inherit; cursor: pointer; }
.units button::after { content: "↕" / ""; display: inline-block; width: 1.1em; color: var(--quiet); text-align: center; }
.units [aria-sort=ascending] button::after { content: "↑" / ""; color: var(--ink); }
.units [aria-sort=descending] button::after { content: "↓" / ""; color: var(--ink); }
.unit > tr:first-child > * { padding: .6rem .75rem; border-top: 1px solid var(--rule); text-align: right; vertical-align: top; }
.unit:first-of-type > tr:first-child > * { border-top: 0; }
.unit > tr > .name { font-weight: 600; text-align: left; }
.units > thead .year { width: 5.5rem; }
.units > thead .status { width: 8rem; }
.units > thead .error, .units > thead .warning, .units > thead .notice { width: 5.5rem; }
.unit > tr > .status { text-align: left; white-space: nowrap; }
.unit .path { display: block; color: var(--quiet); font-size: .8125rem; font-weight: 400; }
.unit .path.alone { color: inherit; font-size: 1rem; }
.unit .zero { color: var(--quiet); }
.unit > tr > .error:not(.zero), .unit > tr > .warning:not(.zero), .unit > tr > .notice:not(.zero) { font-weight: 600; }
.badge { display: inline-block; padding: 0 .6em; border-radius: 1em; font-size: .875rem; }
.badge.passed { color: var(--good); background: var(--good-soft); }
.badge.failed { color: var(--error); background: var(--error-soft); }
.badge.unreadable { color: var(--gone); background: var(--gone-soft); }
.badge::before { margin-right: .35em; }
.badge.passed::before { content: "✓" / ""; }
.badge.failed::before { content: "✗" / ""; }
.badge.unreadable::before { content: "?" / ""; }
.more > td { padding: 0 .75rem .6rem; }
.none { padding: 2rem; text-align: center; }
summary { width: fit-content; padding: .15rem 0; color: var(--link); font-size: .9rem; cursor: pointer; }
.found { margin: .25rem 0 .5rem; padding: .25rem 0 0 .9rem; border-left: 3px solid var(--rule); }
.group + .group { margin-top: 1.25rem; }
.advice { padding: .6rem .75rem; border-left: 4px solid var(--arc-good); border-radius: .3rem; background: var(--good-soft); }
.advice .label { color: var(--good); font-weight: 600; }
.findings { margin: 0 0 .75rem; padding: 0; list-style: none; }
.findings li { padding: .4rem 0; border-bottom: 1px solid var(--rule); }
.findings li:last-child { border: 0; }
.findings .label { display: inline-block; padding: 0 .5em; border-radius: .3rem; font-size: .8125rem; font-weight: 600; }
.error > .label { color: var(--error); background: var(--error-soft); }
.warning > .label { color: var(--warning); background: var(--warning-soft); }
.notice > .label { color: var(--notice); background: var(--notice-soft); }
.waived > .label { color: var(--quiet); background: var(--label); text-decoration: line-through; }
.findings .rule { color: var(--quiet); font-size: .8125rem; }
.findings .message { display: block; }
.findings .basis { display: block; color: var(--quiet); font-size: .8125rem; }
/* One click marks the whole command, to be copied. */
.findings .waive { display: block; color: var(--quiet); font-size: .8125rem; }
.findings .waive code { user-select: all; -webkit-user-select: all; }
.crashed { padding: .6rem .75rem; border-left: 4px solid var(--arc-error); background: var(--error-soft); }

@media screen and (max-width: 48rem) {
  /* Hidden cells would leave their columns to the cell below, which spans all. */
  .units > thead > tr > .year, .units > thead > tr > .notice, .unit > tr > .year, .unit > tr > .notice { width: 0; padding: 0; font-size: 0; visibility: hidden; }
  .units .year > button, .units .notice > button { display: none; }
  .units > thead .status { width: 6.2rem; }
  .units > thead .error, .units > thead .warning { width: 3.6rem; }
  .unit > tr:first-child > :not(.year, .notice), .units button { padding-inline: .4rem; }
  .units button::after { width: .9em; }
  .more > td { padding-inline: .4rem; }
  .found { padding-left: .5rem; }
}
`;
