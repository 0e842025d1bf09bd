import type { Line } from './flow.js';
import { baselineIn } from './items.js';
import { characterPitch, linePitch, page } from './page-size.js';
import type { Tag } from './structure.js';
import { fillLines } from './text/fill.js';
import type { Glyph } from './text/glyph.js';
import { type Place, placeLine } from './text/place.js';

export interface ParagraphShape {
  /** Of the first line. Points. */
  readonly indent: number;
  readonly linePitch: number;
  readonly keepWithNext: boolean;
}

/** 首行缩进二字, on the grid. */
export const bodyShape: ParagraphShape = { indent: 2 * characterPitch, linePitch, keepWithNext: false };

/**
 * The lines of a paragraph between the margins, both edges even but for the last line. Neither its first nor its last
 * line stands alone on a page.
 */
export function paragraphLines(glyphs: readonly Glyph[], shape: ParagraphShape, tag: Tag): Line[] {
  const rest = page.right - page.left;
  const lines = fillLines(glyphs, { first: rest - shape.indent, rest });
  return lines.map((line, index) =>
    drawLine(line, { ...shape, keepWithNext: shape.keepWithNext || keepsNext(index, lines.length) }, tag, {
      left: page.left + (index === 0 ? shape.indent : 0),
      right: page.right,
      align: index === lines.length - 1 ? 'left' : 'justify',
    }),
  );
}

const keepsNext = (index: number, count: number) => count > 1 && (index === 0 || index === count - 2);

export function drawLine(
  glyphs: readonly Glyph[],
  shape: Pick<ParagraphShape, 'linePitch' | 'keepWithNext'>,
  tag: Tag,
  place: Place,
): Line {
  const baseline = baselineIn(0, shape.linePitch, glyphs[0]?.size ?? 0);
  const items = [{ kind: 'text', baseline, fragments: placeLine(glyphs, place), tag }] as const;
  const onGrid = shape.linePitch === linePitch;
  return { type: 'line', height: shape.linePitch, onGrid, items, keepWithNext: shape.keepWithNext };
}
