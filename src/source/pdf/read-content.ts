import type { Library } from './library.js';
import { matrixOf } from './matrix.js';
import type { PageCanvas } from './page-canvas.js';
import type { BaseStream, Dict, Operation, StateKeeper, XRef } from './pdfjs.cjs';
import type { FontReader } from './read-fonts.js';
import type { PictureContent } from './tagged-pictures.js';

/** Streams within streams: a page has two or three. */
const DEEPEST = 12;
const FORM = 100;
/** States that are kept: what asks for more only wants memory. */
const MOST_KEPT = 500;

/** The library keeps states too, each an heir of the one before: what many of them ask for takes forever. */
const NO_STATES: StateKeeper = { save: () => {}, restore: () => {}, transform: () => {} };

/** The marks of a form are numbered apart from those of the page. */
const NO_PICTURE: PictureContent = () => false;

/** What draws a page has at hand. */
export interface Drawing {
  readonly library: Library;
  readonly xref: XRef;
  readonly fonts: FontReader;
  readonly canvas: PageCanvas;
  /** Counts operators. @throws where there are more than any report has */
  readonly count: (number: number) => void;
  /** What optional content is not shown, by its object. */
  readonly isHidden: (content: unknown) => boolean;
  /** What marked content is a picture's. */
  readonly isPicture: PictureContent;
}

/** Draws what a content stream says; pictures are only noted. */
export async function readContent(
  stream: BaseStream,
  resources: Dict | undefined,
  drawing: Drawing,
  depth = 0,
): Promise<void> {
  const { library, xref, canvas, count } = drawing;
  const reader = new library.EvaluatorPreprocessor(stream, xref, NO_STATES);
  const operation: Operation = { fn: 0, args: null };
  const level = canvas.depth;
  const marked = new MarkedContent(drawing, resources);
  while (reader.read(operation)) {
    count(1);
    const { fn } = operation;
    const args = operation.args ?? [];
    operation.args = null;
    const name = nameOf(library, fn);
    if (name === 'paintXObject') {
      if (!marked.isLeftOut) await paintObject(args[0], resources, drawing, depth);
    } else if (name === 'setFont') await setFont(args, resources, drawing);
    else if (name === 'setGState') await setGraphics(args[0], resources, drawing);
    else if (name === 'save') {
      if (canvas.depth < MOST_KEPT) canvas.keep();
    } else if (name === 'restore') {
      if (canvas.depth > level) canvas.bringBack();
    } else if (!marked.take(name, args)) draw(canvas, name, args, resources, marked.isLeftOut);
  }
  while (canvas.depth > level) canvas.bringBack();
}

const names = new Map<number, string>();

function nameOf({ OPS }: Library, fn: number): string {
  if (names.size === 0) for (const [name, number] of Object.entries(OPS)) names.set(number, name);
  return names.get(fn) ?? '';
}

/** Stretches of content that are marked: some are not shown, and some are pictures that say again what a table says. */
class MarkedContent {
  readonly #open: boolean[] = [];

  constructor(
    private readonly drawing: Drawing,
    private readonly resources: Dict | undefined,
  ) {}

  get isLeftOut(): boolean {
    return this.#open.includes(true);
  }

  /** Whether the operator is one of its own. */
  take(name: string, [tag, properties]: readonly unknown[]): boolean {
    if (name === 'endMarkedContent') this.#open.pop();
    else if (name === 'beginMarkedContent' || name === 'beginMarkedContentProps') {
      if (this.#open.length < MOST_KEPT) this.#open.push(this.#leavesOut(textOf(tag), properties));
    } else return false;
    return true;
  }

  #leavesOut(tag: string, properties: unknown): boolean {
    if (tag === 'Figure') return true;
    const named = dictIn(this.drawing, this.resources?.get('Properties'));
    if (tag === 'OC') return named !== undefined && this.drawing.isHidden(named.getRaw(textOf(properties)));
    const own = dictIn(this.drawing, properties) ?? dictIn(this.drawing, named?.get(textOf(properties)));
    const number = own?.get('MCID');
    return typeof number === 'number' && this.drawing.isPicture(number);
  }
}

const textOf = (name: unknown): string =>
  typeof name === 'object' && name !== null && 'name' in name ? String(name.name) : '';

const dictIn = ({ library }: Drawing, value: unknown): Dict | undefined =>
  value instanceof library.Dict ? value : undefined;

async function setFont([name, size]: readonly unknown[], resources: Dict | undefined, drawing: Drawing) {
  const { canvas, fonts } = drawing;
  const raw = dictIn(drawing, resources?.get('Font'))?.getRaw(textOf(name));
  const font = raw === undefined ? undefined : await fonts.read(raw);
  canvas.set({ font, size: typeof size === 'number' ? size : 0 });
}

async function setGraphics(name: unknown, resources: Dict | undefined, drawing: Drawing) {
  const { canvas, fonts } = drawing;
  const own = dictIn(drawing, dictIn(drawing, resources?.get('ExtGState'))?.get(textOf(name)));
  const font = own?.getArray('Font');
  if (Array.isArray(font) && typeof font[1] === 'number')
    canvas.set({ font: await fonts.read(font[0]), size: font[1] });
}

async function paintObject(name: unknown, resources: Dict | undefined, drawing: Drawing, depth: number) {
  const { library, canvas, count, isHidden } = drawing;
  const stream = dictIn(drawing, resources?.get('XObject'))?.get(textOf(name));
  if (!(stream instanceof library.BaseStream) || !stream.dict) return;
  if (isHidden(stream.dict.getRaw('OC'))) return;
  const kind = textOf(stream.dict.get('Subtype'));
  if (kind === 'Image') canvas.picture();
  if (kind !== 'Form' || depth >= DEEPEST) return;
  // To begin with one takes as long as many operators.
  count(FORM);
  stream.reset();
  canvas.keep();
  const place = canvas.text.matrix;
  const matrix = matrixOf(stream.dict.getArray('Matrix'));
  if (matrix) canvas.transform(matrix);
  const own = dictIn(drawing, stream.dict.get('Resources')) ?? resources;
  await readContent(stream, own, { ...drawing, isPicture: NO_PICTURE }, depth + 1);
  canvas.bringBack();
  canvas.text.begin(place);
}

type Numbers = readonly number[];

/** Operators that draw or set something, with nothing to wait for. */
function draw(
  canvas: PageCanvas,
  name: string,
  args: readonly unknown[],
  resources: Dict | undefined,
  leftOut: boolean,
): void {
  const own = DRAWING[name];
  if (own) {
    if (args.every((value) => typeof value === 'number' && Number.isFinite(value)))
      own(canvas, args as Numbers);
    return;
  }
  const show = (codes: unknown) => {
    if (typeof codes === 'string' && !leftOut) canvas.show(codes);
  };
  if (SHOWING.has(name)) canvas.newRun();
  const paint = PAINTING[name];
  if (paint) {
    const [fill, stroke, closes] = paint;
    if (closes) canvas.path.close(canvas.state.matrix);
    canvas.paint(fill && !leftOut, stroke && !leftOut);
  } else if (name === 'showText') show(args[0]);
  else if (name === 'nextLineShowText') {
    canvas.text.nextLine(0, -canvas.state.leading);
    show(args[0]);
  } else if (name === 'nextLineSetSpacingShowText') {
    const [wordSpacing, spacing] = args;
    if (typeof wordSpacing === 'number' && typeof spacing === 'number') canvas.set({ wordSpacing, spacing });
    canvas.text.nextLine(0, -canvas.state.leading);
    show(args[2]);
  } else if (name === 'showSpacedText' && Array.isArray(args[0])) {
    for (const part of args[0])
      if (typeof part === 'number') canvas.skip(part);
      else show(part);
  } else if (name === 'setFillColorSpace') canvas.set({ lightFill: isLight(args[0], resources) });
  else if (name === 'setStrokeColorSpace') canvas.set({ lightStroke: isLight(args[0], resources) });
  else if (name === 'setFillColorN') canvas.setColour('fill', args, canvas.state.lightFill);
  else if (name === 'setStrokeColorN') canvas.setColour('stroke', args, canvas.state.lightStroke);
  else if (name === 'endInlineImage') canvas.picture();
}

/** Whether values of a colour space mean light: those of Separation and Indexed do not. */
function isLight(space: unknown, resources: Dict | undefined): boolean {
  const name = textOf(space);
  if (/^(?:Device|Cal)/.test(name)) return true;
  const spaces = resources?.get('ColorSpace') as Partial<Dict> | undefined;
  const own = spaces?.getArray?.(name);
  return /^(?:Device|Cal|ICC)/.test(textOf(Array.isArray(own) ? own[0] : own));
}

/** What becomes of the path: filled, stroked, closed before. */
const PAINTING: Readonly<Record<string, readonly [fill: boolean, stroke: boolean, closes?: boolean]>> = {
  stroke: [false, true],
  closeStroke: [false, true, true],
  fill: [true, false],
  eoFill: [true, false],
  fillStroke: [true, true],
  eoFillStroke: [true, true],
  closeFillStroke: [true, true, true],
  closeEOFillStroke: [true, true, true],
  endPath: [false, false],
};

const DRAWING: Readonly<Record<string, (canvas: PageCanvas, args: Numbers) => void>> = {
  transform: (canvas, args) => canvas.transform(matrixOf(args) ?? [1, 0, 0, 1, 0, 0]),
  moveTo: ({ path, state }, [x = 0, y = 0]) => path.moveTo(state.matrix, x, y),
  lineTo: ({ path, state }, [x = 0, y = 0]) => path.lineTo(state.matrix, x, y),
  curveTo: ({ path, state }, [, , , , x = 0, y = 0]) => path.curveTo(state.matrix, x, y),
  curveTo2: ({ path, state }, [, , x = 0, y = 0]) => path.curveTo(state.matrix, x, y),
  curveTo3: ({ path, state }, [, , x = 0, y = 0]) => path.curveTo(state.matrix, x, y),
  closePath: ({ path, state }) => path.close(state.matrix),
  rectangle: ({ path, state }, [x = 0, y = 0, width = 0, height = 0]) =>
    path.rectangle(state.matrix, x, y, width, height),
  beginText: ({ text }) => text.begin(),
  setTextMatrix: ({ text }, args) => text.begin(matrixOf(args)),
  moveText: ({ text }, [x = 0, y = 0]) => text.nextLine(x, y),
  setLeadingMoveText: (canvas, [x = 0, y = 0]) => {
    canvas.set({ leading: -y });
    canvas.text.nextLine(x, y);
  },
  nextLine: ({ text, state }) => text.nextLine(0, -state.leading),
  setCharSpacing: (canvas, [spacing = 0]) => canvas.set({ spacing }),
  setWordSpacing: (canvas, [wordSpacing = 0]) => canvas.set({ wordSpacing }),
  setHScale: (canvas, [percent = 100]) => canvas.set({ stretch: percent / 100 }),
  setLeading: (canvas, [leading = 0]) => canvas.set({ leading }),
  setTextRise: (canvas, [rise = 0]) => canvas.set({ rise }),
  setTextRenderingMode: (canvas, [mode = 0]) => canvas.set({ mode }),
  setFillGray: (canvas, args) => canvas.setColour('fill', args),
  setFillRGBColor: (canvas, args) => canvas.setColour('fill', args),
  setFillCMYKColor: (canvas, args) => canvas.setColour('fill', args),
  setFillColor: (canvas, args) => canvas.setColour('fill', args, canvas.state.lightFill),
  setStrokeGray: (canvas, args) => canvas.setColour('stroke', args),
  setStrokeRGBColor: (canvas, args) => canvas.setColour('stroke', args),
  setStrokeCMYKColor: (canvas, args) => canvas.setColour('stroke', args),
  setStrokeColor: (canvas, args) => canvas.setColour('stroke', args, canvas.state.lightStroke),
};

const SHOWING: ReadonlySet<string> = new Set([
  'showText',
  'showSpacedText',
  'nextLineShowText',
  'nextLineSetSpacingShowText',
]);
