import type { Drawing } from '../chart/drawing.js';
import type { Tag } from './structure.js';
import type { Fragment } from './text/place.js';

/** What is painted on a page. Points from its upper left corner, or from that of the box it is in. */
export type Item = TextItem | RuleItem | PictureItem;

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

export interface PictureItem {
  readonly kind: 'picture';
  readonly left: number;
  readonly top: number;
  readonly drawing: Drawing;
  /** The drawing's labels, relative to its upper left corner. */
  readonly texts: readonly Omit<TextItem, 'tag'>[];
  readonly tag: Tag;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function lower(item: Item, by: number): Item {
  if (item.kind === 'text') return { ...item, baseline: item.baseline + by };
  if (item.kind === 'picture') return { ...item, top: item.top + by };
  const move = ({ x, y }: Point) => ({ x, y: y + by });
  return { ...item, from: move(item.from), to: move(item.to) };
}

/** Share of the type size that stands above the baseline in a Chinese character's square. */
export const ascent = 0.88;

/** The baseline that centres type of that size in a line. Points. */
export function baselineIn(top: number, height: number, size: number): number {
  return top + (height - size) / 2 + ascent * size;
}
