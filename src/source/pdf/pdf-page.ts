import type { Library } from './library.js';
import type { Matrix } from './matrix.js';
import type { BaseStream, Dict, XRef } from './pdfjs.cjs';

/** A page, and what draws it. */
export interface PdfPage {
  /** Points, as it is looked at. */
  readonly width: number;
  readonly height: number;
  /** From its own measure, y upwards, to points from the upper left corner of what is looked at, y downwards. */
  readonly base: Matrix;
  readonly resources: Dict | undefined;
  readonly content: BaseStream | undefined;
}

/** @param count counts the streams that draw it, each as so many operators */
export function pageOf(page: Dict, library: Library, xref: XRef, count: (streams: number) => void): PdfPage {
  const [left, bottom, right, top] = visibleBox(page, library);
  const turn = rotationOf(inherited(page, 'Rotate', library));
  const [width, height] = turn % 180 === 0 ? [right - left, top - bottom] : [top - bottom, right - left];
  const bases: Readonly<Record<number, Matrix>> = {
    0: [1, 0, 0, -1, -left, top],
    90: [0, 1, 1, 0, -bottom, -left],
    180: [-1, 0, 0, 1, right, -bottom],
    270: [0, -1, -1, 0, top, right],
  };
  const resources = inherited(page, 'Resources', library);
  return {
    width,
    height,
    base: bases[turn] ?? [1, 0, 0, -1, -left, top],
    resources: resources instanceof library.Dict ? resources : undefined,
    content: contentOf(page, library, xref, count),
  };
}

const rotationOf = (value: unknown): number =>
  typeof value === 'number' && value % 90 === 0 ? ((value % 360) + 360) % 360 : 0;

/** Of pages inside of pages: no tree of them is deeper. */
const DEEPEST = 50;

/** What a page says, or one of those that it is in. */
function inherited(page: Dict, key: string, { Dict }: Library): unknown {
  let node: unknown = page;
  for (let depth = 0; node instanceof Dict && depth < DEEPEST; depth++) {
    const own: unknown = node.getArray(key);
    if (own !== undefined && own !== null) return own;
    node = node.get('Parent');
  }
  return undefined;
}

type Corners = readonly [left: number, bottom: number, right: number, top: number];

const A4: Corners = [0, 0, 595.28, 841.89];

function visibleBox(page: Dict, library: Library): Corners {
  const media = cornersOf(inherited(page, 'MediaBox', library)) ?? A4;
  const crop = cornersOf(inherited(page, 'CropBox', library)) ?? media;
  const box: Corners = [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ];
  return box[2] > box[0] && box[3] > box[1] ? box : media;
}

function cornersOf(value: unknown): Corners | undefined {
  if (!Array.isArray(value) || value.length !== 4) return undefined;
  if (!value.every((each) => typeof each === 'number' && Number.isFinite(each))) return undefined;
  const [x = 0, y = 0, u = 0, v = 0] = value as readonly number[];
  const box: Corners = [Math.min(x, u), Math.min(y, v), Math.max(x, u), Math.max(y, v)];
  return box[2] - box[0] > 1 && box[3] - box[1] > 1 ? box : undefined;
}

function contentOf(
  page: Dict,
  { BaseStream, StreamsSequenceStream, Stream }: Library,
  xref: XRef,
  count: (streams: number) => void,
) {
  const content = xref.fetchIfRef(page.getRaw('Contents'));
  if (content instanceof BaseStream) return content;
  if (!Array.isArray(content)) return undefined;
  count(content.length);
  // An operator does not go over the end of a stream, but nothing says so in the streams put together.
  const parts = content.flatMap((part) => {
    const stream = xref.fetchIfRef(part);
    return stream instanceof BaseStream ? [stream, new Stream(Uint8Array.of(10))] : [];
  });
  return new StreamsSequenceStream(parts);
}
