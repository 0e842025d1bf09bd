import { style as batchStyle } from '../../reporter/html/style/style.js';

/** What the page has beside the batch page's look. */
const own = `
.hero { display: grid; gap: 1.25rem; margin: 0 0 1.5rem; }
.lead { margin: 0 0 1rem; color: var(--quiet); }
.drop {
  display: grid; justify-items: center; gap: .5rem; padding: 2.5rem 1.25rem; border: 2px dashed var(--quiet); border-radius: 1rem;
  background: var(--paper); text-align: center; transition: border-color .15s, background-color .15s;
}
.drop.over { border-style: solid; border-color: var(--link); background: var(--notice-soft); }
.busy .drop { padding: 1rem; }
.busy .drop svg, .busy .drop .small { display: none; }
.drop .big { margin: 0; font-size: 1.35rem; font-weight: 600; }
.drop p { margin: 0; max-width: 44rem; }
.drop .small, .private { color: var(--quiet); font-size: .9rem; }
.drop .buttons, .save-all, .saves { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem; }
.drop svg { width: 3.5rem; height: 3.5rem; color: var(--link); }
.private { display: flex; align-items: baseline; gap: .5rem; margin: 0; }
.private svg { flex: none; width: 1rem; height: 1rem; color: var(--good); transform: translateY(.1rem); }
.action, .unit .saves button, .save-all button, .unit .changes button, .unit .accept, .beside button, .beside select, .template button, .template input {
  min-height: 2.25rem; padding: .25rem .8rem; border: 1px solid var(--quiet); border-radius: .4rem;
  color: var(--ink); background: var(--paper); font: inherit; font-size: .9rem; cursor: pointer;
}
.action.first { border-color: var(--link); color: var(--paper); background: var(--link); font-weight: 600; }
button:hover { border-color: var(--link); }
.template input { cursor: text; }
.status-line { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem; margin: 0 0 .75rem; }
.status-line p { flex: 1 1 16rem; margin: 0; }
.status-line progress { flex: 1 1 100%; width: 100%; height: .5rem; }
.save-all { margin: 0 0 .75rem; }
.save-all .label, .saves .label { color: var(--quiet); font-size: .9rem; }
.notes p { margin: 0 0 .5rem; padding: .5rem .75rem; border-left: 4px solid var(--arc-warning); background: var(--warning-soft); white-space: pre-line; }
.saves { margin: .75rem 0 .25rem; }
.saves .hint { flex: 1 1 100%; color: var(--quiet); font-size: .8125rem; }
.saving .label { display: none; }
.saving .saves { margin-top: .25rem; }
.unit button { width: auto; text-align: center; }
.unit button::after { content: none !important; }
.unit .accept { margin-left: .5rem; border-color: var(--good); color: var(--good); font-weight: 600; }
.changes { margin: 0 0 .75rem; padding: .6rem .75rem; border-left: 4px solid var(--arc-notice); border-radius: .3rem; background: var(--notice-soft); }
.changes ul { margin: .25rem 0 0; padding-left: 1.25rem; }
.form { content-visibility: visible; }
.form td[data-key] { cursor: pointer; }
.form td[data-key]:hover { box-shadow: inset 0 0 0 2px var(--link); }
.form .settled { color: var(--good); background: var(--good-soft); font-weight: 600; outline: 2px solid; outline-offset: -2px; }
.form .settled .mark { display: inline-block; font-size: .6875rem; font-weight: 600; }
.form .pending { opacity: .6; }
.form td input { width: 5.5em; padding: .1rem .25rem; border: 2px solid var(--link); border-radius: .25rem; color: var(--ink); background: var(--paper); font: inherit; text-align: center; }
.beside, .template-box { margin: 1rem 0; padding: .5rem 1rem; border: 1px solid var(--rule); border-radius: .5rem; background: var(--paper); }
.beside ul { margin: .5rem 0; padding: 0; list-style: none; }
.beside li { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem; padding: .25rem 0; border-top: 1px solid var(--rule); }
.beside .path { flex: 1 1 16rem; }
.template { display: flex; flex-wrap: wrap; align-items: end; gap: .75rem; padding: .5rem 0; }
.template label { display: grid; gap: .2rem; color: var(--quiet); font-size: .875rem; }
.template #template-year { width: 7rem; }
.too-old { padding: 1rem; border-left: 4px solid var(--arc-error); background: var(--error-soft); }
.off { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0); white-space: nowrap; }
.units:not(.long) > thead button::after { content: none; }
/* What it says is typed where there is a command line. */
.findings .waive { display: none; }
/* The line above says the same. */
@media screen { #overview .summary { display: none; } }
@media screen and (min-width: 48.01rem) {
  #overview .overview { grid-template-rows: 1fr auto; }
  #overview .picture.rules { grid-area: 1 / 2 / span 2; }
}
@media print { .hero, .status-line, .save-all, #save-state, .saves, .saving, .accept, .undo, .beside, .template-box, .notes { display: none; } }
@media screen and (max-width: 48rem) { .drop { padding: 1.5rem .75rem; } .template label, .template input { width: 100%; } }
`;

export const pageStyle = batchStyle + own;
