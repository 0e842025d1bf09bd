/** A character as it is drawn. In points from the page's upper left corner, y downwards, the page as it is looked at. */
export interface Glyph {
  readonly text: string;
  /** Where it begins, on its base line. */
  readonly x: number;
  readonly y: number;
  /** Along the base line. */
  readonly width: number;
  /** Of its font. */
  readonly size: number;
  /** Clockwise quarters from upright; undefined for what stands askew, as watermarks do. */
  readonly turn: Turn | undefined;
  /** Set in columns. */
  readonly vertical: boolean;
  /** Whether nobody sees it: drawn without colour, as over scanned pages, or white. */
  readonly unseen: boolean;
  readonly white: boolean;
  readonly font: number;
  /** Of the operation that showed it: what one shows in a stretch was written together. */
  readonly run: number;
  /** Whether the edge of what is seen cuts it, or what is written on beside it. */
  readonly cut: boolean;
}

export type Turn = 0 | 1 | 2 | 3;

/** A straight line, from left to right or from top to bottom. */
export interface Rule {
  readonly horizontal: boolean;
  /** y of a horizontal one, x of a vertical one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const areaOf = ({ left, right, top, bottom }: Box): number => (right - left) * (bottom - top);

/** What is drawn on a page. */
export interface PageMarks {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  /** Characters above or below of what is seen of them. */
  readonly hidden: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** Coloured areas. */
  readonly shades: readonly Box[];
  /** Pictures, which nobody can read. */
  readonly pictures: readonly Box[];
}
