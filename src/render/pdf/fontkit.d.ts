/** What we use of fontkit; the package has no types of its own. */
declare module 'fontkit' {
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
  export interface Glyph {
    readonly id: number;
  }
  /** What a `.ttc` file holds. */
  export interface FontCollection {
    readonly fonts: readonly Font[];
  }
  export function create(bytes: Uint8Array): Font | FontCollection;
}

declare namespace PDFKit.Mixins {
  interface PDFFont {
    /** Since 0.20: a font parsed by fontkit, which documents may share. */
    registerFont(name: string, font: import('fontkit').Font): this;
  }
}

declare namespace PDFKit {
  interface PDFStructureElement {
    readonly dictionary: { readonly data: Record<string, unknown> };
  }
}
