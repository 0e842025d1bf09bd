/** The shape of an edition file, once what it extends is merged in. Checked by schemas/edition.schema.json. */
export interface EditionSource {
  id: string;
  /** Document number of the notice that prescribes the form. */
  notice: string;
  /** First report year; an edition holds until the next one begins. */
  from: number;
  sections: Record<string, SectionSource>;
  tables: Record<string, TableSource>;
  equalities: Record<string, EqualitySource>;
  /** What this year's figures take over from last year's: `left` is this year's, `right` last year's. */
  carry: Record<string, CarrySource>;
}

export interface SectionSource {
  title: string;
  /** Printed without a heading; the title only names it in the template. */
  untitled?: boolean;
  /** The section is the table of the same key; every other section is prose. */
  table?: boolean;
}

export interface TableSource {
  /** The table's sheet in our template. */
  sheet: string;
  blocks: Record<string, BlockSource>;
}

/** A header with the rows under it. Table two has one for each item of article 20, the others have one. */
export interface BlockSource {
  title?: string;
  corner?: string;
  columns: AxisSource;
  /** Printed again under every column. */
  subcolumns?: AxisSource;
  /** Without rows, the block is a single row of values. */
  rows?: AxisSource;
}

export type AxisSource = Record<string, NodeSource>;

export interface NodeSource {
  label: string;
  /** Shorter, for findings, where the label carries an explanation. */
  name?: string;
  /** Printed over its items, but no part of their keys. */
  heading?: boolean;
  items?: AxisSource;
  /** The item that holds the figures where a report prints this group as a single row. */
  collapsesTo?: string;
  kind?: ValueKind;
  unit?: string;
}

/** count: whole and not negative; change: a signed whole number; amount: money, decimals allowed. */
export type ValueKind = 'count' | 'change' | 'amount';

interface RelationSource {
  rule: string;
  table: string;
  /** record: terms are fields, and it holds in every record that has them all; field: terms are records. */
  each: 'record' | 'field';
  left: string[];
  right: string[];
}

export interface EqualitySource extends RelationSource {
  relation: '=' | '>=';
}

export type CarrySource = RelationSource;
