import type { FileEntry } from '../../finding/entry.js';
import type { FigureChange, ListedChange } from '../engine/corrected.js';
import type { FileUse, PageFile, Readable } from '../engine/setup.js';
import type { UnitView } from '../engine/unit-html.js';

/** A file on the page, with what is known of it. */
export interface HeldFile {
  readonly path: string;
  /** As it came in. */
  readonly content: Readable;
  readonly isSearched: boolean;
  use: FileUse;
  /** Whether the user said what it is for, so that nothing else may. */
  isUseChosen?: boolean;
  entry?: FileEntry;
  view?: UnitView;
  notes: readonly string[];
  correction?: Correction;
  /** The cells that were wrong when the file came in, by key. */
  wrong: ReadonlySet<string>;
}

/** What the user changed in a file. */
export interface Correction {
  readonly changes: readonly FigureChange[];
  readonly listed: readonly ListedChange[];
  readonly bytes: Uint8Array;
  readonly isImport: boolean;
  isSaved: boolean;
}

/** The file as it is to be checked. */
export function pageFileOf({ path, content, use, isSearched, correction }: HeldFile): PageFile {
  return {
    path,
    use,
    isSearched,
    content: correction ? new Blob([Uint8Array.from(correction.bytes)]) : content,
    ...(correction && { original: content }),
  };
}
