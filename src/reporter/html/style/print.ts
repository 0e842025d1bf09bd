/** On paper: everything open, nothing to press. */
export const print = `
@page { size: A4; margin: 15mm 12mm; }
@media print {
  body { padding: 0; background: none; font-size: 9.5pt; line-height: 1.45; }
  .filters, footer, .waive, .units button::after { display: none; }
  .picture, .total { border-color: #999; }
  .units { border: 0; }
  .units > thead th { position: static; }
  /* Browsers repeat its ground without what stands in it. */
  .units > thead { display: table-row-group; }
  .overview { grid-template: auto 1fr auto / minmax(0, 1fr) minmax(0, 1fr); gap: 2mm; }
  .totals { gap: 2mm; }
  .picture.rules { grid-area: 2 / 2 / span 2; }
  .total { padding: 1.5mm 2mm; }
  .total dd { font-size: 14pt; }
  .units col.year, .units col.error, .units col.warning, .units col.notice { width: 13mm; }
  .units col.status { width: 24mm; }
  .form col[class^=ar-value] { width: auto; }
  .unit > tr:first-child > *, .units button { padding: 1mm 1.5mm; }
  .picture, .total, .findings li, .advice { break-inside: avoid; }
  h2, .units > thead, .units > thead > tr, .unit > tr:first-child { break-after: avoid; }
  details::details-content { display: block; content-visibility: visible; }
  summary { color: var(--ink); list-style: none; }
  .form { contain: none; content-visibility: visible; }
  .form .ar-scroll { overflow: visible; }
  .form table { font-size: 6.5pt; }
  .form .ar-item { min-width: 26mm; }
  .form th, .form td { padding: .4mm; }
  .form tr { break-inside: avoid; }
  .badge, .label, .wrong, .advice, rect, .arc { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
