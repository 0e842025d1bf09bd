import type { GlyphMetrics, ParsedFont, ParsedSubset } from './parsed-font.js';

/**
 * A subset that takes outlines as they stand in the font. fontkit decodes the head of each to learn whether it is made
 * of others; only those that are, and whatever is not as it should be, are left to it.
 */
export function quickSubset(
  font: ParsedFont,
  metrics: (id: number) => GlyphMetrics,
  subset: ParsedSubset,
): ParsedSubset {
  const { glyf } = font.directory.tables;
  const add = subset._addGlyph?.bind(subset);
  if (!glyf || !add) return subset;
  const { buffer } = font.stream;
  const { offsets } = font.loca;
  return Object.assign(subset, {
    _addGlyph(id: number) {
      const [from, to] = [offsets[id], offsets[id + 1]];
      if (from === undefined || to === undefined || from > to || to > glyf.length) return add(id);
      const outline = buffer.subarray(glyf.offset + from, glyf.offset + to);
      const isComposed = ((outline[0] ?? 0) & 0x80) !== 0;
      if (isComposed || outline.length !== to - from) return add(id);
      const { advanceWidth: advance, leftBearing: bearing } = metrics(id);
      subset.glyf.push(outline);
      subset.loca.offsets.push(subset.offset);
      subset.hmtx.metrics.push({ advance, bearing });
      subset.offset += outline.length;
      return subset.glyf.length - 1;
    },
  });
}
