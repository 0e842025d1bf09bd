import type { Font } from './font.js';

/** What fontkit's fonts have beyond what is asked of every font. */
export interface ParsedFont extends Font {
  glyphForCodePoint(codePoint: number): ParsedGlyph;
  layout(text: string, features?: readonly string[]): ShapedText;
  getGlyph(id: number, codePoints?: readonly number[]): ParsedGlyph | null;
  createSubset(): ParsedSubset;
  readonly _variationProcessor?: unknown;
  readonly stream: { readonly buffer: Uint8Array };
  readonly directory: { readonly tables: Readonly<Record<string, TablePlace | undefined>> };
  readonly hhea: { readonly numberOfMetrics: number };
  readonly loca: { readonly offsets: readonly number[] };
}

/** Bytes from the start of the file. */
export interface TablePlace {
  readonly offset: number;
  readonly length: number;
}

export interface ShapedText {
  readonly glyphs: readonly ParsedGlyph[];
  readonly positions: readonly Readonly<Record<string, number>>[];
  readonly advanceWidth: number;
}

export interface ParsedGlyph {
  readonly id: number;
  /** What it stands for. */
  readonly codePoints: readonly number[];
  readonly advanceWidth: number;
  /** What it has been asked for before. */
  _metrics?: GlyphMetrics;
  /** Reads the points of an outline that is not made of others. */
  _decodeSimple?(): void;
}

/** How far a glyph moves the pen, and where its outline begins. In units of the font. */
export interface GlyphMetrics {
  readonly advanceWidth: number;
  readonly leftBearing: number;
}

/** The glyphs that go into a file, as they are collected. */
export interface ParsedSubset {
  includeGlyph(glyph: { readonly id: number }): number;
  encode(): Uint8Array;
  /** Of TrueType outlines only. Adds an outline and what it is made of. @returns its place */
  _addGlyph?(id: number): number;
  readonly glyf: Uint8Array[];
  readonly loca: { readonly offsets: number[] };
  readonly hmtx: { readonly metrics: { readonly advance: number; readonly bearing: number }[] };
  offset: number;
}

/** Whether a font is one of fontkit's, with outlines and tables where the file has them. */
export const isParsed = (font: Font): font is ParsedFont =>
  'directory' in font && 'glyphForCodePoint' in font;
