/** A table of the form with its wrong cells: a ground, a frame and a word each, not a colour alone. */
export const form = `
.form { margin: .75rem 0; contain: content; content-visibility: auto; contain-intrinsic-size: auto 30rem; }
.form .ar-scroll { overflow-x: auto; }
.form table { width: 100%; border-collapse: collapse; font-size: .8125rem; line-height: 1.4; }
.form caption { padding: .25rem 0; color: var(--quiet); text-align: left; }
.form th, .form td { padding: .25rem .35rem; border: 1px solid var(--rule); text-align: center; }
.form th, .form .ar-corner { background: var(--label); font-weight: 500; }
.form .ar-corner { max-width: 14rem; color: var(--quiet); }
.form col[class^=ar-value] { width: 5rem; }
.form .ar-item { min-width: 11rem; text-align: left; }
.form th[scope=col], .form td[headers] { white-space: nowrap; }
.form .wrong { font-weight: 600; outline: 2px solid; outline-offset: -2px; }
.form .wrong.error { color: var(--error); background: var(--error-soft); outline-style: solid; }
.form .wrong.warning, .form .wrong.candidate { color: var(--warning); background: var(--warning-soft); outline-style: dashed; }
.form .wrong.notice { color: var(--notice); background: var(--notice-soft); outline-style: dotted; }
.wrong .mark { display: inline-block; font-size: .6875rem; font-weight: 600; }
.wrong .note { display: block; color: var(--good); }
.ar-hint { display: none; }

@media screen and (max-width: 48rem) {
  .form .ar-hint { display: block; margin: 0 0 .25rem; color: var(--quiet); font-size: .8125rem; }
  .form .ar-scroll table { min-width: 46rem; }
}
`;
