import type { Tag } from './structure.js';
import type { Fragment } from './text/place.js';

/** What is painted on a page. Points from its upper left corner, or from that of the box it is in. */
export type Item = TextItem | RuleItem;

export interface TextItem {
  readonly kind: 'text';
  readonly baseline: number;
  readonly fragments: readonly Fragment[];
  /** What the text belongs to; absent for page numbers and for what is printed again after a page break. */
  readonly tag?: Tag;
}

export interface RuleItem {
  readonly kind: 'rule';
  readonly from: Point;
  readonly to: Point;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function lower(item: Item, by: number): Item {
  if (item.kind === 'text') return { ...item, baseline: item.baseline + by };
  const move = ({ x, y }: Point) => ({ x, y: y + by });
  return { ...item, from: move(item.from), to: move(item.to) };
}

/** Share of the type size that stands above the baseline in a Chinese character's square. */
export const ascent = 0.88;

/** The baseline that centres type of that size in a line. Points. */
export function baselineIn(top: number, height: number, size: number): number {
  return top + (height - size) / 2 + ascent * size;
}
