import type { Breach } from '../../check/breach.js';
import type { FileEntry } from '../../finding/entry.js';
import type { DocumentKind } from '../../publish/document-formats.js';
import type { RosterStanding } from '../../roster/standing.js';
import type { CorrectedFile, FigureChange } from './corrected.js';
import type { FileUse, Setup } from './setup.js';
import type { UnitView } from './unit-html.js';

/** A file to be saved. */
export interface Product {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** What came of a checked file. */
export interface CheckedFile {
  readonly entry: FileEntry;
  readonly view: UnitView;
  readonly notes: readonly string[];
}

/** The files again, with what they say together; behind them, where units are missing, the roster. */
export interface CompletedFiles {
  readonly files: readonly CheckedFile[];
  readonly roster?: RosterStanding;
}

/** What came of making files to be saved; notes are in words. */
export interface Products {
  readonly files: readonly Product[];
  readonly notes: readonly string[];
}

/** What a worker can be asked, and what it answers. */
export interface Tasks {
  look: { readonly path: string; readonly answer: FileUse | undefined };
  roster: { readonly path: string; readonly answer: boolean };
  prepare: { readonly answer: readonly string[] };
  check: { readonly path: string; readonly answer: CheckedFile };
  breach: { readonly path: string; readonly breach: Breach; readonly answer: CheckedFile };
  complete: { readonly entries: readonly FileEntry[]; readonly answer: CompletedFiles };
  correct: {
    readonly path: string;
    readonly changes: readonly FigureChange[];
    readonly answer: CorrectedFile;
  };
  marked: { readonly entry: FileEntry; readonly answer: Products };
  documents: { readonly path: string; readonly kinds: readonly DocumentKind[]; readonly answer: Products };
  import: { readonly path: string; readonly answer: Products };
  results: {
    readonly format: 'batch' | 'json' | 'ledger';
    readonly entries: readonly FileEntry[];
    readonly roster?: RosterStanding;
    readonly answer: Products;
  };
  template: { readonly year: number; readonly organ: string; readonly answer: Products };
  zip: { readonly files: readonly Product[]; readonly answer: Products };
}

export type TaskKind = keyof Tasks;

/** A question to a worker. */
export type Task = { [Kind in TaskKind]: { readonly kind: Kind } & Omit<Tasks[Kind], 'answer'> }[TaskKind];

export type AnswerTo<Kind extends TaskKind> = Tasks[Kind]['answer'];

/** What the view tells a worker. */
export type ToWorker =
  | { readonly type: 'setup'; readonly setup: Setup }
  | { readonly type: 'task'; readonly id: number; readonly task: Task };

/** What a worker tells the view; `needs`: that it was started without parts that the answer takes. */
export type FromWorker =
  | { readonly type: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly type: 'needs'; readonly id: number; readonly parts: readonly string[] }
  | { readonly type: 'failed'; readonly id: number; readonly error: string };
