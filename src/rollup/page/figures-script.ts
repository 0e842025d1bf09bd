/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { changeText, figureText } from '../../indicators/figure-text.js';
import { layOutLines } from '../../render/chart/lay-out-lines.js';
import { drawProfile } from './draw-profile.js';
import type { ProfileData } from './profile-data.js';

/**
 * What the page does in a browser: it sorts and filters the units and opens one's profile. It runs there as its own
 * source, so that it may use nothing from outside itself but what the page gives it.
 */
function enhance(show: (data: ProfileData, at: number, place: HTMLElement) => void): void {
  const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
  const data: ProfileData = JSON.parse(byId('figures').textContent ?? '');
  const table = byId<HTMLTableElement>('units');
  const body = byId<HTMLTableSectionElement>('rows');
  const rest = document.getElementById('rest') as HTMLTableSectionElement | null;
  const all = [...body.rows, ...(rest?.rows ?? [])];
  const rows = new Map(all.map((row) => [Number(row.dataset.at), row]));
  rest?.remove();
  const totals = [...table.querySelectorAll<HTMLElement>('.sums tr')];
  const [text, kind, view] = [
    byId<HTMLInputElement>('text'),
    byId<HTMLSelectElement>('kind'),
    byId<HTMLSelectElement>('view'),
  ];
  const [shown, more] = [byId('shown'), byId('more')];
  const words = byId('words').dataset as Record<string, string>;
  const say = (pattern = '', values: Record<string, string | number> = {}) =>
    pattern.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));

  /** Rows in the page at once: with thousands, each step would take a second. */
  const step = 200;
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  let column: number | 'name' = 0;
  let isReversed = false;
  let order = [...rows.keys()];
  let drawn = 0;

  const dialog = byId<HTMLDialogElement>('profile');
  const openable = (name: HTMLElement, at: number) => {
    const button = document.createElement('button');
    button.type = 'button';
    if (name.firstChild) button.append(name.firstChild);
    button.addEventListener('click', () => {
      const place = byId('profile-content');
      place.replaceChildren();
      show(data, at, place);
      dialog.showModal();
      dialog.scrollTop = 0;
    });
    name.prepend(button);
  };

  const extend = (count: number) => {
    const ranked = column === 'name' ? 0 : column;
    const next = order.slice(drawn, drawn + count).flatMap((at) => {
      const row = rows.get(at);
      const [rank, name] = row?.cells ?? [];
      if (name && !name.querySelector('button')) openable(name, at);
      if (rank) rank.textContent = String(data.units[at]?.ranks[ranked] ?? '');
      return row ?? [];
    });
    body.append(...next);
    drawn += next.length;
    const left = order.length - drawn;
    more.hidden = left === 0;
    more.textContent = say(words.more, { count: Math.min(step, left), rest: left });
  };
  const titleOf = () => (column === 'name' ? words.name : data.indicators[column]?.name) ?? '';
  const contents = data.units.map(({ name, path }) => `${name} ${path}`.toLowerCase());
  const draw = () => {
    const wanted = text.value.trim().toLowerCase().split(/\s+/);
    const by = column;
    const place = (at: number) =>
      by === 'name' ? 0 : (data.units[at]?.ranks[by] ?? Number.POSITIVE_INFINITY);
    order = [...rows.keys()].filter(
      (at) =>
        (!kind.value || data.units[at]?.kind === kind.value) &&
        wanted.every((word) => contents[at]?.includes(word)),
    );
    const sign = isReversed ? -1 : 1;
    order.sort((a, b) => {
      if (by === 'name') return sign * collator.compare(data.units[a]?.name ?? '', data.units[b]?.name ?? '');
      const [one, other] = [place(a), place(b)];
      // Those without a figure stay behind.
      if (one === other) return a - b;
      return Number.isFinite(one) && Number.isFinite(other) ? sign * (one - other) : one - other;
    });
    body.replaceChildren();
    drawn = 0;
    extend(step);
    for (const row of totals) row.hidden = row.dataset.kind !== kind.value;
    byId('nothing').hidden = order.length > 0;
    shown.textContent = say(shown.dataset.text, { count: order.length, total: rows.size, column: titleOf() });
  };
  for (const control of [text, kind]) control.addEventListener('input', draw);
  view.addEventListener('input', () => {
    table.className = `heat view-${view.value}`;
  });
  more.addEventListener('click', () => extend(step));

  const headers = [...table.querySelectorAll<HTMLElement>('th[data-sort]')];
  const mark = (header: HTMLElement) => {
    for (const other of headers) other.removeAttribute('aria-sort');
    // By name from the beginning; of figures those that come first, be it the most or the least.
    const isUp = header.dataset.sort === 'name' || header.dataset.better === 'lower';
    header.setAttribute('aria-sort', isUp === isReversed ? 'descending' : 'ascending');
  };
  for (const header of headers) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...header.childNodes);
    header.append(button);
    const own = header.dataset.sort === 'name' ? 'name' : Number(header.dataset.sort);
    button.addEventListener('click', () => {
      isReversed = own === column && !isReversed;
      column = own;
      mark(header);
      draw();
    });
  }

  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });

  addEventListener('beforeprint', () => extend(order.length));
  byId('filters').hidden = false;
  const first = headers.find(({ dataset }) => dataset.sort === '0');
  if (first) mark(first);
  draw();
}

/** Runs before there is a body, so that thousands of rows are not laid out only to be taken away again. */
function begin(start: () => void): void {
  document.documentElement.classList.add('scripted');
  addEventListener('DOMContentLoaded', start);
}

const given = `{ figureText: ${figureText}, changeText: ${changeText}, layOutLines: ${layOutLines} }`;

/** For the head of the page. No text of a workbook is in it: those stand in the page, escaped. */
export const figuresScript = `(${begin})(() => (${enhance})((${drawProfile})(${given})));`;
