/** The running text on a screen: one column, from a phone's width up. Lengths in em, whatever page it stands in. */
export const text = `
:root {
  color: var(--ink); background: var(--paper); line-break: strict; overflow-wrap: anywhere;
  -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
}
* { box-sizing: border-box; }
h1, h2, h3, h4, h5, h6 { line-height: 1.5; text-wrap: balance; break-after: avoid; }
h1 {
  margin: 0 0 1.25em; padding-bottom: .75em; border-bottom: 2px solid var(--accent);
  font: 700 clamp(1.4em, 4.6vw, 1.9em)/1.45 var(--title); text-align: center;
}
h1 span { display: inline-block; }
h2 { margin: 2.1em 0 .6em; font-size: 1.2em; font-weight: 700; scroll-margin-top: 1em; }
h3, h4, h5, h6 { margin: 1.4em 0 .5em; font-size: 1em; font-weight: 700; }
p { margin: 0 0 .8em; text-align: justify; text-indent: 2em; white-space: pre-line; }
b { font-weight: 600; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
.ar-note { margin: .5em 0; color: var(--quiet); font-size: .9em; text-indent: 0; }
.ar-download { margin: -1em 0 2em; font-size: .9em; text-align: center; text-indent: 0; }
a { color: var(--link); text-underline-offset: .25em; }
a:hover { text-decoration-thickness: 2px; }
.ar-signature { width: fit-content; max-width: min(100% - 2em, 20em); margin: 3em 2em 0 auto; break-inside: avoid; }
.ar-signature p { width: fit-content; margin: 0; text-align: center; text-indent: 0; text-wrap: balance; }
.ar-signature p + p { margin-left: 2em; }
.ar-long p + p { margin-inline: auto; }
.ar-signature span { display: inline-block; }

@media screen and (max-width: 42rem) {
  p { text-align: start; }
}
`;
