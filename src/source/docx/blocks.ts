/** What a document holds, in the order of its file. */
export type Block = Paragraph | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  /** Where its element begins in the part's text. */
  readonly from: number;
  /** The number before it that the program counts and no run holds: 一、 */
  readonly number: string;
  /** What is seen of it, with line breaks and tabs. */
  readonly text: string;
  /** What is there and not seen, as it is hidden or struck out. */
  readonly unseen: string;
  /** How many tracked changes it has. */
  readonly changes: number;
  /** The texts of the footnotes and endnotes that it refers to. */
  readonly notes: readonly string[];
  /** What stands in the text boxes that hang on it. */
  readonly boxes: readonly Block[];
  /** How many pictures as large as a table it has. */
  readonly pictures: number;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly Row[];
}

export interface Row {
  readonly isHidden: boolean;
  /** Columns of the grid that are left out before the first cell, and behind the last. */
  readonly before: number;
  readonly after: number;
  readonly cells: readonly GridCell[];
}

export interface GridCell {
  /** Columns of the grid. */
  readonly span: number;
  /** Whether it goes on from the cell above, or may go on below. */
  readonly merge: 'none' | 'begins' | 'goes on';
  readonly blocks: readonly Block[];
}
