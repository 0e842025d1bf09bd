/** A figure as prose tells it, which may be rounded. */
interface Told {
  readonly tolerance: number;
}

/** Whether a figure is what is told. */
export const isTold = (figure: number, told: number, { tolerance }: Told): boolean =>
  Math.abs(figure - told) <= tolerance + ROUNDING;

/** Floating-point noise. */
const ROUNDING = 1e-9;

/** What the last digit of a figure counts: 0.1 of 18.6. A figure that is rounded or cut off is less than that off. */
export const lastPlaceOf = (figure: string): number => 10 ** -(figure.split('.')[1]?.length ?? 0);

/** How many in a hundred, to a tenth. */
export const percentOf = (part: number, whole: number): number => Math.round((1000 * part) / whole) / 10;

/** What figures are together. */
export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
