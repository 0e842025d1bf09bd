import type { ProseSource } from './prose-source.js';

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
  /** Pictures of some of the form's figures. */
  charts: Record<string, ChartSource>;
  /** What the prose must say and may not say. */
  wording: WordingSource;
  /** What the prose may state. */
  prose: ProseSource;
}

/** A bar chart, which stands under its table. */
export interface ChartSource {
  title: string;
  table: string;
  unit: string;
  /** Stands beside last year's figures, and only with them; otherwise the bars are parts of a whole. */
  compares?: boolean;
  /** Labels by record and field, such as `refused.total`; a group of records stands for all in it. */
  bars: Record<string, string>;
}

/** Patterns are regular expressions on text with half-width letters, digits and marks. */
export interface WordingSource {
  /** Titles under which the notice is cited, beside its number. */
  cites: string[];
  /** How the prompts begin that the form prints where prose belongs. */
  prompts: string[];
  topics: Record<string, TopicsSource>;
  fees?: FeesSource;
}

/** Topics that sections must speak of. */
export interface TopicsSource {
  sections: string[];
  /** Where it is less than a warning. */
  level?: 'notice';
  /** Only in reports of organs of these kinds. */
  kinds?: string[];
  /** Names of organs that it is not asked of. */
  notOrgans?: string;
  topics: Record<string, { name: string; words: string; loosely?: string; telling?: boolean }>;
}

/** What is reported on fees for processing information. */
export interface FeesSource {
  /** Where the form wants it. */
  section: string;
  /** Any word on it. */
  mention: string;
  /** The cell that such fees are a part of. */
  income: string;
  /** The cell that counts requests dropped for an unpaid fee. */
  unpaid: string;
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
  /** How offices word the label too. */
  aliases?: string[];
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

export interface CarrySource extends RelationSource {
  /** `=` unless given. */
  relation?: '=' | '>=';
  /** This year's figures that were added to last year's, and taken from them: 制发 and 废止 for 现行有效. */
  plus?: string[];
  minus?: string[];
}
