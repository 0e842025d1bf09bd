/** What is round the report when it is a page of its own: the ground, and the list of its sections. */
export const page = `
html { background: var(--paper); color: var(--ink); }
body { margin: 0; font: 1.0625rem/1.9 var(--sans); }
main { box-sizing: border-box; max-width: 52rem; margin: 0 auto; padding: clamp(1.75rem, 6vw, 4rem) clamp(1rem, 4vw, 2rem); }
.contents { display: none; }

@media (min-width: 52rem) {
  .ar-scroll:not(.ar-wide) { overflow: visible; max-height: none; }
}
@media (min-width: 64rem) {
  body { display: grid; grid-template-columns: minmax(10.5rem, 13rem) minmax(0, 52rem); justify-content: center; gap: 1.5rem; }
  main { margin: 0; }
  .contents { display: block; position: sticky; top: 0; align-self: start; padding-top: 9.5rem; }
  .contents ul { margin: 0; padding: 0; border-left: 2px solid var(--rule); list-style: none; }
  .contents a {
    display: block; margin-left: -2px; padding: .35rem .9rem; border-left: 2px solid transparent;
    color: var(--quiet); font-size: .875rem; line-height: 1.5; text-decoration: none;
  }
  .contents a:hover, .contents a:focus-visible { border-color: var(--accent); color: var(--ink); }
}
@media print {
  body { display: block; }
  main { max-width: none; padding: 0; }
  .contents { display: none; }
}
`;

/** Page numbers between dashes on the outer side, where browsers can. */
export const sheet = `
@page {
  size: A4; margin: 37mm 26mm 35mm 28mm;
  @bottom-right { content: "— " counter(page) " —"; font: 14pt SimSun, "Songti SC", "Noto Serif CJK SC", serif; }
}
@page :left {
  @bottom-right { content: none; }
  @bottom-left { content: "— " counter(page) " —"; font: 14pt SimSun, "Songti SC", "Noto Serif CJK SC", serif; }
}
`;
