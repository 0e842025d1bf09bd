/** A style of a Word document; lengths in twips, sizes in points. What is left out is as in the style it rests on. */
export interface WordStyle {
  readonly id: string;
  readonly name: string;
  readonly type?: 'paragraph' | 'character';
  readonly isDefault?: boolean;
  readonly basedOn?: string;
  /** The style of a paragraph that is begun after one of this style. */
  readonly next?: string;
  readonly font?: string;
  readonly size?: number;
  /** What a character takes more of the line than its size. */
  readonly pitch?: number;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly after?: number;
  readonly line?: number;
  readonly firstLine?: number;
  readonly align?: 'both' | 'center' | 'right';
  readonly outlineLevel?: number;
}

/** Word counts type in halves of a point. */
export const halfPoints = (size: number): number => Math.floor(size * 2);

/**
 * A style as an element of the style sheet, its parts in the order that the standard asks for. The package's own styles
 * can neither be the default, nor leave a page's grid.
 */
export function styleElement(style: WordStyle): string {
  const { id, name, type = 'paragraph', isDefault, basedOn, next } = style;
  const paragraph = type === 'paragraph' ? paragraphProperties(style) : '';
  const run = runProperties(style);
  return [
    `<w:style w:type="${type}"${isDefault ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>`,
    basedOn && `<w:basedOn w:val="${basedOn}"/>`,
    next && `<w:next w:val="${next}"/>`,
    '<w:qFormat/>',
    paragraph && `<w:pPr>${paragraph}</w:pPr>`,
    run && `<w:rPr>${run}</w:rPr>`,
    '</w:style>',
  ]
    .filter(Boolean)
    .join('');
}

/** No gap before and after every figure, as in the PDF: it would take a character of the 28. */
const DEFAULTS = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>';

function paragraphProperties(style: WordStyle): string {
  const { isDefault, keepNext, keepLines, after, line, firstLine, align, outlineLevel } = style;
  const lines = line !== undefined && ` w:line="${line}" w:lineRule="exact"`;
  return [
    keepNext && '<w:keepNext/>',
    keepLines && '<w:keepLines/>',
    isDefault && DEFAULTS,
    (after !== undefined || lines) &&
      `<w:spacing${after === undefined ? '' : ` w:after="${after}"`}${lines || ''}/>`,
    firstLine !== undefined && `<w:ind w:firstLine="${firstLine}"/>`,
    align && `<w:jc w:val="${align}"/>`,
    outlineLevel !== undefined && `<w:outlineLvl w:val="${outlineLevel}"/>`,
  ]
    .filter(Boolean)
    .join('');
}

/** One font for all scripts: quotation marks and dashes are those of the Chinese. */
function runProperties({ isDefault, font, size, pitch }: WordStyle): string {
  return [
    font &&
      `<w:rFonts w:hint="eastAsia" w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`,
    isDefault && '<w:snapToGrid w:val="0"/>',
    pitch !== undefined && `<w:spacing w:val="${pitch}"/>`,
    size && `<w:sz w:val="${halfPoints(size)}"/><w:szCs w:val="${halfPoints(size)}"/>`,
  ]
    .filter(Boolean)
    .join('');
}
