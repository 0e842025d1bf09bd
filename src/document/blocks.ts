/** An annual report as a sequence of blocks: what is said, in which order; nothing about paper or screens. */
export interface ReportDocument {
  /** `某市某局2024年政府信息公开工作年度报告` */
  readonly title: string;
  readonly meta: DocumentMeta;
  readonly blocks: readonly Block[];
  /** Present in a draft: the mark on every page, and what is still wrong, for a last page. */
  readonly draft?: Draft;
}

export interface DocumentMeta {
  readonly organ: string | null;
  readonly year: number | null;
  /** ISO date. */
  readonly publishedOn: string | null;
  readonly description: string;
  readonly keywords: readonly string[];
}

export interface Draft {
  readonly mark: string;
  readonly heading: string;
  readonly errors: readonly string[];
  /** That there are more. */
  readonly further?: string;
  /** When and by what it was checked, in sentences. */
  readonly checked?: readonly string[];
}

export type Block =
  | HeadingBlock
  | { readonly type: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly type: 'table'; readonly table: PrintedTable }
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'chart'; readonly chart: Chart }
  | { readonly type: 'signature'; readonly organ: string | null; readonly date: string | null };

/** A heading in the type of its level; 1 is a section's. */
export interface HeadingBlock {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  /** How many headings it stands under, itself included, where that is not its level: 1. right under a section is of level 3 and rank 2. */
  readonly rank?: number;
  readonly text: string;
}

/** `lead` is the numbered opening of a paragraph, such as （一）主动公开。, set like a heading of its level. */
export interface Run {
  readonly text: string;
  readonly lead?: 2 | 3 | 4;
  /** Where an address leads: http, https or mailto. */
  readonly href?: string;
}

/** A bar chart: bars with a label each, one for each series. */
export interface Chart {
  readonly key: string;
  readonly caption: string;
  /** What the picture shows, in a sentence. */
  readonly alternative: string;
  readonly labels: readonly string[];
  /** Unnamed where there is only one; else the years, the report's own last. */
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly name: string | null;
  /** One for each label: never negative, and the figure as it is printed beside the bar. */
  readonly bars: readonly { readonly value: number; readonly text: string }[];
}

/** A table as rectangles on a grid, counted from 0. */
export interface PrintedTable {
  readonly key: string;
  readonly caption: string;
  readonly width: number;
  readonly height: number;
  readonly labelColumns: number;
  /** Header and body of each block from top to bottom; header rows repeat where a body goes on on the next page. */
  readonly parts: readonly { readonly top: number; readonly body: number; readonly end: number }[];
  readonly cells: readonly PrintedCell[];
}

export interface PrintedCell {
  readonly role: 'title' | 'corner' | 'columnHeader' | 'rowHeader' | 'value';
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}
