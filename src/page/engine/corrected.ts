import type { FileEntry } from '../../finding/entry.js';
import type { UnitView } from './unit-html.js';

/** A figure that the user typed in place of another. Plain data. */
export interface FigureChange {
  /** Of the data document. */
  readonly key: string;
  readonly value: number | null;
}

/** A change as it is listed. */
export interface ListedChange extends FigureChange {
  /** In the words that a person would use. */
  readonly at: string;
  readonly title: string;
  readonly from: number | string | null;
}

/** What came of changes: a copy with them, checked again; or which of them cannot be made. */
export type CorrectedFile =
  | {
      readonly type: 'made';
      readonly entry: FileEntry;
      readonly view: UnitView;
      readonly changes: readonly ListedChange[];
      readonly bytes: Uint8Array;
      /** Whether the copy is a workbook made of a file of another kind. */
      readonly isImport: boolean;
    }
  | { readonly type: 'impossible'; readonly message: string };
