/** What we use of fontkit; the package has no types of its own. */
declare module 'fontkit' {
  type Font = import('./fonts/font.js').Font;
  /** What a `.ttc` file holds. */
  export interface FontCollection {
    readonly fonts: readonly Font[];
  }
  export function create(bytes: Uint8Array): Font | FontCollection;
}

declare namespace PDFKit.Mixins {
  interface PDFFont {
    /** Since 0.20: a font parsed by fontkit, which documents may share. */
    registerFont(name: string, font: import('./fonts/font.js').Font): this;
  }
  interface TextOptions {
    /** How wide the text is, where that is known: underlines and links need it. */
    textWidth?: number;
  }
}

declare namespace PDFKit {
  interface PDFStructureElement {
    readonly dictionary: { readonly data: Record<string, unknown> };
  }
}
