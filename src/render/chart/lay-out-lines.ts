import type { Drawing, Mark, Measure } from './drawing.js';

/** A figure for each label; null is a gap in the line. */
export interface LineFigures {
  readonly labels: readonly string[];
  readonly values: readonly (number | null)[];
  /** The figures as they stand over their dots. */
  readonly texts: readonly string[];
}

/**
 * Draws figures over the years as a line with a dot each, from 0 up, broken where a year is missing. Where figures would
 * run into each other, the later one stands. It also runs in a page as its own source, so that it uses nothing from
 * outside itself.
 */
export function layOutLines(
  { labels, values, texts }: LineFigures,
  width: number,
  size: number,
  measure: Measure,
): Drawing {
  const height = size * 7.5;
  const [top, bottom] = [size * 2, height - size * 2];
  const known = values.filter((value) => value !== null);
  const least = Math.min(0, ...known);
  const most = Math.max(0, ...known);
  const widest = Math.max(0, ...labels.map(measure), ...texts.map(measure));
  const step = labels.length > 1 ? (width - widest) / (labels.length - 1) : 0;
  const xOf = (at: number) => widest / 2 + at * step;
  const yOf = (value: number) =>
    most > least ? bottom - ((value - least) / (most - least)) * (bottom - top) : bottom;
  const middle = (text: string, at: number, baseline: number): Mark => ({
    kind: 'label',
    text,
    align: 'left',
    x: xOf(at) - measure(text) / 2,
    baseline,
  });
  const marks: Mark[] = [{ kind: 'line', x1: 0, y1: yOf(0), x2: width, y2: yOf(0) }];
  let points: { x: number; y: number }[] = [];
  const close = () => {
    if (points.length > 1) marks.push({ kind: 'stroke', points });
    points = [];
  };
  values.forEach((value, at) => {
    if (value === null) close();
    else points.push({ x: xOf(at), y: yOf(value) });
  });
  close();
  let free = Number.POSITIVE_INFINITY;
  for (let at = labels.length - 1; at >= 0; at--) {
    const value = values[at] ?? null;
    const half = measure(texts[at] ?? '') / 2;
    if (value !== null) marks.push({ kind: 'dot', x: xOf(at), y: yOf(value) });
    if (value !== null && xOf(at) + half + size / 4 <= free) {
      marks.push(middle(texts[at] ?? '', at, yOf(value) - size * 0.7));
      free = xOf(at) - half;
    }
    marks.push(middle(labels[at] ?? '', at, height - size * 0.4));
  }
  return { width, height, size, marks };
}
