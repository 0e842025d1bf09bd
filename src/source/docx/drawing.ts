import type { XmlReader } from '../../package/xml/xml-reader.js';

/** What hangs on a run: text boxes and pictures. */
export interface DrawingVisitor {
  /** Reads the text box just entered. */
  box(): void;
  /** A picture as large as a table could be. */
  picture(): void;
}

/** Looks through the drawing, picture or object just entered, old (VML) or new. */
export function readDrawing(reader: XmlReader, visitor: DrawingVisitor): void {
  let isPicture = false;
  let isLarge = false;
  const look = (name: string, isOwn: boolean) => {
    if (isOwn && name === 'txbxContent') {
      visitor.box();
      return;
    }
    if (name === 'blip' || name === 'imagedata') isPicture = true;
    if (name === 'extent' || name === 'shape') isLarge ||= hasRoom(reader.attributes());
    reader.everyChild(look);
  };
  reader.everyChild(look);
  if (isPicture && isLarge) visitor.picture();
}

/** Points: two thirds of a page's width, and a table of a few rows. */
const LARGE = { width: 280, height: 80 };
const EMU = 12_700;

function hasRoom(attributes: ReadonlyMap<string, string>): boolean {
  const style = attributes.get('style');
  const [width, height] =
    style === undefined
      ? ['cx', 'cy'].map((name) => Number(attributes.get(name) ?? 0) / EMU)
      : ['width', 'height'].map((name) => pointsOf(style, name));
  return (width ?? 0) >= LARGE.width && (height ?? 0) >= LARGE.height;
}

function pointsOf(style: string, name: string): number {
  const property = style.split(';').find((each) => each.trim().startsWith(`${name}:`));
  const [, amount = '0', unit = 'pt'] = /:\s*([\d.]+)\s*(pt|in|cm|mm|px)?/.exec(property ?? '') ?? [];
  return Number(amount) * (POINTS[unit] ?? 1);
}

const POINTS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 28.35, mm: 2.835, px: 0.75 };
