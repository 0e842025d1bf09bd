import { type CheckContext, type Checked, type Content, checkWorkbook } from './check-workbook.js';

/**
 * Reads a file into memory, or says why it cannot be read. From a disk or from what was dropped on a page: that is for
 * whoever calls.
 * @param path as results name it: relative, with `/`
 */
export type LoadFile = (path: string) => Promise<Content>;

/** Checks the file at a path. One that the system will not read is a finding too. */
export async function checkFile(path: string, load: LoadFile, context: CheckContext): Promise<Checked> {
  return checkWorkbook(path, await load(path), context);
}
