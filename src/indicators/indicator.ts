/** What is said of a unit by one figure: a number of the form, or a share. Checked by schemas/indicators.schema.json. */
export interface IndicatorSource {
  readonly group: string;
  readonly name: string;
  /** `%` exactly where there is something to divide by. */
  readonly unit: string;
  /** How it is computed, in words. */
  readonly formula: string;
  readonly meaning: string;
  readonly of: readonly string[];
  readonly per?: readonly string[];
  /** Which end is the better one; where nothing is said, neither. */
  readonly better?: 'higher' | 'lower';
  /** Shown first. */
  readonly main?: true;
}

/** An indicator in one edition: its terms are cells. */
export interface Indicator extends Omit<IndicatorSource, 'of' | 'per'> {
  readonly id: string;
  readonly of: readonly Term[];
  readonly per?: readonly Term[];
}

/** A cell that is added, or taken away. */
export interface Term {
  readonly key: string;
  readonly sign: 1 | -1;
}
