/** A page of a PDF by what draws it. */
export interface RawPage {
  /** Operators; texts with `F` are in the font of the form. */
  readonly content: string;
  readonly rotate?: number;
  /** Points, where it is no A4. */
  readonly side?: number;
}

const HEAD = '%PDF-1.7\n';

/**
 * A PDF as small as can be: its only font is not in the file, and names its characters by the map of Unicode.
 * @param objects further ones, by the number that they get from 6 on
 * @param catalog what else the catalog says
 */
export function rawPdf(pages: readonly RawPage[], objects: readonly string[] = [], catalog = ''): Uint8Array {
  const first = 6 + objects.length;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`);
  const all = [
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    `<</Type/Pages/Count ${pages.length}/Kids[${kids.join(' ')}]/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/FontDescriptor 5 0 R/DW 1000/W[1 95 500]/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>>>',
    '<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 880/Descent -120/StemV 80>>',
    ...objects,
    ...pages.flatMap(({ content, rotate = 0, side }, index) => [
      `<</Type/Page/Parent 2 0 R/Rotate ${rotate}${side === undefined ? '' : `/MediaBox[0 0 ${side} ${side}]`}/StructParents ${index}/Contents ${first + index * 2 + 1} 0 R>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    ]),
  ];
  let text = HEAD;
  const places = all.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const index = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${index}trailer<</Size ${all.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Uint8Array.from(text + end, (character) => character.charCodeAt(0));
}

/** Operators that write a text where it begins, in points from the lower left corner. */
export const textAt = (x: number, y: number, text: string, size = 10): string =>
  `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET\n`;

const hex = (text: string): string =>
  Array.from(text, (character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');

export const lineFrom = (x: number, y: number, toX: number, toY: number): string =>
  `${x} ${y} m ${toX} ${toY} l S\n`;
