import { advanced, IDENTITY, type Matrix } from './matrix.js';
import type { Box } from './page-marks.js';
import type { ReadFont } from './read-fonts.js';

/** What a content stream has set, and q and Q keep and bring back. */
export interface DrawingState {
  /** From the stream's measure to the page. */
  readonly matrix: Matrix;
  /** Where on the page something is seen of what is drawn. */
  readonly clip: Box;
  readonly font: ReadFont | undefined;
  readonly size: number;
  readonly spacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  /** Text rendering mode: 3 and 7 draw nothing. */
  readonly mode: number;
  readonly whiteFill: boolean;
  readonly whiteStroke: boolean;
  /** Whether numbers of a colour mean light: those of printing inks do not. */
  readonly lightFill: boolean;
  readonly lightStroke: boolean;
}

export const firstState = (matrix: Matrix, clip: Box): DrawingState => ({
  matrix,
  clip,
  font: undefined,
  size: 0,
  spacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  whiteFill: false,
  whiteStroke: false,
  lightFill: true,
  lightStroke: true,
});

/** Whether a colour is one that nobody sees on paper: by the number of its values grey, red-green-blue or printing inks. */
export function isWhite(values: readonly unknown[]): boolean {
  const numbers = values.filter((value): value is number => typeof value === 'number');
  if (numbers.length !== values.length || numbers.length === 0) return false;
  return numbers.length === 4
    ? numbers.every((value) => value < 0.02)
    : numbers.every((value) => value > 0.98);
}

/** Where text goes on. */
export class TextPlace {
  matrix: Matrix = IDENTITY;
  line: Matrix = IDENTITY;

  begin(matrix: Matrix = IDENTITY): void {
    this.matrix = this.line = matrix;
  }

  nextLine(x: number, y: number): void {
    this.line = this.matrix = advanced(this.line, x, y);
  }

  advance(x: number, y: number): void {
    this.matrix = advanced(this.matrix, x, y);
  }
}
