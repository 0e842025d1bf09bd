import { lookInto } from './pdfjs.js';

export interface ReadPdf {
  readonly info: Readonly<Record<string, unknown>>;
  /** As the XML metadata have it. */
  readonly title: string;
  readonly marked: { readonly Marked: boolean };
  readonly outline: readonly string[];
  readonly pages: readonly ReadPage[];
}

export interface ReadPage {
  readonly lines: string;
  /** Points from the lower left corner. */
  readonly texts: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly size: number;
  }[];
  readonly structure: StructureNode;
}

export interface StructureNode {
  readonly role?: string;
  readonly children?: readonly StructureNode[];
}

export const readPdf = (bytes: Uint8Array): Promise<ReadPdf> => lookInto('contents', bytes);

/** The text of a file or page without white space, as a search would see it. */
export const compact = (text: string) => text.replace(/\s/g, '');
