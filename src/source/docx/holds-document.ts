import { isDocument } from '../../package/zip/zip-kind.js';
import { zipParts } from '../zip-parts.js';

/**
 * Whether a file is a Word document.
 * @throws WorkbookRefused when what it is cannot be told
 */
export function holdsDocument(bytes: Uint8Array): boolean {
  const parts = zipParts(bytes);
  return parts !== undefined && isDocument(parts);
}
