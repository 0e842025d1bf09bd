import { isSpreadsheet } from '../package/zip/zip-kind.js';
import { isOldWorkbook } from './compound-file.js';
import { zipParts } from './zip-parts.js';

/**
 * Whether a file is a workbook of today's format, or may be one, that is changed as it is.
 * @throws WorkbookRefused when what it is cannot be told
 */
export function holdsWorkbook(bytes: Uint8Array): boolean {
  if (isOldWorkbook(bytes)) return false;
  const parts = zipParts(bytes);
  return parts !== undefined && !isSpreadsheet(parts);
}
