import type { ReadOptions } from '../../report/report.js';

/** A file as a browser gives it: read when it is needed. */
export interface Readable {
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What a file on the page is for. */
export type FileUse = 'report' | 'previous' | 'child' | 'roster' | 'config' | 'font';

export interface PageFile {
  /** Relative, with `/`, as results name it; each once. */
  readonly path: string;
  readonly use: FileUse;
  readonly content: Readable;
  /** What the user's corrections were made in, where there are some. */
  readonly original?: Readable;
  /** Whether it was found in a folder, and so need be no report. */
  readonly isSearched?: boolean;
}

/** All that a worker needs to know to check the files of a page. It can be cloned. */
export interface Setup {
  /** ISO date, from the view's clock. */
  readonly today: string;
  /** With the office's own offset from UTC, as results have it. */
  readonly now: string;
  readonly version: string;
  readonly files: readonly PageFile[];
  /** For reports that don't say. */
  readonly read: Omit<ReadOptions, 'kindOf'>;
  /** The fonts that the page brings along, deflated, by the names of their files, where they are needed. */
  readonly fonts?: ReadonlyMap<string, Uint8Array>;
}
