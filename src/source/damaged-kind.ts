import { WorkbookRefused } from '../limits/refused.js';

/** What to do about a damaged file depends on which program may still open it. */
export type DamagedKind = 'damagedDocument' | 'damagedOldWorkbook' | 'damagedSpreadsheet';

/** Reads a file of a known kind: where it is damaged, what is said of it is meant for that kind. */
export async function withOwnAdvice<T>(kind: DamagedKind, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const isDamaged = error instanceof WorkbookRefused && error.reason === 'damaged';
    throw isDamaged ? new WorkbookRefused('F-OPEN', kind) : error;
  }
}
