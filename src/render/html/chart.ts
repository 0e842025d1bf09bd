import { eastAsianWidth } from 'get-east-asian-width';
import type { Chart } from '../../document/blocks.js';
import type { Bar, Mark } from '../chart/drawing.js';
import { layOutChart } from '../chart/lay-out-chart.js';
import { html, type Raw } from './escape.js';

/** The width that two pictures have beside each other, and one has on a phone: there the type keeps its size. Pixels. */
const WIDTH = 360;
/** Of type, and of a hollow bar's outline: as in the style sheet. */
const SIZE = 14;
const OUTLINE = 1.5;
const DOT = 4;

/** The picture as SVG that scales with its column; screen readers are told what it shows. */
export function renderChart(chart: Chart): Raw {
  const { width, height, marks } = layOutChart(chart, WIDTH, SIZE, (text) => measure(text, SIZE));
  const compares = chart.series.length > 1 && ' ar-compares';
  return html`<figure class="ar-chart${compares}">
<figcaption>${chart.caption}</figcaption>
<svg role="img" aria-label="${chart.alternative}" viewBox="0 0 ${width} ${round(height)}">
${drawMarks(marks)}</svg>
</figure>
`;
}

/** Marks as what stands in an SVG. */
export const drawMarks = (marks: readonly Mark[]): Raw[] => marks.map((mark) => html`${draw(mark)}\n`);

function draw(mark: Mark): Raw {
  switch (mark.kind) {
    case 'bar': {
      const { tone, x, y, width, height } = mark.tone === 'hollow' ? inset(mark) : mark;
      return html`<rect class="ar-${tone}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/>`;
    }
    case 'line':
      return html`<line x1="${round(mark.x1)}" y1="${round(mark.y1)}" x2="${round(mark.x2)}" y2="${round(mark.y2)}"/>`;
    case 'stroke':
      return html`<polyline points="${mark.points.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ')}"/>`;
    case 'dot':
      return html`<circle cx="${round(mark.x)}" cy="${round(mark.y)}" r="${DOT}"/>`;
    case 'label': {
      const end = mark.align === 'right' && html` class="ar-end"`;
      return html`<text x="${round(mark.x)}" y="${round(mark.baseline)}"${end}>${mark.text}</text>`;
    }
  }
}

/** The outline lies inside the bar, which keeps its length. */
const inset = (bar: Bar): Bar => ({
  ...bar,
  x: bar.x + OUTLINE / 2,
  y: bar.y + OUTLINE / 2,
  width: Math.max(0, bar.width - OUTLINE),
  height: bar.height - OUTLINE,
});

/** Nobody knows the reader's font: a hanzi is as wide as the type size, of letters and digits none is much wider than this. */
export function measure(text: string, size: number): number {
  const ems = [...text].map((character) => (eastAsianWidth(character.codePointAt(0) ?? 0) > 1 ? 1 : 0.6));
  return ems.reduce((sum, width) => sum + width, 0) * size;
}

const round = (length: number) => Math.round(length * 10) / 10;
