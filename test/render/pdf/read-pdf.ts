import { execFileSync } from 'node:child_process';
import path from 'node:path';

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

export function readPdf(bytes: Uint8Array): ReadPdf {
  const output = execFileSync(process.execPath, [path.join(__dirname, 'printPdf.mjs')], {
    input: bytes,
    maxBuffer: 2 ** 28,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return JSON.parse(output.toString()) as ReadPdf;
}

/** The text of a file or page without white space, as a search would see it. */
export const compact = (text: string) => text.replace(/\s/g, '');
