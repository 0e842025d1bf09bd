/** What we use of pdfkit beyond its published types. */
declare namespace PDFKit {
  interface PDFDocument {
    readonly _root: { readonly data: Record<string, unknown> };
    readonly _fontFamilies: Readonly<Record<string, EmbeddedFont>>;
    /** The file's identifier, for its trailer. */
    _id: Uint8Array;
    /** A number tree. */
    getStructParentTree(): object;
    /** Writes what ends the file. */
    _finalize(): void;
  }

  interface EmbeddedFont {
    /** The characters of each glyph that is used, by its number in the subset. */
    readonly unicode: number[][];
    readonly subset: { readonly cff?: unknown; encode(): Uint8Array };
  }

  interface PDFKitReference {
    end(bytes?: Uint8Array): void;
  }
}
