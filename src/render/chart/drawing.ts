/** A picture as vectors. All lengths in the unit of the text size that it was laid out with; y runs downwards. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly marks: readonly Mark[];
}

export type Mark = Bar | Line | Label | Stroke | Dot;

export interface Bar {
  readonly kind: 'bar';
  readonly tone: Tone;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Line {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface Label {
  readonly kind: 'label';
  readonly text: string;
  readonly align: 'left' | 'right';
  /** Of the edge that the text is aligned to. */
  readonly x: number;
  readonly baseline: number;
}

/** A line through figures, from the first to the last. */
export interface Stroke {
  readonly kind: 'stroke';
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** A figure on it. */
export interface Dot {
  readonly kind: 'dot';
  readonly x: number;
  readonly y: number;
}

/** Filled, or hollow for what it is compared with: told apart without colours too. */
export type Tone = 'solid' | 'hollow';

/** The width of a text in the drawing's type size. */
export type Measure = (text: string) => number;
