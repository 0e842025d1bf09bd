import { ArchiveDocument } from './archive/archive-document.js';
import { attach } from './archive/attach.js';
import type { Attachment } from './archive/attachment.js';
import { levelOf } from './archive/level.js';
import { clipped, pdfText } from './archive/pdf-text.js';
import type { Face } from './fonts/face.js';
import type { Item } from './items.js';
import { ascent } from './items.js';
import type { Metadata } from './metadata.js';
import { page } from './page-size.js';
import { paintText } from './paint-text.js';
import { boxesOf, paintPicture } from './picture.js';
import type { Tag } from './structure.js';
import { addStructureTree, type Contents } from './structure-tree.js';
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

/** Paints pages into a tagged PDF file: the same layout, metadata and attachment give the same bytes. */
export function paint(layout: Layout, metadata: Metadata, attachment?: Attachment): Uint8Array {
  const pdf = new ArchiveDocument(metadata, levelOf(layout.pages));
  for (const face of facesOf(layout)) pdf.registerFont(face.name, face.font);
  const contents: Contents = new Map();
  for (const items of layout.pages) {
    pdf.addPage();
    if (layout.mark) paintMark(pdf, layout.mark);
    paintItems(pdf, items, contents);
  }
  addStructureTree(pdf, layout.structure, contents, boxesOf(layout.pages));
  if (attachment) attach(pdf, attachment, metadata.date);
  pdf.end();
  return pdf.bytes;
}

function facesOf({ pages, mark = [] }: Layout): Set<Face> {
  const texts = pages
    .flat()
    .flatMap((item) => (item.kind === 'text' ? [item] : item.kind === 'picture' ? item.texts : []));
  return new Set([...mark, ...texts.flatMap(({ fragments }) => fragments)].map(({ face }) => face));
}

/** What belongs to the page and not to the text: rules, or page numbers and what is printed again on each page. */
type Artifact = 'Layout' | 'Pagination';

/** Items of one tag that follow each other become one piece of marked content, the rest is artifact. */
function paintItems(pdf: PDFKit.PDFDocument, items: readonly Item[], contents: Contents): void {
  let open: Tag | Artifact | undefined;
  let link: PDFKit.PDFStructureElement | undefined;
  const mark = (next: Tag | Artifact, paragraph?: Tag) => {
    if (open === next) return;
    if (open) pdf.endMarkedContent();
    link = begin(pdf, next, contents, paragraph);
    open = next;
  };
  for (const item of items) {
    const own = item.kind === 'rule' ? 'Layout' : (item.tag ?? 'Pagination');
    if (item.kind === 'text') {
      for (const fragment of item.fragments) {
        mark(fragment.link?.tag ?? own, item.tag);
        paintText(pdf, fragment, item.baseline);
        if (link) paintLink(pdf, fragment, item.baseline, link);
      }
    } else {
      mark(own);
      if (item.kind === 'picture') paintPicture(pdf, item, paintText);
      else pdf.moveTo(item.from.x, item.from.y).lineTo(item.to.x, item.to.y).lineWidth(ruleWidth).stroke(ink);
    }
  }
  if (open) pdf.endMarkedContent();
}

/** @param paragraph what a link stands in @returns the element of a link */
function begin(
  pdf: PDFKit.PDFDocument,
  mark: Tag | Artifact,
  contents: Contents,
  paragraph?: Tag,
): PDFKit.PDFStructureElement | undefined {
  if (typeof mark === 'string') {
    pdf.markContent('Artifact', { type: mark });
    return undefined;
  }
  const isLink = mark.role === 'Link';
  const owner = isLink && paragraph ? paragraph : mark;
  const known = contents.get(owner) ?? [];
  contents.set(owner, known);
  if (known.length === 0 && owner.bookmark) pdf.outline.addItem(clipped(owner.bookmark));
  const content = pdf.markStructureContent(mark.role);
  if (!isLink) {
    known.push(content);
    return undefined;
  }
  const link = pdf.struct('Link');
  link.add(content);
  known.push({ link, page: pdf.page });
  return link;
}

/** The place on the page that is clicked. */
function paintLink(
  pdf: PDFKit.PDFDocument,
  { x, size, link }: Fragment,
  baseline: number,
  structParent: PDFKit.PDFStructureElement,
): void {
  if (!link) return;
  const { tag, right } = link;
  const { href = '' } = tag;
  // Its types know plain strings only, which pdfkit takes for names.
  const options = { structParent, Contents: pdfText(href) as unknown as string };
  pdf.link(x, baseline - ascent * size, right - x, size, href, options);
}

/** Along the diagonal, before the text, so that nothing is hidden. */
function paintMark(pdf: PDFKit.PDFDocument, mark: readonly Fragment[]): void {
  const middle = { x: page.width / 2, y: page.height / 2 };
  pdf.markContent('Artifact', { type: 'Pagination' });
  pdf.save().rotate(-45, { origin: [middle.x, middle.y] });
  for (const fragment of mark) paintText(pdf, fragment, middle.y + (ascent - 0.5) * fragment.size, markInk);
  pdf.restore();
  pdf.endMarkedContent();
}
