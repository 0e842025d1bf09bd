import { vocabulary } from '../../edition/vocabulary.js';
import { changeText } from '../../indicators/figure-text.js';
import type { Indicator } from '../../indicators/indicator.js';
import { indicatorGroups } from '../../indicators/indicators.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { html, type Raw } from '../../render/html/escape.js';
import { changeOf } from '../standing/change.js';
import type { Standing, UnitStanding } from '../standing/standing.js';
import { shadesOf } from './shades.js';
import { totalText } from './total-text.js';

const { standing: texts, rollup: words } = messages;

/** Rows that a browser lays out at once; where scripts run, the others follow when somebody gets there. */
const AT_ONCE = 200;

/** The units by the indicators, those with the most of the first one first; the totals stand over them. */
export function* renderHeatTable(standing: Standing): Generator<Raw> {
  const { indicators, units } = standing;
  const classes = indicators.map(classOf);
  const shades = indicators.map(({ id }) => shadesOf(units.map(({ figures }) => figures.get(id))));
  const heads = indicators.map(
    ({ name, unit, better }, at) =>
      html`<th scope="col" class="${classes[at]}" data-sort="${at}"${better === 'lower' && html` data-better="lower"`}>${name}<span class="unit">${unit}</span></th>`,
  );
  yield html`<section class="scroll" tabindex="0" aria-label="${texts.scroll}">
<table id="units" class="heat view-main">
<caption>${texts.heatCaption}</caption>
<thead><tr><th scope="col" class="rank">${texts.columns.rank}</th><th scope="col" class="name" data-sort="name">${texts.columns.unit}</th>${heads}</tr></thead>
<tbody class="sums">
${[...standing.totals.keys()].map((kind) => totalRow(kind, standing, classes))}</tbody>
<tbody id="rows">
`;
  const order = orderOf(units, indicators[0]?.id ?? '');
  for (const [place, at] of order.entries()) {
    if (place === AT_ONCE) yield html`</tbody>\n<tbody id="rest">\n`;
    yield unitRow(at, standing, classes, shades);
  }
  yield html`</tbody>
</table>
</section>
`;
}

/** Whether it is shown first, and in which group it is. */
function classOf({ main, group }: Indicator): string {
  return `i${main ? ' m' : ''} g${Object.keys(indicatorGroups).indexOf(group)}`;
}

/** Places in the order of an indicator's ranks, which is also that of the data beside the table. */
export function orderOf(units: readonly UnitStanding[], indicator: string): number[] {
  const rank = (at: number) => units[at]?.ranks.get(indicator) ?? Number.POSITIVE_INFINITY;
  return [...units.keys()].sort((a, b) => (rank(a) === rank(b) ? a - b : rank(a) - rank(b)));
}

function unitRow(
  at: number,
  { rollup, indicators, units }: Standing,
  classes: readonly string[],
  shades: readonly (readonly (number | undefined)[])[],
): Raw {
  const unit = units[at] as UnitStanding;
  const { file, figures, ranks, earlier } = unit;
  const before = earlier.get(rollup.year - 1)?.figures;
  const cells = indicators.map(({ id, unit: measure }, column) => {
    const figure = figures.get(id);
    const change = changeOf(figure, before?.get(id));
    const shade = shades[column]?.[at];
    const ground = figure?.type !== 'number' ? ' none' : shade === undefined ? '' : ` h${shade}`;
    return html`<td class="${classes[column]}${ground}">${totalText(figure, measure)}${change !== undefined && html`<span class="change">${changeText(change, measure)}</span>`}</td>`;
  });
  const broken =
    file.odd.some(({ why }) => why === 'broken') && html` <span class="flag">${texts.broken}</span>`;
  return html`<tr data-at="${at}"><td class="rank">${ranks.get(indicators[0]?.id ?? '')}</td><th scope="row" class="name">${file.organ ?? words.unnamed}${broken}</th>${cells}</tr>
`;
}

function totalRow(
  kind: string | null,
  { rollup, indicators, units, totals }: Standing,
  classes: readonly string[],
): Raw {
  const [now, before] = [totals.get(kind)?.get(rollup.year), totals.get(kind)?.get(rollup.year - 1)];
  const count = kind === null ? units.length : units.filter((unit) => unit.kind === kind).length;
  const name =
    kind === null ? fill(texts.totalOf, { count }) : fill(texts.totalOfKind, { kind: kindName(kind), count });
  const cells = indicators.map(({ id, unit }, column) => {
    const total = now?.get(id);
    const change = changeOf(total, before?.get(id));
    return html`<td class="${classes[column]}${total?.type !== 'number' && ' none'}">${totalText(total, unit)}${change !== undefined && html`<span class="change">${changeText(change, unit)}</span>`}</td>`;
  });
  return html`<tr data-kind="${kind ?? ''}"><td class="rank"></td><th scope="row" class="name">${name}</th>${cells}</tr>
`;
}

/** As the form's workbook has it. */
export function kindName(kind: string): string {
  return (vocabulary.kinds as Readonly<Record<string, string>>)[kind] ?? kind;
}
