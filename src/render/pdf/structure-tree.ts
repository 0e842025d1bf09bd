import { pdfText } from './archive/pdf-text.js';
import type { Tag } from './structure.js';

/** What of each tag stands on the pages, in the order in which it was painted. */
export type Contents = Map<Tag, (PDFKit.PDFStructureContent | PaintedLink)[]>;

/** A link, or the part of it that stands on a page: its element has its text and the place to be clicked. */
export interface PaintedLink {
  readonly link: PDFKit.PDFStructureElement;
  readonly page: PDFKit.PDFPage;
}

/**
 * Adds the logical structure to a file whose pages are painted.
 * @param boxes where each picture stands, as PDF counts
 */
export function addStructureTree(
  pdf: PDFKit.PDFDocument,
  root: Tag,
  contents: Contents,
  boxes: ReadonlyMap<Tag, readonly number[]>,
): void {
  const ids = identifiers(root);
  const named: [id: string, element: object][] = [];

  function write(tag: Tag): PDFKit.PDFStructureElement {
    const { alt, actual } = tag;
    const element = pdf.struct(tag.role, {
      ...(alt !== undefined && { alt }),
      ...(actual !== undefined && { actual }),
    });
    const { data } = element.dictionary;
    const id = ids.get(tag);
    if (id !== undefined) {
      data.ID = pdfText(id);
      named.push([id, element.dictionary]);
    }
    const attributes = attributesOf(tag, ids, boxes.get(tag));
    if (attributes) data.A = attributes;
    for (const content of contents.get(tag) ?? []) {
      if ('link' in content) addLink(pdf, element, content);
      else element.add(content);
    }
    for (const child of tag.children) if (child.role !== 'Link') element.add(write(child));
    element.end();
    return element;
  }

  pdf.addStructure(write(root));
  // The root of a tree has no limits (ISO 32000-1, table 37).
  Object.assign(pdf.getStructParentTree(), { limits: false });
  const names = sorted(named).flatMap(([id, element]) => [pdfText(id), element]);
  if (names.length > 0) Object.assign(pdf.getStructTreeRoot().data, { IDTree: { Names: names } });
}

/** pdfkit takes the page that is open when an element is written for the one that its links stand on. */
function addLink(
  pdf: PDFKit.PDFDocument,
  parent: PDFKit.PDFStructureElement,
  { link, page }: PaintedLink,
): void {
  const open = pdf.page;
  pdf.page = page;
  link.end();
  parent.add(link);
  pdf.page = open;
}

/** For the cells that others name as their headers, and for notes, which need one (ISO 14289-1, 7.9). */
function identifiers(root: Tag): ReadonlyMap<Tag, string> {
  const ids = new Map<Tag, string>();
  const give = (tag: Tag) => ids.has(tag) || ids.set(tag, String(ids.size + 1));
  const walk = (tag: Tag): void => {
    if (tag.role === 'Note') give(tag);
    tag.headers?.forEach(give);
    tag.children.forEach(walk);
  };
  walk(root);
  return ids;
}

function attributesOf(
  { cell, headers = [], summary }: Tag,
  ids: ReadonlyMap<Tag, string>,
  box: readonly number[] | undefined,
): object | undefined {
  if (box) return { O: 'Layout', Placement: 'Block', BBox: [...box] };
  const table = {
    ...cell,
    ...(headers.length > 0 && { Headers: headers.map((header) => pdfText(ids.get(header) ?? '')) }),
    ...(summary !== undefined && { Summary: pdfText(summary) }),
  };
  return Object.keys(table).length > 0 ? { O: 'Table', ...table } : undefined;
}

/** As a name tree wants its keys. */
const sorted = (named: readonly [id: string, element: object][]) =>
  [...named].sort(([a], [b]) => (a < b ? -1 : 1));
