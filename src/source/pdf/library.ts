import * as pdfjs from './pdfjs.cjs';

/** What takes a PDF apart. Large, so that it is loaded when one is read. */
export const library = pdfjs;

export type Library = typeof pdfjs;
