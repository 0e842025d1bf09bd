import type { Bounds } from '../batch/run/bounds.js';

/** What a command gets from outside. */
export interface Io {
  readonly cwd: string;
  /** What is piped in, whole; where that is more than so many bytes, more than these. */
  stdin(atMost: number): Promise<Uint8Array>;
  /** Reports. */
  stdout(text: string): void;
  /** Progress, notes and errors. */
  stderr(text: string): void;
  /** stderr where it is a terminal: a progress bar is drawn there. */
  readonly terminal?: NodeJS.WritableStream;
  /** Whether stdout shows colours: 0 none, 1 basic, 2 and 3 more. */
  readonly colorLevel: 0 | 1 | 2 | 3;
  /** The width of the terminal; Infinity where lines are not to be broken. */
  readonly columns: number;
  /** Where the package keeps its fonts. */
  readonly fonts: string;
  /** Where the package keeps the offline page; absolute. */
  readonly page: string;
  /** The folders in which the system keeps its fonts. */
  systemFonts(): readonly string[];
  readonly version: string;
  /** Shows a file in the program that it belongs to, and says whether that could be started. @param file absolute */
  open(file: string): Promise<boolean>;
  /** The date, as 2025-01-20. */
  today(): string;
  /** Date and time with the offset from UTC, as 2025-01-20T09:30:00+08:00. */
  now(): string;
  readonly machine: Machine;
}

/** What a run over many files makes use of. */
export interface Machine {
  readonly cores: number;
  /** The script of the worker processes; absolute. */
  readonly worker: string;
  /** What a file may take in one, where that is not as usual. */
  readonly bounds?: Bounds;
  /** Begins to listen for the user's Ctrl-C, which from then on is for the command to act on. */
  interruptible?(): AbortSignal;
  /** Where the program may keep what it need not do again; absolute. */
  cacheFolder(): Promise<string>;
  /** A text that changes with every build of the program. */
  build(): Promise<string>;
}
