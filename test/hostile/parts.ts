import { rawParts } from '../source/xlsx/raw-workbook.js';
import type { Entry } from './write-zip.js';

/** The parts of a workbook with one sheet, as files of a zip. */
export function partsOf(sheet: string, others: Readonly<Record<string, string>> = {}): Entry[] {
  return Object.entries(rawParts(sheet, others)).map(([name, part]) => ({
    name,
    content: Buffer.from(part ?? ''),
  }));
}
