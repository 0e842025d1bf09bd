/** How a workbook looks. Everything may be left out, and styles combine: `{ ...styles.oneSheet, lines: 'single' }`. */
export interface ForeignStyle {
  /** All on one sheet in reading order, or a sheet for each table beside one of prose. */
  readonly sheets?: 'one' | 'one a table';
  /** The first cell used, counted from 1. */
  readonly origin?: { readonly row: number; readonly column: number };
  /** How many sheet columns each table is spread over, as after a paste from Word; else one for each of its own. */
  readonly sheetColumns?: number;
  /** Labels (and values) that span several columns: merged, or in the first cell beside blanks. */
  readonly spans?: 'merged' | 'blank';
  /** Labels of groups of rows: merged down, in the first row only, or in every row. */
  readonly groups?: 'merged' | 'first' | 'repeated';
  readonly labels?: readonly LabelHabit[];
  /** Figures as numbers, as text with a space after it, or as text in full width. */
  readonly values?: 'number' | 'spaced' | 'full width';
  /** Totals as figures, or as SUM formulas with these figures as stored results. */
  readonly totals?: 'figure' | 'formula';
  /** Title, headings and paragraphs: merged across the width, or in a single cell. */
  readonly lines?: 'merged' | 'single';
}

/** What people do to the form's labels. */
export type LabelHabit =
  | 'line breaks'
  | 'half-width brackets'
  | 'ideographic commas'
  | 'full-width digits'
  | 'spaces'
  | 'rich text';

/** A style with a choice in every place. */
export type WholeStyle = Required<Omit<ForeignStyle, 'sheetColumns'>> & Pick<ForeignStyle, 'sheetColumns'>;

export function styleOf(style: ForeignStyle): WholeStyle {
  return {
    sheets: 'one',
    origin: { row: 1, column: 1 },
    spans: 'merged',
    groups: 'merged',
    labels: [],
    values: 'number',
    totals: 'figure',
    lines: 'merged',
    ...style,
  };
}

const untidyLabels: ForeignStyle = {
  labels: ['half-width brackets', 'ideographic commas', 'full-width digits', 'spaces', 'line breaks'],
};

/** Habits that were seen, by name. */
export const styles = {
  oneSheet: { sheets: 'one' },
  sheetPerTable: { sheets: 'one a table', origin: { row: 3, column: 2 } },
  pastedFromWord: { sheets: 'one', sheetColumns: 29, labels: ['line breaks', 'rich text'] },
  bareUnmerged: { sheets: 'one a table', spans: 'blank', groups: 'first', lines: 'single' },
  repeatedGroups: { groups: 'repeated' },
  untidyLabels,
  textValues: { values: 'full width' },
  spacedValues: { values: 'spaced' },
  formulaTotals: { totals: 'formula' },
} as const satisfies Record<string, ForeignStyle>;
