import type { Summary } from '../../finding/result.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { html, type Raw } from '../../render/html/escape.js';

const { html: texts } = messages.reporters;
const { status: names } = messages.terminal;

const STATUSES = ['passed', 'failed', 'unreadable'] as const;

/** In units of the picture. */
const SIZE = 132;
const MIDDLE = SIZE / 2;
const RADIUS = 48;
const WIDTH = 24;
const AROUND = 2 * Math.PI * RADIUS;
/** Between the arcs, so that they are told apart without their colours. */
const GAP = 3;

/** The units by status as a ring; each arc is named beside it with its count. */
export function renderStatusPicture(summary: Summary): Raw {
  const parts = STATUSES.map((status) => ({ status, name: names[status], count: summary[status] }));
  const alternative = parts.map(({ name, count }) => fill(texts.share, { name, count })).join('，');
  return html`<figure class="picture">
<figcaption>${texts.byStatus}</figcaption>
<div class="ring">
<svg role="img" aria-label="${fill(texts.alternative, { caption: texts.byStatus, alternative })}" viewBox="0 0 ${SIZE} ${SIZE}" width="${SIZE}" height="${SIZE}">
${arcs(summary)}<text class="count" x="${MIDDLE}" y="${MIDDLE + 4}">${summary.files}</text>
<text class="word" x="${MIDDLE}" y="${MIDDLE + 22}">${texts.files}</text>
</svg>
<ul class="legend">
${parts.map(({ status, name, count }) => html`<li class="${status}"><span>${name}</span> <b>${count}</b></li>\n`)}</ul>
</div>
</figure>
`;
}

function arcs(summary: Summary): Raw[] {
  const present = STATUSES.filter((status) => summary[status] > 0);
  const gap = present.length > 1 ? GAP : 0;
  let from = 0;
  return present.map((status) => {
    const length = (summary[status] / summary.files) * AROUND;
    const dash = `${round(Math.max(1, length - gap))} ${round(AROUND)}`;
    const arc = html`<circle class="arc ${status}" cx="${MIDDLE}" cy="${MIDDLE}" r="${RADIUS}" stroke-width="${WIDTH}" stroke-dasharray="${dash}" stroke-dashoffset="${round(-from)}" transform="rotate(-90 ${MIDDLE} ${MIDDLE})"/>\n`;
    from += length;
    return arc;
  });
}

const round = (length: number) => Math.round(length * 100) / 100;
