import type { GlyphMetrics, ParsedFont } from './parsed-font.js';

/**
 * Reads the table `hmtx` (ISO/IEC 14496-22, 5.2.4) where it stands: a pair for each glyph up to the last that differs
 * in width, and for those beyond it the bearing alone. Undefined for a font whose widths vary or are not all there.
 */
export function metricsOf(font: ParsedFont): ((id: number) => GlyphMetrics) | undefined {
  const { offset = 0, length = 0 } = font.directory.tables.hmtx ?? {};
  const pairs = font.hhea?.numberOfMetrics ?? 0;
  const { buffer } = font.stream;
  const isWhole = pairs > 0 && 4 * pairs <= length && offset + length <= buffer.length;
  if (!isWhole || font._variationProcessor) return undefined;
  const view = new DataView(buffer.buffer, buffer.byteOffset + offset, length);
  return (id) => {
    const bearing = id < pairs ? 4 * id + 2 : 4 * pairs + 2 * (id - pairs);
    return {
      advanceWidth: view.getUint16(4 * Math.min(id, pairs - 1)),
      leftBearing: bearing + 2 <= length ? view.getInt16(bearing) : 0,
    };
  };
}
