import type { FlowItem, Line } from './flow.js';
import { characterPitch, linePitch, page, textWidth } from './page-size.js';
import { drawLine } from './paragraph.js';
import { addTag, type Tag } from './structure.js';
import { styles } from './styles.js';
import { type Glyph, widthOf } from './text/glyph.js';
import { titleLines } from './text/title.js';
import type { Typesetter } from './text/typesetter.js';

/** The organ's name leaves this much of the line free, in points, before it is broken. */
const leastIndent = 4 * characterPitch;

const twoCharacters = 2 * characterPitch;

/**
 * As GB/T 9704-2012, 7.3.5.2 places them without a seal: after a blank line the organ, two characters from the right
 * edge; under it the date, which begins two characters after the organ does. A date longer than the organ is the one
 * that ends two characters from the edge, and the organ keeps its place before it.
 */
export function signatureLines(
  signature: { organ: string | null; date: string | null },
  typesetter: Typesetter,
  parent: Tag,
): FlowItem[] {
  const date = typesetter.set(signature.date ?? '', styles.body);
  const organ = titleLines(typesetter.set(signature.organ ?? '', styles.body), textWidth - leastIndent);
  const widest = Math.max(0, ...organ.map(widthOf));
  const edge = page.right - twoCharacters;
  const left = widthOf(date) > widest ? edge - widthOf(date) - twoCharacters : edge - widest;
  const lefts = organ.map((line) => left + (widest - widthOf(line)) / 2);
  const lines: Line[] = [];
  const add = (glyphs: readonly Glyph[], tag: Tag, x: number) =>
    lines.push(
      drawLine(glyphs, { linePitch, keepWithNext: true }, tag, { left: x, right: page.right, align: 'left' }),
    );
  const organTag = organ.length > 0 ? addTag(parent, 'P') : parent;
  organ.forEach((line, index) => {
    add(line, organTag, lefts[index] ?? left);
  });
  if (date.length > 0) add(date, addTag(parent, 'P'), (lefts[0] ?? left) + twoCharacters);
  const last = lines.pop();
  if (!last) return [];
  return [{ type: 'space', height: linePitch, onGrid: true }, ...lines, { ...last, keepWithNext: false }];
}

/** How many lines a page has at least that the signature has moved to: its own, and the last of the text. */
const leastLines = 6;

/** Text followed by a signature, which never stands alone. */
export function withSignature(flow: readonly FlowItem[], signature: readonly FlowItem[]): FlowItem[] {
  const own = signature.filter(({ type }) => type === 'line').length;
  if (own === 0) return [...flow];
  const before = flow.findLastIndex(({ type }) => type !== 'line');
  const start = Math.max(before + 1, flow.length - (leastLines - own));
  const company = flow.slice(start).map((item) => ({ ...item, keepWithNext: true }));
  return [...flow.slice(0, start), ...company, ...signature];
}
