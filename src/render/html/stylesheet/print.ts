/**
 * On paper: GB/T 9704—2012 as followed by published reports. A4, a text area of 156 × 225 mm with 22 lines of
 * 28 characters, page numbers between dashes on the outer side, headings in 黑体 and 楷体 over 仿宋.
 */
export const paper = `
@page {
  size: A4; margin: 37mm 26mm 35mm 28mm;
  @bottom-right { content: "— " counter(page) " —"; font: 14pt SimSun, "Songti SC", "Noto Serif CJK SC", serif; }
}
@page :left {
  @bottom-right { content: none; }
  @bottom-left { content: "— " counter(page) " —"; font: 14pt SimSun, "Songti SC", "Noto Serif CJK SC", serif; }
}
@media print {
  :root { --narrow: 8.5mm; --middle: 22.5mm; --wide: 45mm; --value: 8mm; }
  body { font: 15.79pt/28.99pt var(--fangsong); }
  main { max-width: none; padding: 0; }
  h1 { margin: 0 0 28.99pt; padding: 0; border: 0; font: 22pt/1.5 var(--title); }
  h2, h3, h4, h5 { margin: 0; font-size: 15.79pt; line-height: 28.99pt; text-indent: 2em; }
  h2 { font-family: var(--hei); font-weight: 400; }
  h3, .lead-2 { font-family: var(--kai); font-weight: 400; }
  h4, h5, .lead-3, .lead-4 { font-weight: 400; }
  p { margin: 0; orphans: 2; widows: 2; }
  .note { font-size: 10.5pt; line-height: 1.6; }
  .signature { margin: 28.99pt 2em 0 0; }
  .scroll { overflow: visible; }
  .label { position: static; }
  .hint { display: none; }
  table { border: 0; border-collapse: collapse; font: 9pt/1.3 var(--song); }
  table, .scroll { margin-block: 6pt; }
  th, td, .title, td.corner { padding: 2.5pt 1.5pt; border-width: .5pt; font-weight: 400; }
  td, .item { break-inside: avoid; }
  .draft-errors { margin: 0; padding: 0; border: 0; break-before: page; }
  .draft-errors li { margin: 0; }
}
`;
