/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import type { changeText, figureText } from '../../indicators/figure-text.js';
import type { layOutLines } from '../../render/chart/lay-out-lines.js';
import type { ProfileData, ProfileFigure, ProfileUnit } from './profile-data.js';

/** What of the program runs in the page too. */
interface Given {
  readonly figureText: typeof figureText;
  readonly changeText: typeof changeText;
  readonly layOutLines: typeof layOutLines;
}

/**
 * One unit's figures with their places, ranks and changes, and its lines over the years. It runs in the page as its own
 * source, so that it may use nothing from outside itself but what it is given.
 */
export function drawProfile(given: Given): (data: ProfileData, at: number, place: HTMLElement) => void {
  const words = JSON.parse(document.getElementById('words')?.dataset.profile ?? '{}');
  const say = (pattern: string, values: Record<string, string | number> = {}) =>
    pattern.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
  const add = (parent: Element, name: string, text = '', className = '') => {
    const element = document.createElement(name);
    element.textContent = text;
    if (className) element.className = className;
    parent.append(element);
    return element;
  };
  const textOf = (figure: ProfileFigure | undefined, unit: string): string => {
    if (figure === undefined || figure === '') return '';
    if (figure === '-') return words.noBase;
    return figure === null ? words.unknown : given.figureText(figure, unit);
  };

  /** 依申请公开!J28（72） ÷ 依申请公开!J4（70）＋依申请公开!J5（4） */
  const source = (data: ProfileData, unit: ProfileUnit, column: number): string => {
    const { of = [], per = [] } = data.indicators[column] ?? {};
    const side = (terms: readonly number[]) =>
      terms
        .map((term, at) => {
          const number = Math.abs(term) - 1;
          const value = unit.cells[number] ?? words.unknown;
          const place = data.layouts[unit.layout]?.[number] ?? words.missing;
          return `${term < 0 ? '－' : at > 0 ? '＋' : ''}${place}（${value}）`;
        })
        .join('');
    if (per.length === 0) return side(of);
    return [of, per].map((terms) => (terms.length > 1 ? `（${side(terms)}）` : side(terms))).join(' ÷ ');
  };

  const lines = (data: ProfileData, unit: ProfileUnit, place: Element) => {
    const box = add(place, 'div', '', 'pictures');
    data.indicators.forEach(({ name, unit: measure, main }, column) => {
      const values = unit.figures.map((figures) => {
        const figure = figures?.[column];
        return typeof figure === 'number' ? figure : null;
      });
      if (!main || values.filter((value) => value !== null).length < 2) return;
      const texts = values.map((value) => (value === null ? '' : given.figureText(value, measure)));
      const labels = data.years.map(String);
      const figure = add(box, 'figure', '', 'ar-chart');
      add(figure, 'figcaption', `${name}（${measure}）`);
      const width = (text: string) => [...text].length * 8.4;
      const drawing = given.layOutLines({ labels, values, texts }, 300, 14, width);
      const alternative = labels.map((year, at) => `${year} ${texts[at] || words.gap}`).join('，');
      figure.append(picture(drawing, `${name}：${alternative}`));
    });
  };
  const picture = ({ width, height, marks }: ReturnType<typeof layOutLines>, label: string): SVGElement => {
    const draw = (name: string, attributes: Record<string, string | number>, text = '') => {
      const element = document.createElementNS('http://www.w3.org/2000/svg', name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
      element.textContent = text;
      return element;
    };
    const svg = draw('svg', { role: 'img', 'aria-label': label, viewBox: `0 0 ${width} ${height}` });
    for (const mark of marks) {
      if (mark.kind === 'line') {
        const { x1, y1, x2, y2 } = mark;
        svg.append(draw('line', { x1, y1, x2, y2 }));
      } else if (mark.kind === 'stroke')
        svg.append(draw('polyline', { points: mark.points.map(({ x, y }) => `${x},${y}`).join(' ') }));
      else if (mark.kind === 'dot') svg.append(draw('circle', { cx: mark.x, cy: mark.y, r: 4 }));
      else if (mark.kind === 'label') svg.append(draw('text', { x: mark.x, y: mark.baseline }, mark.text));
    }
    return svg;
  };

  return (data, at, place) => {
    const unit = data.units[at];
    if (!unit) return;
    const now = unit.figures.at(-1);
    const before = unit.figures.at(-2);
    const title = add(place, 'h2', unit.name);
    title.id = 'profile-title';
    add(place, 'p', [unit.kindName, unit.path].filter(Boolean).join('　'), 'path');
    // Wider than a phone: it scrolls, by keyboard too.
    const region = add(place, 'section', '', 'wide');
    region.tabIndex = 0;
    region.setAttribute('aria-label', say(words.table, { organ: unit.name }));
    const table = add(region, 'table');
    add(table, 'caption', say(words.table, { organ: unit.name }));
    const head = add(add(table, 'thead'), 'tr');
    for (const column of words.columns)
      add(head, 'th', say(column, { year: data.year })).setAttribute('scope', 'col');
    const body = add(table, 'tbody');
    data.indicators.forEach(({ name, unit: measure }, column) => {
      const row = add(body, 'tr');
      add(row, 'th', name).setAttribute('scope', 'row');
      const [figure, last] = [now?.[column], before?.[column]];
      const text = textOf(figure, measure);
      add(row, 'td', typeof figure === 'number' && measure !== '%' ? `${text} ${measure}` : text);
      const rank = unit.ranks[column];
      add(
        row,
        'td',
        rank === null ? '' : say(words.of, { rank: rank ?? '', count: data.ranked[column] ?? '' }),
      );
      add(row, 'td', textOf(last, measure));
      const change = typeof figure === 'number' && typeof last === 'number' ? figure - last : undefined;
      add(row, 'td', change === undefined ? '' : given.changeText(change, measure));
      add(row, 'td', source(data, unit, column), 'source');
    });
    if (unit.figures.filter((figures) => figures !== null).length > 1) {
      add(place, 'h3', words.years);
      lines(data, unit, place);
    }
    const files = add(place, 'ul', '', 'files');
    data.years.forEach((year, index) => {
      const path = unit.paths[index];
      if (path && data.years.length > 1) add(files, 'li', say(words.file, { year, path }));
    });
    if (unit.odd.length > 0) {
      add(place, 'h3', words.odd);
      const list = add(place, 'ul');
      for (const odd of unit.odd) add(list, 'li', odd);
    }
  };
}
