import type { Library } from './library.js';
import type { Dict, XRef } from './pdfjs.cjs';

/** What a file's objects are, references followed; anything else than what is asked for is nothing. */
export interface PdfObjects {
  dictOf(value: unknown): Dict | undefined;
  listOf(value: unknown): readonly unknown[];
}

export function objectsOf(xref: XRef, { Dict }: Library): PdfObjects {
  return {
    dictOf(value) {
      const found = xref.fetchIfRef(value);
      return found instanceof Dict ? found : undefined;
    },
    listOf(value) {
      const found = xref.fetchIfRef(value);
      return Array.isArray(found) ? found : [];
    },
  };
}

/** What a name of the file says; nothing where something else stands. */
export const nameOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : '';
