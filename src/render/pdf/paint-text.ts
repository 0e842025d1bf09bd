import { featuresOf } from './fonts/face.js';
import { isIndependent } from './fonts/quick-font.js';
import type { Fragment } from './text/place.js';

const ink = '#000000';

/**
 * Paints a fragment. Most are characters that no feature of a font touches: they are written here as pdfkit would
 * write them, which would shape and measure each text once more.
 */
export function paintText(pdf: PDFKit.PDFDocument, fragment: Fragment, baseline: number, colour = ink): void {
  const { text, face, missing } = fragment;
  if (missing !== undefined) pdf.markContent('Span', { actual: missing });
  pdf.font(face.name);
  if (isIndependent(text)) paintCharacters(pdf, fragment, baseline, colour);
  else paintShaped(pdf, fragment, baseline, colour);
  if (missing !== undefined) pdf.endMarkedContent();
}

function paintShaped(
  pdf: PDFKit.PDFDocument,
  { text, size, x, spacing }: Fragment,
  baseline: number,
  colour: string,
): void {
  const features = featuresOf(text);
  pdf
    .fontSize(size)
    .fillColor(colour)
    .text(text, x, baseline, {
      baseline: 'alphabetic',
      lineBreak: false,
      characterSpacing: spacing,
      // For underlines, of which there are none: otherwise the text would be shaped once more to measure it.
      textWidth: 0,
      ...(features && { features: [...features] }),
    });
}

function paintCharacters(
  pdf: PDFKit.PDFDocument,
  { text, size, x, spacing }: Fragment,
  baseline: number,
  colour: string,
): void {
  const font = pdf._font;
  const { height, fonts } = pdf.page;
  fonts[font.id] ??= font.ref();
  const codes = codesOf(font);
  let hex = '';
  for (const character of text) hex += codes(character);
  pdf.fillColor(colour);
  const lines = [
    'q',
    `1 0 0 -1 0 ${numeral(height)} cm`,
    'BT',
    `1 0 0 1 ${numeral(x)} ${numeral(height - baseline)} Tm`,
    `/${font.id} ${numeral(size)} Tf`,
    ...(spacing ? [`${numeral(spacing)} Tc`] : []),
    `[<${hex}> 0] TJ`,
    'ET',
    'Q',
  ];
  pdf.addContent(lines.join('\n'));
}

const known = new WeakMap<PDFKit.EmbeddedFont, (character: string) => string>();

/** The number of a character's glyph among those that go into the file, as pdfkit gives it out. */
function codesOf(font: PDFKit.EmbeddedFont): (character: string) => string {
  const before = known.get(font);
  if (before) return before;
  const codes = new Map<string, string>();
  const codeOf = (character: string) => {
    const code = codes.get(character) ?? font.encode(character)[0].join('');
    codes.set(character, code);
    return code;
  };
  known.set(font, codeOf);
  return codeOf;
}

/** As pdfkit writes numbers. */
const numeral = (value: number) => Math.round(value * 1e6) / 1e6;
