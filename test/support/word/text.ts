import { encodeXml } from '../../../src/package/xml/xml-text.js';
import type { Hand } from './hand.js';

/** Properties of a paragraph. */
export interface ParagraphLook {
  /** The level of the list in which the program counts it. */
  readonly level?: number | undefined;
  readonly style?: string | undefined;
}

/** A paragraph; a line break is a soft one. */
export function paragraph(text: string, hand: Hand, look: ParagraphLook = {}): string {
  const properties = [
    look.style === undefined ? '' : `<w:pStyle w:val="${look.style}"/>`,
    look.level === undefined ? '' : `<w:numPr><w:ilvl w:val="${look.level}"/><w:numId w:val="1"/></w:numPr>`,
  ].join('');
  const content = hand.tracked && text.length > 20 ? changed(text, hand) : runs(text, hand);
  const gone = hand.tracked && text.length > 40 ? DELETED_PARAGRAPH : '';
  return `${gone}<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

export const DELETED_PARAGRAPH =
  '<w:p><w:pPr><w:rPr><w:del w:id="9" w:author="a"/></w:rPr></w:pPr><w:del w:id="8" w:author="a"><w:r><w:delText>原有一段，共31件。</w:delText></w:r></w:del></w:p>';

export function runs(text: string, { torn }: Hand): string {
  if (!torn || text.length < 2) return run(text);
  const middle = text.length >> 1;
  return `<w:bookmarkStart w:id="1" w:name="a"/>${run(text.slice(0, middle))}<w:proofErr w:type="spellStart"/><w:r><w:lastRenderedPageBreak/></w:r>${run(text.slice(middle))}<w:bookmarkEnd w:id="1"/>`;
}

export function run(text: string, properties = ''): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${encodeXml(line)}</w:t>`);
  return `<w:r>${properties}${lines.join('<w:br/>')}</w:r>`;
}

/** Inserted in the middle and moved at the end, with what was there before. */
function changed(text: string, hand: Hand): string {
  const [one, two] = [text.length >> 2, text.length >> 1];
  const deleted = '<w:del w:id="2" w:author="a"><w:r><w:delText>原文99件</w:delText></w:r></w:del>';
  const moved = '<w:moveFrom w:id="4" w:author="a"><w:r><w:t>移走的77件</w:t></w:r></w:moveFrom>';
  const inserted = `<w:ins w:id="3" w:author="a">${run(text.slice(one, two))}</w:ins>`;
  const to = `<w:moveTo w:id="5" w:author="a">${run(text.slice(two))}</w:moveTo>`;
  return `${runs(text.slice(0, one), hand)}${deleted}${inserted}${moved}${to}`;
}

/** A figure as the result of a field, whose code nobody sees. */
export const field = (text: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> =SUM(9,9) </w:instrText></w:r><w:r><w:t>88</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** A text box as Word writes one: twice, for new programs and for old ones. */
export function textBox(content: string): string {
  const box = `<w:txbxContent>${content}</w:txbxContent>`;
  const drawing = `<w:drawing><wp:anchor><wp:extent cx="5000000" cy="900000"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
  const old = `<w:pict><v:shape style="width:400pt;height:70pt"><v:textbox>${box}</v:textbox></v:shape></w:pict>`;
  return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
}
