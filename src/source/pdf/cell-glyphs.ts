import { overflowingTexts } from './overflowing-text.js';
import type { Glyph } from './page-marks.js';
import type { RuledTable } from './ruled-table.js';
import { linesOf, mayBeOneFigure } from './text-lines.js';

/** What stands in the cells of a table, by their order. */
export interface CellGlyphs {
  readonly glyphs: readonly (readonly Glyph[])[];
  /** Cells with figures of which it cannot be known whether they are theirs. */
  readonly doubtful: ReadonlySet<number>;
}

/**
 * Shares the glyphs of a table out among its cells. A figure may be wider than its column, and two may touch: what was
 * written together stays together, and where that does not tell them apart, they are in doubt.
 */
export function shareOutGlyphs(table: RuledTable, glyphs: readonly Glyph[]): CellGlyphs {
  const cells: Glyph[][] = table.cells.map(() => []);
  const doubtful = new Set<number>();
  const cellAt = locator(table);
  const put = (cell: number | undefined, glyph: Glyph) => {
    if (cell !== undefined) cells[cell]?.push(glyph);
  };
  const upright = glyphs.filter(({ turn, vertical }) => turn === 0 && !vertical);
  for (const glyph of glyphs) if (glyph.turn !== 0 || glyph.vertical) put(cellAt(...middleOf(glyph)), glyph);
  const placed = new Set<Glyph>();
  for (const { glyphs: own, middle } of overflowingTexts(table, upright, cellAt))
    for (const glyph of own) {
      placed.add(glyph);
      put(cellAt(...middle), glyph);
    }
  for (const line of linesOf(upright.filter((glyph) => !placed.has(glyph)))) {
    for (const cell of cellsLeft(line.glyphs, cellAt)) doubtful.add(cell);
    for (const word of wordsIn(line.glyphs)) {
      const own = word.map((glyph) => cellAt(...middleOf(glyph)));
      const [only] = own;
      if (new Set(own).size === 1) {
        for (const glyph of word) put(only, glyph);
        if (only !== undefined && isFigure(word) && !cellOf(word, cellAt).sure) doubtful.add(only);
        continue;
      }
      const parts = partsOf(word);
      parts.forEach((part, index) => {
        const { cell, sure } = cellOf(part, cellAt);
        for (const glyph of part) put(cell, glyph);
        const before = parts[index - 1];
        const isTorn = before && isFigure(before) && (before.length === 1 || part.length === 1);
        if (
          cell !== undefined &&
          isFigure(part) &&
          (!sure || (isTorn && cellOf(before, cellAt).cell !== cell))
        ) {
          doubtful.add(cell);
          const other = before && cellOf(before, cellAt).cell;
          if (isTorn && other !== undefined) doubtful.add(other);
        }
      });
    }
  }
  return { glyphs: cells, doubtful };
}

/** Cells that a figure of theirs goes on from beyond the edge of the table. */
function cellsLeft(line: readonly Glyph[], cellAt: Locate): number[] {
  return line.flatMap((glyph, index) => {
    const next = line[index + 1];
    if (!next || !mayBeOneFigure(glyph, next)) return [];
    const [own, other] = [cellAt(...middleOf(glyph)), cellAt(...middleOf(next))];
    return own === undefined || other === undefined ? [own ?? other ?? []].flat() : [];
  });
}

/** The place where a glyph is, whichever way it is turned. */
export function middleOf({
  x,
  y,
  width,
  size,
  turn,
}: Pick<Glyph, 'x' | 'y' | 'width' | 'size' | 'turn'>): [x: number, y: number] {
  const [along, above] = [width / 2, size * MIDDLE];
  if (turn === 1) return [x + above, y + along];
  if (turn === 2) return [x - along, y + above];
  if (turn === 3) return [x - above, y - along];
  return [x + along, y - above];
}

/** How far above the base line, in parts of the size. */
const MIDDLE = 0.35;

const isFigure = (glyphs: readonly Glyph[]): boolean =>
  glyphs.every(({ text }) => /^[\p{Nd}.,+-]+$/u.test(text));

/** Glyphs that follow each other without room between them. */
function wordsIn(glyphs: readonly Glyph[]): Glyph[][] {
  const words: Glyph[][] = [];
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    const word = words.at(-1);
    const touches = before && glyph.x - before.x - before.width <= glyph.size * TOUCHING;
    const isApart = !before || !(touches || isSpacedOut(before, glyph));
    if (!word || isApart || glyph.text.trim() === '' || before?.text.trim() === '') words.push([glyph]);
    else word.push(glyph);
    before = glyph;
  }
  return words;
}

const TOUCHING = 0.2;

/** The digits of a figure that was written as one. */
const isSpacedOut = (one: Glyph, next: Glyph): boolean => one.run === next.run && mayBeOneFigure(one, next);

/** What was written together. */
function partsOf(word: readonly Glyph[]): Glyph[][] {
  const parts: Glyph[][] = [];
  for (const glyph of word) {
    const part = parts.at(-1);
    if (part && part[0]?.run === glyph.run) part.push(glyph);
    else parts.push([glyph]);
  }
  return parts;
}

type Locate = (x: number, y: number) => number | undefined;

/** The cell that most of a text lies in, and whether that is clear. */
function cellOf(part: readonly Glyph[], cellAt: Locate): { cell: number | undefined; sure: boolean } {
  const shares = new Map<number | undefined, number>();
  let all = 0;
  for (const glyph of part) {
    const [, y] = middleOf(glyph);
    for (let step = 0; step < STEPS; step++) {
      const cell = cellAt(glyph.x + (glyph.width * (step + 0.5)) / STEPS, y);
      shares.set(cell, (shares.get(cell) ?? 0) + glyph.width);
      all += glyph.width;
    }
  }
  const [[cell, share] = [undefined, 0]] = [...shares].sort(([, one], [, other]) => other - one);
  return { cell, sure: share >= all * CLEARLY };
}

const STEPS = 8;
const CLEARLY = 0.6;

function locator({ xs, ys, cells }: RuledTable): Locate {
  const owner = new Map<number, number>();
  cells.forEach(({ row, column, rowSpan, columnSpan }, index) => {
    for (let down = row; down < row + rowSpan; down++)
      for (let across = column; across < column + columnSpan; across++)
        owner.set(down * xs.length + across, index);
  });
  return (x, y) => {
    const [column, row] = [intervalOf(xs, x), intervalOf(ys, y)];
    return column === undefined || row === undefined ? undefined : owner.get(row * xs.length + column);
  };
}

/** Between which edges a place is; a little outside of all counts for the nearest. */
function intervalOf(edges: readonly number[], at: number): number | undefined {
  const next = edges.findIndex((edge) => edge > at);
  if (next > 0) return next - 1;
  const nearest = next === 0 ? 0 : edges.length - 2;
  const edge = next === 0 ? edges[0] : edges.at(-1);
  return Math.abs((edge ?? 0) - at) <= OUTSIDE ? nearest : undefined;
}

/** Points. */
export const OUTSIDE = 3;
