import type { Chart, ChartSeries } from '../../document/blocks.js';
import type { Bar, Drawing, Label, Mark, Measure, Tone } from './drawing.js';

/** Shares of the type size. */
const BAR = 0.95;
const BETWEEN_BARS = 0.25;
const BETWEEN_ROWS = 0.7;
const GAP = 0.6;
/** From the middle of a line of text down to its baseline. */
const BASELINE = 0.36;

/** Draws horizontal bars with their labels at the left and their figures at the right end, the legend above. */
export function layOutChart(chart: Chart, width: number, size: number, measure: Measure): Drawing {
  const { labels, series } = chart;
  const top = series.length > 1 ? size * 2 : 0;
  const row = series.length * size * (BAR + BETWEEN_BARS) - size * BETWEEN_BARS;
  const pitch = row + size * BETWEEN_ROWS;
  const left = Math.max(...labels.map(measure)) + size * GAP;
  const figures = series.flatMap(({ bars }) => bars.map(({ text }) => measure(text)));
  const room = Math.max(size, width - left - size * GAP - Math.max(...figures));
  const largest = Math.max(...series.flatMap(({ bars }) => bars.map(({ value }) => value)));
  const marks: Mark[] = top > 0 ? legend(series, left, size, measure) : [];
  labels.forEach((text, index) => {
    const y = top + index * pitch + (size * BETWEEN_ROWS) / 2;
    marks.push(label(text, 'right', left - size * GAP, y + row / 2, size));
    series.forEach(({ bars }, number) => {
      const { value, text: figure } = bars[index] ?? { value: 0, text: '' };
      const barTop = y + number * size * (BAR + BETWEEN_BARS);
      const length = largest > 0 ? (value / largest) * room : 0;
      if (length > 0) marks.push(bar(toneOf(number, series), left, barTop, length, size));
      marks.push(label(figure, 'left', left + length + size * GAP, barTop + (size * BAR) / 2, size));
    });
  });
  const height = top + labels.length * pitch;
  marks.push({ kind: 'line', x1: left, y1: top, x2: left, y2: height });
  return { width, height, size, marks };
}

function legend(series: readonly ChartSeries[], left: number, size: number, measure: Measure): Mark[] {
  const marks: Mark[] = [];
  let x = left;
  series.forEach(({ name }, number) => {
    marks.push(bar(toneOf(number, series), x, size * 0.2, size * 1.8, size));
    x += size * (1.8 + GAP / 2);
    marks.push(label(name ?? '', 'left', x, size * (0.2 + BAR / 2), size));
    x += measure(name ?? '') + size * 1.5;
  });
  return marks;
}

/** What is reported is filled; what came before is hollow. */
const toneOf = (number: number, series: readonly ChartSeries[]): Tone =>
  number === series.length - 1 ? 'solid' : 'hollow';

const bar = (tone: Tone, x: number, y: number, width: number, size: number): Bar => ({
  kind: 'bar',
  tone,
  x,
  y,
  width,
  height: size * BAR,
});

const label = (text: string, align: Label['align'], x: number, middle: number, size: number): Label => ({
  kind: 'label',
  text,
  align,
  x,
  baseline: middle + size * BASELINE,
});
