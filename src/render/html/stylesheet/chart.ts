/** Pictures stand side by side where there is room for two; one that compares is as high as two others. */
export const chart = `
.ar-charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr)); gap: 1.5em 2em; margin: 1.5em 0; }
.ar-chart { max-width: 26em; margin: 0; break-inside: avoid; }
.ar-compares { grid-row: span 2; }
.ar-chart figcaption { margin: 0 0 .5em; font-size: .9em; font-weight: 600; line-height: 1.5; }
.ar-chart svg { display: block; width: 100%; height: auto; font: 14px var(--sans); font-variant-numeric: tabular-nums; }
.ar-end { text-anchor: end; }
.ar-chart text { fill: var(--ink); }
.ar-chart line { stroke: var(--quiet); stroke-width: 1; }
.ar-solid { fill: var(--solid); stroke: var(--solid); stroke-width: 1; }
.ar-hollow { fill: var(--paper); stroke: var(--hollow); stroke-width: 1.5; }

@media print {
  .ar-charts { grid-template-columns: 1fr 1fr; gap: 6pt 8mm; margin: 12pt 0; break-inside: avoid; }
  .ar-chart figcaption { margin: 0; font: 400 9pt/1.6 var(--hei); }
}
`;
