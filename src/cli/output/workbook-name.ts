import path from 'node:path';
import { Failure } from '../failure.js';

/** Lets pass a name under which a workbook can be opened again. @throws Failure for any other extension */
export function checkWorkbookName(file: string): void {
  if (path.extname(file).toLowerCase() !== '.xlsx') throw new Failure('notXlsx', { path: file });
}
