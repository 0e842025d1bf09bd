/** What a command gets from outside. */
export interface Io {
  readonly cwd: string;
  /** Reports. */
  stdout(text: string): void;
  /** Progress, notes and errors. */
  stderr(text: string): void;
  /** Whether stdout shows colours: 0 none, 1 basic, 2 and 3 more. */
  readonly colorLevel: 0 | 1 | 2 | 3;
  /** The width of the terminal. */
  readonly columns: number;
  /** Where the package keeps its fonts. */
  readonly fonts: string;
  readonly version: string;
  /** The date, as 2025-01-20. */
  today(): string;
}
