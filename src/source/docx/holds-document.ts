import { Budget } from '../../limits/budget.js';
import { limits } from '../../limits/limits.js';
import { beyond } from '../../limits/refusals.js';
import { Archive } from '../../package/zip/archive.js';
import { isDocument } from '../../package/zip/zip-kind.js';
import { sniff } from '../sniff.js';

/**
 * Whether a file is a Word document.
 * @throws WorkbookRefused when what it is cannot be told
 */
export function holdsDocument(bytes: Uint8Array): boolean {
  if (sniff(bytes) !== 'zip') return false;
  if (bytes.length > limits.fileSize) throw beyond('fileSize');
  return isDocument(new Archive(bytes, new Budget()));
}
