import { usualLabels } from './paper-columns.js';

/**
 * On paper: GB/T 9704—2012 as followed by published reports, a text area of 156 × 225 mm with 22 lines of 28
 * characters, headings in 黑体 and 楷体 over 仿宋.
 */
export const paper = `
@media print {
  :root { ${usualLabels} --value: 8mm; font: 15.79pt/28.99pt var(--fangsong); }
  h1 { margin: 0 0 28.99pt; padding: 0; border: 0; font: 22pt/1.5 var(--title); }
  h2, h3, h4, h5, h6 { margin: 0; font-size: 15.79pt; line-height: 28.99pt; text-indent: 2em; }
  h2 { font-family: var(--hei); font-weight: 400; }
  h3, .ar-lead-2 { font-family: var(--kai); font-weight: 400; }
  h4, h5, h6, .ar-lead-3, .ar-lead-4 { font-weight: 400; }
  .ar-level-2 { font-family: var(--kai); }
  .ar-level-3, .ar-level-4 { font-family: var(--fangsong); }
  p { margin: 0; orphans: 2; widows: 2; }
  a { color: inherit; text-decoration: none; }
  .ar-note { font-size: 10.5pt; line-height: 1.6; }
  .ar-signature { margin-top: 28.99pt; break-before: avoid; }
  .ar-scroll { overflow: visible; max-height: none; border: 0; }
  thead, .ar-label { position: static; }
  .ar-hint, .ar-download { display: none; }
  table { border-collapse: collapse; font: 9pt/1.3 var(--song); }
  table, .ar-scroll { margin-block: 6pt; }
  th, td, .ar-title, .ar-remark { padding: 2.5pt 1.5pt; border-width: .5pt; font-weight: 400; }
  table, td, .ar-item, tbody:not(:only-of-type) { break-inside: avoid; }
  .ar-draft-errors { margin: 0; padding: 0; border: 0; break-before: page; }
  .ar-draft-errors li { margin: 0; font-size: 10.5pt; line-height: 1.6; }
}
`;
