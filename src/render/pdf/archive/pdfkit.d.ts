/** What we use of pdfkit beyond its published types. */
declare namespace PDFKit {
  interface PDFDocument {
    readonly _root: { readonly data: Record<string, unknown> };
    readonly _fontFamilies: Readonly<Record<string, EmbeddedFont>>;
    /** The one that text is set in. */
    readonly _font: EmbeddedFont;
    /** The file's identifier, for its trailer. */
    _id: Uint8Array;
    /** A number tree. */
    getStructParentTree(): object;
    /** Writes the pages that are done. */
    flushPages(): void;
    /** How many bytes are written. */
    _offset: number;
    /** Writes a line, or bytes as they are. */
    _write(data: string | Uint8Array): void;
    /** Writes what ends the file. */
    _finalize(): void;
  }

  interface PDFPage {
    write(bytes: Uint8Array): void;
  }

  interface EmbeddedFont {
    /** Its name on the pages. */
    readonly id: string;
    /** What stands for it in a page's resources. */
    ref(): PDFKitReference;
    /** Takes the glyphs of a text into the subset. @returns their numbers there, in four hexadecimal digits */
    encode(text: string): [codes: string[], positions: object[]];
    /** The characters of each glyph that is used, by its number in the subset. */
    readonly unicode: number[][];
    readonly subset: { readonly cff?: unknown; encode(): Uint8Array };
  }

  interface PDFKitReference {
    end(bytes?: Uint8Array): void;
  }
}
