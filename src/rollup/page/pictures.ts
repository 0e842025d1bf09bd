import type { Chart } from '../../document/blocks.js';
import { figureText } from '../../indicators/figure-text.js';
import type { Indicator } from '../../indicators/indicator.js';
import { type IndicatorPicture, indicatorPictures } from '../../indicators/indicators.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { layOutLines } from '../../render/chart/lay-out-lines.js';
import { drawMarks, measure, renderChart } from '../../render/html/chart.js';
import { html, type Raw } from '../../render/html/escape.js';
import type { Standing } from '../standing/standing.js';
import { totalOf } from '../standing/totals.js';

const { standing: texts, rollup: words } = messages;

/** Units that are drawn. */
const LARGEST = 10;
/** Of a line over the years, several of which stand beside each other; in units of the picture. */
const WIDTH = 240;
const SIZE = 14;
/** Of a unit's name beside a bar. */
const NAME = 11;

/** What all units together look like; nothing is drawn of what some of them lack. */
export function renderPictures(standing: Standing): Raw | null {
  const drawn = indicatorPictures.flatMap((picture) => picturesOf(picture, standing));
  if (drawn.length === 0) return null;
  const note = standing.years.length > 1 && html`<p class="of">${texts.yearsOf}</p>\n`;
  return html`<section class="pictures" aria-label="${texts.pictures}">
${drawn}${note}</section>
`;
}

function picturesOf(picture: IndicatorPicture, standing: Standing): Raw[] {
  const own = standing.indicators.filter(({ id }) => picture.indicators.includes(id));
  switch (picture.kind) {
    case 'parts':
      return parts(picture, own, standing);
    case 'largest':
      return own.flatMap((indicator) => largest(picture, indicator, standing));
    case 'years':
      return standing.years.length > 1 ? own.flatMap((indicator) => years(indicator, standing)) : [];
  }
}

/** What shares of one whole are shares of it, in numbers. */
function parts(
  { caption }: IndicatorPicture,
  own: readonly Indicator[],
  { rollup, totals }: Standing,
): Raw[] {
  const bars = own.map(({ id, name }) => {
    const total = totals.get(null)?.get(rollup.year)?.get(id);
    const of = total && 'of' in total ? total.of : null;
    return { label: name.replace(/率$/u, ''), value: of, text: String(of) };
  });
  const known = bars.flatMap(({ value, ...bar }) => (value === null || value < 0 ? [] : [{ ...bar, value }]));
  return known.length < bars.length || known.every(({ value }) => value === 0)
    ? []
    : [barChart(caption, known)];
}

function largest({ caption }: IndicatorPicture, { id, unit }: Indicator, { units }: Standing): Raw[] {
  const bars = units.flatMap(({ file, figures }) => {
    const figure = figures.get(id);
    if (figure?.type !== 'number' || figure.value <= 0) return [];
    const name = file.organ ?? words.unnamed;
    const label = name.length > NAME ? `${name.slice(0, NAME - 2)}…` : name;
    return [{ label, value: figure.value, text: figureText(figure.value, unit) }];
  });
  const most = bars.sort((a, b) => b.value - a.value).slice(0, LARGEST);
  return most.length < 2 ? [] : [barChart(caption, most)];
}

interface NamedBar {
  readonly label: string;
  readonly value: number;
  readonly text: string;
}

function barChart(caption: string, bars: readonly NamedBar[]): Raw {
  const named = bars.map(({ label, text }) => fill(texts.part, { name: label, text })).join('，');
  const chart: Chart = {
    key: '',
    caption,
    alternative: fill(texts.alternative, { caption, parts: named }),
    labels: bars.map(({ label }) => label),
    series: [{ name: null, bars: bars.map(({ value, text }) => ({ value, text })) }],
  };
  return renderChart(chart);
}

/** A line over the years, of the units that have a figure in each year of which there are any. */
function years({ id, name, unit }: Indicator, { rollup, years: all, units }: Standing): Raw[] {
  const byYear = all.map((year) =>
    units.map(({ figures, earlier }) => {
      const figure = year === rollup.year ? figures.get(id) : earlier.get(year)?.figures.get(id);
      return figure?.type === 'unknown' ? undefined : figure;
    }),
  );
  const there = byYear.map((figures) => figures.some((figure) => figure));
  const whole = units.map((_, at) => byYear.every((figures, year) => !there[year] || figures[at]));
  const totals = byYear.map((figures) => totalOf(figures.filter((_, at) => whole[at])));
  const values = totals.map((total) => (total.type === 'number' ? total.value : null));
  const shown = values.filter((value) => value !== null);
  if (shown.length < 2 || shown.every((value) => value === 0)) return [];
  const labels = all.map(String);
  const figures = values.map((value) => (value === null ? '' : figureText(value, unit)));
  const { width, height, marks } = layOutLines({ labels, values, texts: figures }, WIDTH, SIZE, (text) =>
    measure(text, SIZE),
  );
  const caption = fill(texts.yearsCaption, { name, unit, count: whole.filter(Boolean).length });
  const parts = all
    .map((year, at) =>
      fill(texts.yearPart, { year, text: figures[at] === '' ? texts.gap : (figures[at] ?? '') }),
    )
    .join('，');
  return [
    html`<figure class="ar-chart years">
<figcaption>${caption}</figcaption>
<svg role="img" aria-label="${fill(texts.alternative, { caption, parts })}" viewBox="0 0 ${width} ${height}">
${drawMarks(marks)}</svg>
</figure>
`,
  ];
}
