import { matrixOf } from './matrix.js';
import { nameOf } from './objects.js';
import type { PageCanvas } from './page-canvas.js';
import type { Dict } from './pdfjs.cjs';

/** What is drawn on, and with what. */
export interface Surface {
  readonly canvas: PageCanvas;
  readonly resources: Dict | undefined;
  /** Whether what is drawn is not to be read. */
  readonly marked: { readonly isLeftOut: boolean };
}

type Painter = (surface: Surface, args: readonly unknown[]) => void;

type Numbers = readonly number[];

const BY_NUMBERS: Readonly<Record<string, (canvas: PageCanvas, numbers: Numbers) => void>> = {
  transform: (canvas, args) => canvas.transform(matrixOf(args) ?? [1, 0, 0, 1, 0, 0]),
  moveTo: ({ path, state }, [x = 0, y = 0]) => path.moveTo(state.matrix, x, y),
  lineTo: ({ path, state }, [x = 0, y = 0]) => path.lineTo(state.matrix, x, y),
  curveTo: ({ path, state }, [, , , , x = 0, y = 0]) => path.curveTo(state.matrix, x, y),
  curveTo2: ({ path, state }, [, , x = 0, y = 0]) => path.curveTo(state.matrix, x, y),
  curveTo3: ({ path, state }, [, , x = 0, y = 0]) => path.curveTo(state.matrix, x, y),
  closePath: ({ path, state }) => path.close(state.matrix),
  clip: (canvas) => canvas.clip(),
  eoClip: (canvas) => canvas.clip(),
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

const byNumbers =
  (paint: (canvas: PageCanvas, numbers: Numbers) => void): Painter =>
  ({ canvas }, args) => {
    if (args.every((value) => typeof value === 'number' && Number.isFinite(value)))
      paint(canvas, args as Numbers);
  };

/** What becomes of the path: filled, stroked, closed before. */
const ends =
  (fill: boolean, stroke: boolean, closes = false): Painter =>
  ({ canvas, marked: { isLeftOut } }) => {
    if (closes) canvas.path.close(canvas.state.matrix);
    canvas.paint(fill && !isLeftOut, stroke && !isLeftOut);
  };

function show({ canvas, marked }: Surface, codes: unknown): void {
  if (typeof codes === 'string' && !marked.isLeftOut) canvas.show(codes);
}

/** The text of a new run, one line further down. */
function showBelow(surface: Surface, codes: unknown): void {
  const { canvas } = surface;
  canvas.newRun();
  canvas.text.nextLine(0, -canvas.state.leading);
  show(surface, codes);
}

/** Operators that draw or set something, with nothing to wait for, by the library's names. */
export const PAINTING: Readonly<Record<string, Painter>> = {
  ...Object.fromEntries(Object.entries(BY_NUMBERS).map(([name, paint]) => [name, byNumbers(paint)])),
  stroke: ends(false, true),
  closeStroke: ends(false, true, true),
  fill: ends(true, false),
  eoFill: ends(true, false),
  fillStroke: ends(true, true),
  eoFillStroke: ends(true, true),
  closeFillStroke: ends(true, true, true),
  closeEOFillStroke: ends(true, true, true),
  endPath: ends(false, false),
  showText: (surface, [codes]) => {
    surface.canvas.newRun();
    show(surface, codes);
  },
  showSpacedText: (surface, [parts]) => {
    surface.canvas.newRun();
    if (!Array.isArray(parts)) return;
    for (const part of parts)
      if (typeof part === 'number') surface.canvas.skip(part);
      else show(surface, part);
  },
  nextLineShowText: (surface, [codes]) => showBelow(surface, codes),
  nextLineSetSpacingShowText: (surface, [wordSpacing, spacing, codes]) => {
    if (typeof wordSpacing === 'number' && typeof spacing === 'number')
      surface.canvas.set({ wordSpacing, spacing });
    showBelow(surface, codes);
  },
  setFillColorSpace: ({ canvas, resources }, [space]) => canvas.set({ lightFill: isLight(space, resources) }),
  setStrokeColorSpace: ({ canvas, resources }, [space]) =>
    canvas.set({ lightStroke: isLight(space, resources) }),
  setFillColorN: ({ canvas }, args) => canvas.setColour('fill', args, canvas.state.lightFill),
  setStrokeColorN: ({ canvas }, args) => canvas.setColour('stroke', args, canvas.state.lightStroke),
  endInlineImage: ({ canvas }) => canvas.picture(),
};

/** Whether values of a colour space mean light: those of Separation and Indexed do not. */
function isLight(space: unknown, resources: Dict | undefined): boolean {
  const name = nameOf(space);
  if (/^(?:Device|Cal)/.test(name)) return true;
  const spaces = resources?.get('ColorSpace') as Partial<Dict> | undefined;
  const own = spaces?.getArray?.(name);
  return /^(?:Device|Cal|ICC)/.test(nameOf(Array.isArray(own) ? own[0] : own));
}
