import PDFDocument from 'pdfkit';
import type { FontSet } from './fonts.js';
import { featuresOf } from './fonts.js';
import type { Item } from './items.js';
import { ascent } from './items.js';
import type { Metadata } from './metadata.js';
import { escapeXml } from './metadata.js';
import { page } from './page.js';
import type { Tag } from './structure.js';
import type { Fragment } from './text/place.js';

/** Pages ready to be painted. */
export interface Layout {
  readonly pages: readonly (readonly Item[])[];
  readonly structure: Tag;
  /** The mark across each page of a draft. */
  readonly mark?: readonly Fragment[];
}

const ink = '#000000';
/** Pale enough to read black text on it. */
const markInk = '#e9e9e9';
const ruleWidth = 0.5;

/** pdfkit puts the title into XML as it is. */
class Document extends PDFDocument {
  override endMetadata(): void {
    this.info.Title = escapeXml(this.info.Title ?? '');
    super.endMetadata();
  }
}

/** Paints pages into a tagged PDF file: the same layout and metadata give the same bytes. */
export async function paint(layout: Layout, metadata: Metadata, fonts: FontSet): Promise<Uint8Array> {
  const pdf = new Document({
    pdfVersion: '1.7',
    size: [page.width, page.height],
    margin: 0,
    autoFirstPage: false,
    // No default font: else pdfkit falls back to it on every page.
    font: '',
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: metadata.title, CreationDate: metadata.date, ModDate: metadata.date },
  });
  const bytes = collect(pdf);
  for (const face of new Set(Object.values(fonts).flat())) pdf.registerFont(face.name, face.font);
  const contents = new Map<Tag, PDFKit.PDFStructureContent[]>();
  for (const items of layout.pages) {
    pdf.addPage();
    if (layout.mark) paintMark(pdf, layout.mark);
    paintItems(pdf, items, contents);
  }
  pdf.addStructure(structure(pdf, layout.structure, contents));
  pdf.end();
  return bytes;
}

/** Items of one tag that follow each other become one piece of marked content, the rest is artifact. */
function paintItems(
  pdf: PDFKit.PDFDocument,
  items: readonly Item[],
  contents: Map<Tag, PDFKit.PDFStructureContent[]>,
): void {
  let open: { tag: Tag | undefined } | undefined;
  for (const item of items) {
    const tag = item.kind === 'text' ? item.tag : undefined;
    if (!open || open.tag !== tag) {
      if (open) pdf.endMarkedContent();
      begin(pdf, tag, contents);
      open = { tag };
    }
    if (item.kind === 'text') for (const fragment of item.fragments) paintText(pdf, fragment, item.baseline);
    else pdf.moveTo(item.from.x, item.from.y).lineTo(item.to.x, item.to.y).lineWidth(ruleWidth).stroke(ink);
  }
  if (open) pdf.endMarkedContent();
}

function begin(
  pdf: PDFKit.PDFDocument,
  tag: Tag | undefined,
  contents: Map<Tag, PDFKit.PDFStructureContent[]>,
): void {
  if (!tag) {
    pdf.markContent('Artifact', { type: 'Layout' });
    return;
  }
  const known = contents.get(tag);
  if (!known && tag.bookmark) pdf.outline.addItem(tag.bookmark);
  contents.set(tag, [...(known ?? []), pdf.markStructureContent(tag.role)]);
}

function paintText(pdf: PDFKit.PDFDocument, fragment: Fragment, baseline: number, colour = ink): void {
  const { text, face, size, x, spacing, missing } = fragment;
  const features = featuresOf(text);
  if (missing !== undefined) pdf.markContent('Span', { actual: missing });
  pdf
    .font(face.name)
    .fontSize(size)
    .fillColor(colour)
    .text(text, x, baseline, {
      baseline: 'alphabetic',
      lineBreak: false,
      characterSpacing: spacing,
      ...(features && { features: [...features] }),
    });
  if (missing !== undefined) pdf.endMarkedContent();
}

/** Along the diagonal, before the text, so that nothing is hidden. */
function paintMark(pdf: PDFKit.PDFDocument, mark: readonly Fragment[]): void {
  const middle = { x: page.width / 2, y: page.height / 2 };
  pdf.markContent('Artifact', { type: 'Layout' });
  pdf.save().rotate(-45, { origin: [middle.x, middle.y] });
  for (const fragment of mark) paintText(pdf, fragment, middle.y + (ascent - 0.5) * fragment.size, markInk);
  pdf.restore();
  pdf.endMarkedContent();
}

function structure(
  pdf: PDFKit.PDFDocument,
  tag: Tag,
  contents: ReadonlyMap<Tag, PDFKit.PDFStructureContent[]>,
): PDFKit.PDFStructureElement {
  const element = pdf.struct(tag.role, { ...(tag.alt !== undefined && { alt: tag.alt }) });
  if (tag.cell && Object.keys(tag.cell).length > 0) element.dictionary.data.A = { O: 'Table', ...tag.cell };
  for (const content of contents.get(tag) ?? []) element.add(content);
  for (const child of tag.children) element.add(structure(pdf, child, contents));
  element.end();
  return element;
}

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
}
