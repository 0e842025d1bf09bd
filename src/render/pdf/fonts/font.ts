/** What we use of a font that fontkit has parsed. Named here, so that who uses the types need not have fontkit. */
export interface Font {
  readonly unitsPerEm: number;
  readonly familyName: string;
  /** The names of the table `name`, by language. */
  readonly name: { readonly records: Readonly<Record<string, Readonly<Record<string, string>>>> };
  readonly 'OS/2'?: {
    readonly fsType: Readonly<Record<string, boolean>>;
    readonly usWeightClass: number;
  };
  hasGlyphForCodePoint(codePoint: number): boolean;
  layout(
    text: string,
    features?: readonly string[],
  ): { readonly advanceWidth: number; readonly glyphs: readonly Glyph[] };
  createSubset(): { includeGlyph(glyph: Glyph): number; encode(): Uint8Array };
}

interface Glyph {
  readonly id: number;
}
