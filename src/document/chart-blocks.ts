import type { ChartSource } from '../edition/source.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import type { Report } from '../report/report.js';
import type { Block, Chart, ChartSeries } from './blocks.js';
import { chartFigures } from './chart-figures.js';

const texts = messages.document.chart;

/** The pictures that stand under a table; those that cannot be drawn, or would show nothing, are left out. */
export function chartBlocks(report: Report, table: string, previous?: Report): Block[] {
  return Object.entries(report.edition.charts)
    .filter(([, source]) => source.table === table)
    .flatMap(([key, source]): Block[] => {
      const drawn = source.compares ? comparison(source, report, previous) : parts(source, report);
      return drawn ? [{ type: 'chart', chart: { key, ...drawn } }] : [];
    });
}

type Drawn = Omit<Chart, 'key'>;

/** Parts of a whole, with their shares of it. */
function parts(source: ChartSource, report: Report): Drawn | undefined {
  const values = chartFigures(source, report);
  const whole = values?.reduce((sum, value) => sum + value, 0) ?? 0;
  if (!values || whole === 0) return undefined;
  const { unit, title: caption } = source;
  const labels = Object.values(source.bars);
  const bars = values.map((value) => ({
    value,
    text:
      value === 0 ? figure(value, unit) : fill(texts.share, { value, unit, share: percent(value, whole) }),
  }));
  const items = bars.map(({ text }, index) => fill(texts.item, { label: labels[index] ?? '', figure: text }));
  return { caption, labels, series: [{ name: null, bars }], alternative: sentence(caption, items) };
}

/** Last year beside this year. */
function comparison(source: ChartSource, report: Report, previous?: Report): Drawn | undefined {
  const [earlier, later] = [previous && seriesOf(source, previous), seriesOf(source, report)];
  if (!earlier || !later) return undefined;
  const series = [named(earlier, Number(report.year.value) - 1), named(later, Number(report.year.value))];
  if (series.every(({ bars }) => bars.every(({ value }) => value === 0))) return undefined;
  const labels = Object.values(source.bars);
  const [before, now] = series.map(({ name }) => name ?? '');
  const items = labels.map((label, index) =>
    fill(texts.comparison, {
      label,
      unit: source.unit,
      before: before ?? '',
      earlier: earlier[index]?.text ?? '',
      now: now ?? '',
      later: later[index]?.text ?? '',
    }),
  );
  return {
    // The figures stand without it.
    caption: fill(texts.caption, { caption: source.title, unit: source.unit }),
    labels,
    series,
    alternative: sentence(source.title, items, '；'),
  };
}

function seriesOf(source: ChartSource, report: Report): ChartSeries['bars'] | undefined {
  return chartFigures(source, report)?.map((value) => ({ value, text: String(value) }));
}

const named = (bars: ChartSeries['bars'], year: number): ChartSeries => ({
  name: fill(texts.series, { year }),
  bars,
});

const figure = (value: number, unit: string) => fill(texts.figure, { value, unit });

const percent = (value: number, whole: number) => ((value / whole) * 100).toFixed(1);

const sentence = (caption: string, items: readonly string[], separator = '，') =>
  fill(texts.alternative, { caption, figures: items.join(separator) });
