import { onLight } from '../chart/colours.js';
import type { Bar, Line, Stroke } from '../chart/drawing.js';
import type { Item, PictureItem } from './items.js';
import { page } from './page-size.js';
import type { Tag } from './structure.js';
import type { Fragment } from './text/place.js';

/** Points. */
const thin = 0.5;
const outline = 1;
const dot = 2;

/** Paints a picture's marks where it stands on the page. @param paintText at a baseline */
export function paintPicture(
  pdf: PDFKit.PDFDocument,
  { left, top, drawing, texts }: PictureItem,
  paintText: (pdf: PDFKit.PDFDocument, fragment: Fragment, baseline: number) => void,
): void {
  for (const mark of drawing.marks) {
    if (mark.kind === 'bar') paintBar(pdf, mark, left, top);
    else if (mark.kind === 'line') paintLine(pdf, mark, left, top);
    else if (mark.kind === 'stroke') paintStroke(pdf, mark, left, top);
    else if (mark.kind === 'dot') pdf.circle(left + mark.x, top + mark.y, dot).fill(onLight.solid);
  }
  for (const { fragments, baseline } of texts)
    for (const fragment of fragments) paintText(pdf, { ...fragment, x: fragment.x + left }, baseline + top);
}

/** Where each picture's tag says that it stands, as PDF counts: points from the page's lower left corner. */
export function boxesOf(pages: readonly (readonly Item[])[]): ReadonlyMap<Tag, readonly number[]> {
  const pictures = pages.flat().filter((item): item is PictureItem => item.kind === 'picture');
  return new Map(
    pictures.map(({ left, top, drawing: { width, height }, tag }) => [
      tag,
      [left, page.height - top - height, left + width, page.height - top],
    ]),
  );
}

function paintBar(pdf: PDFKit.PDFDocument, bar: Bar, left: number, top: number): void {
  const [x, y] = [left + bar.x, top + bar.y];
  if (bar.tone === 'solid') pdf.rect(x, y, bar.width, bar.height).fill(onLight.solid);
  else {
    // The outline lies inside the bar, which keeps its length.
    const inner = { width: Math.max(0, bar.width - outline), height: bar.height - outline };
    pdf
      .rect(x + outline / 2, y + outline / 2, inner.width, inner.height)
      .lineWidth(outline)
      .stroke(onLight.hollow);
  }
}

function paintLine(pdf: PDFKit.PDFDocument, line: Line, left: number, top: number): void {
  pdf
    .moveTo(left + line.x1, top + line.y1)
    .lineTo(left + line.x2, top + line.y2)
    .lineWidth(thin)
    .stroke('#000000');
}

function paintStroke(pdf: PDFKit.PDFDocument, { points }: Stroke, left: number, top: number): void {
  const [first, ...others] = points;
  if (!first) return;
  pdf.moveTo(left + first.x, top + first.y);
  for (const { x, y } of others) pdf.lineTo(left + x, top + y);
  pdf.lineWidth(outline).stroke(onLight.solid);
}
