import fc from 'fast-check';
import type { Chart } from '../../../src/document/blocks.js';
import type { Bar, Label } from '../../../src/render/chart/drawing.js';
import { layOutChart } from '../../../src/render/chart/lay-out-chart.js';

const WIDTH = 360;
const SIZE = 14;
const measure = (text: string) => text.length * SIZE;

const chartOf = (...series: (readonly number[])[]): Chart => ({
  key: 'results',
  caption: '',
  alternative: '',
  labels: (series[0] ?? []).map((_, index) => `第${index}项`),
  series: series.map((values, index) => ({
    name: series.length > 1 ? `${2023 + index}年` : null,
    bars: values.map((value) => ({ value, text: String(value) })),
  })),
});

const draw = (chart: Chart) => layOutChart(chart, WIDTH, SIZE, measure);
const barsOf = (chart: Chart) => draw(chart).marks.filter((mark): mark is Bar => mark.kind === 'bar');
const textsOf = (chart: Chart) => draw(chart).marks.filter((mark): mark is Label => mark.kind === 'label');

test('bars are as long as their values say, and begin at one line', () => {
  const [one, two, three] = barsOf(chartOf([10, 20, 40])) as [Bar, Bar, Bar];
  expect(two.width).toBeCloseTo(2 * one.width);
  expect(three.width).toBeCloseTo(4 * one.width);
  expect(new Set([one.x, two.x, three.x]).size).toBe(1);
});

test('of nothing there is no bar, but its figure', () => {
  expect(barsOf(chartOf([0, 5]))).toHaveLength(1);
  expect(textsOf(chartOf([0, 5])).map(({ text }) => text)).toEqual(['第0项', '0', '第1项', '5']);
});

test('what is compared with is hollow, and the legend says which is which', () => {
  const chart = chartOf([3, 4], [5, 6]);
  expect(barsOf(chart).map(({ tone }) => tone)).toEqual([
    'hollow',
    'solid',
    ...['hollow', 'solid'],
    ...['hollow', 'solid'],
  ]);
  expect(
    textsOf(chart)
      .slice(0, 2)
      .map(({ text }) => text),
  ).toEqual(['2023年', '2024年']);
});

test('everything lies within the picture, and no texts overlap', () => {
  const values = fc.array(fc.nat({ max: 10 ** 9 }), { minLength: 1, maxLength: 9 });
  const series = values.chain((first) =>
    fc
      .option(fc.array(fc.nat({ max: 10 ** 9 }), { minLength: first.length, maxLength: first.length }))
      .map((second) => (second ? [first, second] : [first])),
  );
  fc.assert(
    fc.property(series, (given) => {
      const { marks, height } = draw(chartOf(...given));
      const boxes = marks.flatMap((mark) => {
        if (mark.kind === 'bar')
          return [{ left: mark.x, right: mark.x + mark.width, bottom: mark.y + mark.height }];
        if (mark.kind === 'line') return [{ left: mark.x1, right: mark.x2, bottom: mark.y2 }];
        if (mark.kind !== 'label') return [];
        const start = mark.align === 'left' ? mark.x : mark.x - measure(mark.text);
        return [{ left: start, right: start + measure(mark.text), bottom: mark.baseline }];
      });
      for (const { left, right, bottom } of boxes) {
        expect(left).toBeGreaterThanOrEqual(-0.01);
        expect(right).toBeLessThanOrEqual(WIDTH + 0.01);
        expect(bottom).toBeLessThanOrEqual(height + 0.01);
      }
      const baselines = marks.flatMap((mark) =>
        mark.kind === 'label' && mark.align === 'left' ? [mark.baseline] : [],
      );
      const rows = [...new Set(baselines)].sort((a, b) => a - b);
      for (const [index, row] of rows.entries())
        if (index > 0) expect(row - (rows[index - 1] ?? 0)).toBeGreaterThanOrEqual(SIZE);
    }),
    { numRuns: 100 },
  );
});
