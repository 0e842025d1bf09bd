import type { Io } from './io.js';

/** Longer lines are hard to read. */
const COLUMNS_AT_MOST = 100;

/** Columns after which the lines of a report are broken. */
export const terminalWidth = ({ columns }: Pick<Io, 'columns'>): number =>
  Number.isFinite(columns) ? Math.min(columns, COLUMNS_AT_MOST) : columns;
