import { changeText } from '../../indicators/figure-text.js';
import type { Indicator } from '../../indicators/indicator.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { html, type Raw } from '../../render/html/escape.js';
import { changeOf } from '../standing/change.js';
import type { Standing } from '../standing/standing.js';
import { totalText } from './total-text.js';

const { standing: texts } = messages;

/** What all units together come to, by the main indicators, and the change over last year. */
export function renderCards({ rollup, indicators, totals }: Standing): Raw {
  const years = totals.get(null);
  const [now, before] = [years?.get(rollup.year), years?.get(rollup.year - 1)];
  const card = ({ id, name, unit }: Indicator) => {
    const total = now?.get(id);
    const change = changeOf(total, before?.get(id));
    const measure = unit !== '%' && total?.type === 'number' && html`<small>${unit}</small>`;
    return html`<div class="card${total?.type !== 'number' && ' lacking'}"><dt>${name}</dt><dd>${totalText(total, unit)}${measure}${change !== undefined && html`<span class="change">${changeWords(change, unit)}</span>`}</dd></div>
`;
  };
  return html`<dl class="cards">
${indicators.filter(({ main }) => main).map(card)}</dl>
`;
}

function changeWords(change: number, unit: string): string {
  const text = changeText(change, unit);
  return fill(texts.overLastYear, { change: unit === '%' ? fill(texts.points, { change: text }) : text });
}
