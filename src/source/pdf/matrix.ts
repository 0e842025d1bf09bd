/** Maps x, y to a·x + c·y + e, b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First the inner one, then the outer. */
export function within(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** First moved, then what the matrix says. Each character of a file asks for it. */
export function advanced(matrix: Matrix, x: number, y: number): Matrix {
  const [a, b, c, d] = matrix;
  return [a, b, c, d, a * x + c * y + matrix[4], b * x + d * y + matrix[5]];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const moved = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Point => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
});

/** Of operands; undefined where they are no six numbers. */
export function matrixOf(values: unknown): Matrix | undefined {
  if (!Array.isArray(values) || values.length !== 6) return undefined;
  return values.every((value) => typeof value === 'number' && Number.isFinite(value))
    ? (values as unknown as Matrix)
    : undefined;
}
