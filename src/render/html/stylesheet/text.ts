/** The running text on a screen: one column, from a phone's width up. */
export const text = `
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; font: 1.0625rem/1.9 var(--sans); line-break: strict; overflow-wrap: anywhere; }
main { max-width: 52rem; margin: 0 auto; padding: clamp(1.75rem, 6vw, 4rem) clamp(1rem, 4vw, 2rem); }
h1, h2, h3, h4, h5 { line-height: 1.5; text-wrap: balance; break-after: avoid; }
h1 {
  margin: 0 0 clamp(1.75rem, 5vw, 2.75rem); padding-bottom: clamp(1rem, 3vw, 1.5rem); border-bottom: 2px solid var(--accent);
  font: 700 clamp(1.4rem, 4.6vw, 2rem)/1.45 var(--title); text-align: center;
}
h2 { margin: 2.5rem 0 .75rem; font-size: 1.25rem; }
h3, h4, h5 { margin: 1.5rem 0 .5rem; font-size: 1.0625rem; }
p { margin: 0 0 .85rem; text-align: justify; text-indent: 2em; white-space: pre-line; }
b { font-weight: 600; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
.note { margin: .5rem 0; color: var(--quiet); font-size: .9375rem; text-indent: 0; }
.signature { margin: 3rem 2em 0 0; break-inside: avoid; }
.signature p { margin: 0; text-align: right; text-indent: 0; }
`;
