import { Budget } from '../limits/budget.js';
import { limits } from '../limits/limits.js';
import { beyond } from '../limits/refusals.js';
import { Archive } from '../package/zip/archive.js';
import { sniff } from './sniff.js';

/**
 * The parts of a file that is a zip, to look at what it has; undefined for any other file.
 * @throws WorkbookRefused when what the file is cannot be told
 */
export function zipParts(bytes: Uint8Array): Archive | undefined {
  if (sniff(bytes) !== 'zip') return undefined;
  if (bytes.length > limits.fileSize) throw beyond('fileSize');
  return new Archive(bytes, new Budget());
}
