/** A figure as prose tells it, which may be rounded. */
interface Told {
  readonly tolerance: number;
}

/** Whether a figure is what is told. */
export const isTold = (figure: number, told: number, { tolerance }: Told): boolean =>
  Math.abs(figure - told) <= tolerance + ROUNDING;

/** Floating-point noise. */
const ROUNDING = 1e-9;

/** How many in a hundred, to a tenth. */
export const percentOf = (part: number, whole: number): number => Math.round((1000 * part) / whole) / 10;

/** What figures are together. */
export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
