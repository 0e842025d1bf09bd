import type { FlowItem, Line } from './flow.js';
import { characterPitch, linePitch, page, textWidth } from './page.js';
import { drawLine } from './paragraph.js';
import { addTag, type Tag } from './structure.js';
import { styles } from './styles.js';
import { balanceWithin } from './text/balance.js';
import { type Glyph, widthOf } from './text/glyph.js';
import type { Typesetter } from './text/typesetter.js';

/** The organ's name leaves this much of the line free, in points, before it is broken. */
const leastIndent = 4 * characterPitch;

/**
 * The organ over the date (GB/T 9704-2012, 7.3.5.1): the date ends four characters from the right edge, the organ
 * is centred over it, but goes no further than the edge.
 */
export function signatureLines(
  signature: { organ: string | null; date: string | null },
  typesetter: Typesetter,
  parent: Tag,
): FlowItem[] {
  const date = typesetter.set(signature.date ?? '', styles.body);
  const organ = balanceWithin(typesetter.set(signature.organ ?? '', styles.body), textWidth - leastIndent);
  if (date.length === 0 && organ.length === 0) return [];
  const dateEdge = page.right - 4 * characterPitch;
  const widest = Math.max(0, ...organ.map(widthOf));
  const axis =
    date.length > 0
      ? Math.min(dateEdge - widthOf(date) / 2, page.right - widest / 2)
      : page.right - 2 * characterPitch - widest / 2;
  const lines: Line[] = [];
  const add = (glyphs: readonly Glyph[], tag: Tag, left: number) =>
    lines.push(
      drawLine(glyphs, { linePitch, keepWithNext: true }, tag, { left, right: page.right, align: 'left' }),
    );
  const organTag = organ.length > 0 ? addTag(parent, 'P') : parent;
  for (const line of organ) add(line, organTag, axis - widthOf(line) / 2);
  if (date.length > 0) add(date, addTag(parent, 'P'), dateEdge - widthOf(date));
  const last = lines.pop();
  return [
    { type: 'space', height: linePitch },
    ...lines,
    ...(last ? [{ ...last, keepWithNext: false }] : []),
  ];
}

/** How many lines of the text go along when the signature moves to another page, so that it never stands alone. */
const company = 2;

export function withCompany(flow: readonly FlowItem[]): FlowItem[] {
  const lone = flow.slice(-company);
  if (!lone.every((item) => item.type === 'line')) return [...flow];
  return [...flow.slice(0, -company), ...lone.map((line) => ({ ...line, keepWithNext: true }))];
}
