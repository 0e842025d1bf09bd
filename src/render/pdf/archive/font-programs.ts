/** U+FFFD, for what stands for no character. */
const replacement = 0xfffd;

/**
 * Completes what pdfkit says of fonts before it embeds them. Glyph 0, which no text here uses, must not stand for
 * U+0000 (ISO 19005-3, 6.2.11.7.2), and a TrueType program tells its length (ISO 32000-1, table 127).
 * @param newest the object that was made last
 */
export function completeFonts(pdf: PDFKit.PDFDocument, newest: () => PDFKit.PDFKitReference): void {
  for (const font of new Set(Object.values(pdf._fontFamilies))) {
    font.unicode[0] = [replacement];
    const { subset } = font;
    if (subset.cff) continue;
    const encode = subset.encode.bind(subset);
    subset.encode = () => {
      const program = encode();
      Object.assign(newest().data, { Length1: program.length });
      return program;
    };
  }
}
