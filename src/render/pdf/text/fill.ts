import { type Glyph, widthOf } from './glyph.js';
import { clusters, noEnd, noStart } from './kinsoku.js';

/** Sums of widths are not exact. Points. */
const tolerance = 0.01;

/**
 * Breaks glyphs into lines, each as full as it gets.
 * @param measures the width of the first line and of all others, in points
 */
export function fillLines(glyphs: readonly Glyph[], measures: { first: number; rest: number }): Glyph[][] {
  const lines: Glyph[][] = [];
  let line: Glyph[] = [];
  const queue = clusters(glyphs).reverse();
  for (let cluster = queue.pop(); cluster; cluster = queue.pop()) {
    const measure = lines.length === 0 ? measures.first : measures.rest;
    const room = measure - line.reduce((width, glyph) => width + glyph.width, 0);
    if (widthOf(cluster) <= room + tolerance) {
      line.push(...cluster);
      continue;
    }
    const [head, tail] = cut(cluster, room, { measure, opens: line.length === 0 });
    lines.push([...line, ...head]);
    line = [];
    queue.push(tail);
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** A hole this wide, in ems, is worse than an address on two lines. */
const widestHole = 3;

/** After a mark of an address, before a letter. */
const insideAddress = (before: string, after: string) =>
  /^[/?&=_@.-]$/.test(before) && /^[A-Za-z]/.test(after);

/**
 * Cuts a cluster that does not fit the room: an address where it leaves a hole, and what is longer than a whole
 * line where no rule is hurt, or else anywhere. Figures never get that long.
 */
function cut(
  cluster: Glyph[],
  room: number,
  { measure, opens }: { measure: number; opens: boolean },
): [Glyph[], Glyph[]] {
  let fits = 0;
  for (let width = 0; fits < cluster.length; fits++) {
    width += cluster[fits]?.width ?? 0;
    if (width > room + tolerance) break;
  }
  const places = Array.from({ length: fits }, (_, index) => fits - index).filter((at) => at < cluster.length);
  const text = (index: number) => cluster[index]?.text ?? '';
  const hole = room > widestHole * (cluster[0]?.size ?? 0);
  const overlong = widthOf(cluster) > measure + tolerance;
  const at =
    (hole && places.find((place) => insideAddress(text(place - 1), text(place)))) ||
    (overlong && hole && places.find((place) => !noEnd.has(text(place - 1)) && !noStart.has(text(place)))) ||
    (opens ? Math.max(places[0] ?? 0, 1) : 0);
  return [cluster.slice(0, at), cluster.slice(at)];
}
