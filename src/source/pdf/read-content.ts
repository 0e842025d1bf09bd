import type { Library } from './library.js';
import { type LeftOut, MarkedContent } from './marked-content.js';
import { matrixOf } from './matrix.js';
import { nameOf } from './objects.js';
import type { PageCanvas } from './page-canvas.js';
import { PAINTING, type Surface } from './painting-operators.js';
import type { BaseStream, Dict, Operation, StateKeeper, XRef } from './pdfjs.cjs';
import type { FontReader } from './read-fonts.js';
import type { PictureContent } from './tagged-pictures.js';

/** Streams within streams: a page has two or three. */
const DEEPEST = 12;
/** To begin with a stream takes as long as so many operators. */
export const STREAM = 100;
/** States that are kept: what asks for more only wants memory. */
const MOST_KEPT = 500;

/** The library keeps states too, each an heir of the one before: what many of them ask for takes forever. */
const NO_STATES: StateKeeper = { save: () => {}, restore: () => {}, transform: () => {} };

/** The marks of a form are numbered apart from those of the page. */
const NO_PICTURE: PictureContent = () => false;

/** What draws a page has at hand. */
export interface Drawing extends LeftOut {
  readonly library: Library;
  readonly xref: XRef;
  readonly fonts: FontReader;
  readonly canvas: PageCanvas;
  /** Counts operators. @throws where there are more than any report has */
  readonly count: (number: number) => void;
}

/** A content stream while it is drawn. */
interface Content extends Surface {
  readonly drawing: Drawing;
  readonly marked: MarkedContent;
  /** How many states were kept when it began. */
  readonly level: number;
  /** In how many other streams it is. */
  readonly depth: number;
}

/** Draws what a content stream says; pictures are only noted. */
export async function readContent(
  stream: BaseStream,
  resources: Dict | undefined,
  drawing: Drawing,
  depth = 0,
): Promise<void> {
  const { library, xref, canvas, count } = drawing;
  const operators = operatorsOf(library);
  const reader = new library.EvaluatorPreprocessor(stream, xref, NO_STATES);
  const operation: Operation = { fn: 0, args: null };
  const level = canvas.depth;
  const marked = new MarkedContent(drawing, resources);
  const content: Content = { drawing, canvas, resources, marked, level, depth };
  while (reader.read(operation)) {
    count(1);
    const args = operation.args ?? [];
    operation.args = null;
    const waited = operators.get(operation.fn)?.(content, args);
    // Most have nothing to wait for, and to wait for nothing takes long.
    if (waited) await waited;
  }
  while (canvas.depth > level) canvas.bringBack();
}

type Operator = (content: Content, args: readonly unknown[]) => Promise<void> | void;

const known = new Map<number, Operator>();

/** The operators by the library's numbers. */
function operatorsOf({ OPS }: Library): ReadonlyMap<number, Operator> {
  if (known.size === 0)
    for (const [name, operator] of Object.entries({ ...PAINTING, ...STEERING })) {
      const number = OPS[name];
      if (number !== undefined) known.set(number, operator);
    }
  return known;
}

/** Operators that say what those after them draw with, and whether they do. */
const STEERING: Readonly<Record<string, Operator>> = {
  save: ({ canvas }) => {
    if (canvas.depth < MOST_KEPT) canvas.keep();
  },
  restore: ({ canvas, level }) => {
    if (canvas.depth > level) canvas.bringBack();
  },
  beginMarkedContent: ({ marked }, args) => marked.begin(args),
  beginMarkedContentProps: ({ marked }, args) => marked.begin(args),
  endMarkedContent: ({ marked }) => marked.end(),
  setFont,
  setGState: setGraphics,
  paintXObject: (content, [name]) => (content.marked.isLeftOut ? undefined : paintObject(content, name)),
};

async function setFont({ drawing, resources }: Content, [name, size]: readonly unknown[]): Promise<void> {
  const { canvas, fonts, objects } = drawing;
  const raw = objects.dictOf(resources?.get('Font'))?.getRaw(nameOf(name));
  const font = raw === undefined ? undefined : await fonts.read(raw);
  canvas.set({ font, size: typeof size === 'number' ? size : 0 });
}

async function setGraphics({ drawing, resources }: Content, [name]: readonly unknown[]): Promise<void> {
  const { canvas, fonts, objects } = drawing;
  const own = objects.dictOf(objects.dictOf(resources?.get('ExtGState'))?.get(nameOf(name)));
  const font = own?.getArray('Font');
  if (Array.isArray(font) && typeof font[1] === 'number')
    canvas.set({ font: await fonts.read(font[0]), size: font[1] });
}

async function paintObject({ drawing, resources, depth }: Content, name: unknown): Promise<void> {
  const { library, canvas, count, isHidden, objects } = drawing;
  const stream = objects.dictOf(resources?.get('XObject'))?.get(nameOf(name));
  if (!(stream instanceof library.BaseStream) || !stream.dict) return;
  if (isHidden(stream.dict.getRaw('OC'))) return;
  const kind = nameOf(stream.dict.get('Subtype'));
  if (kind === 'Image') canvas.picture();
  if (kind !== 'Form' || depth >= DEEPEST) return;
  count(STREAM);
  stream.reset();
  canvas.keep();
  const place = canvas.text.matrix;
  const matrix = matrixOf(stream.dict.getArray('Matrix'));
  if (matrix) canvas.transform(matrix);
  const own = objects.dictOf(stream.dict.get('Resources')) ?? resources;
  await readContent(stream, own, { ...drawing, isPicture: NO_PICTURE }, depth + 1);
  canvas.bringBack();
  canvas.text.begin(place);
}
