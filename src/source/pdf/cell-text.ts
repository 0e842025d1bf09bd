import { isTableLabel } from '../form-labels.js';
import { brokenFigure } from './broken-figure.js';
import { middleOf } from './cell-glyphs.js';
import type { Glyph } from './page-marks.js';
import { FIGURES_APART, linesOf, type TextLine, textOf, WIDE } from './text-lines.js';

/** What stands between figures of which nothing says that they are one. */
const APART = ' / ';
/** Behind a figure that may be another cell's. */
export const DOUBT = '？';

/** Where a cell lies. Points. */
export interface Sides {
  readonly left: number;
  readonly right: number;
}

/** What stands in a cell, in the order in which a person reads it. */
export function cellText(glyphs: readonly Glyph[], sides: Sides): string {
  const upright = glyphs.filter(({ turn, vertical }) => turn === 0 && !vertical);
  const turned = ([1, 2, 3] as const).map((turn) => turnedText(glyphs, turn));
  const columns = glyphs.filter(({ turn, vertical }) => turn === 0 && vertical);
  const texts = [uprightText(upright, sides), columnText(columns), ...turned];
  return texts.filter((text) => text !== '').join('');
}

/** From left to right; a label may be set in columns, which nothing but the form tells. */
function uprightText(glyphs: readonly Glyph[], sides: Sides): string {
  const lines = linesOf(glyphs);
  const text = brokenFigure(lines, sides) ?? joinedLines(lines, sides.right - sides.left);
  if (lines.length < 3 || isTableLabel(text)) return text;
  const columns = columnText(glyphs);
  return isTableLabel(columns) ? columns : text;
}

/** Columns from right to left. */
function columnText(glyphs: readonly Glyph[]): string {
  const columns: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((one, other) => middleOf(other)[0] - middleOf(one)[0])) {
    const column = columns.at(-1);
    const [first] = column ?? [];
    if (column && first && middleOf(first)[0] - middleOf(glyph)[0] < glyph.size * 0.6) column.push(glyph);
    else columns.push([glyph]);
  }
  return columns
    .map((column) =>
      column
        .sort((one, other) => middleOf(one)[1] - middleOf(other)[1])
        .map(({ text }) => text)
        .join(''),
    )
    .join('')
    .trim();
}

/** Text that lies on its side, read as if the page were turned. */
function turnedText(glyphs: readonly Glyph[], turn: 1 | 2 | 3): string {
  const own = glyphs.filter((glyph) => glyph.turn === turn);
  if (own.length === 0) return '';
  const back = own.map((glyph): Glyph => {
    const { x, y } = glyph;
    if (turn === 1) return { ...glyph, x: y, y: -x, turn: 0 };
    return turn === 2 ? { ...glyph, x: -x, y: -y, turn: 0 } : { ...glyph, x: -y, y: x, turn: 0 };
  });
  return joinedLines(linesOf(back), Number.POSITIVE_INFINITY);
}

function joinedLines(lines: readonly TextLine[], width: number): string {
  let text = '';
  let before: TextLine | undefined;
  for (const line of lines) {
    const own = figuresApart(line);
    text += before === undefined ? own : between(before, line, width) + own;
    before = line;
  }
  return text.trim();
}

/** A figure that is too wide for its cell goes on in the next line, but two figures may stand below each other. */
function between(before: TextLine, line: TextLine, width: number): string {
  const [last, next] = [before.text.trimEnd().at(-1) ?? '', line.text.trimStart().at(0) ?? ''];
  if (DIGIT.test(last) && DIGIT.test(next)) {
    const room = width - (before.right - before.left);
    const isNext = line.y - before.y < before.size * 2;
    return room < before.size * 1.6 && isNext && isWholeFigure(before.text + line.text) ? '' : APART;
  }
  return LETTER.test(last) && LETTER.test(next) && !WIDE.test(last) ? ' ' : '';
}

const DIGIT = /[\p{Nd}.,]/u;
const LETTER = /[\p{L}\p{Nd}]/u;

/** Long enough that nobody sets it on one line in a narrow column. */
const isWholeFigure = (text: string): boolean => /^\s*[+-]?\d{4,}(?:\.\d+)?\s*$/.test(text);

/** Figures in one line with room between them are not one, unless all their digits stand apart alike. */
function figuresApart({ glyphs }: TextLine): string {
  const inked = glyphs.filter(({ text }) => text.trim() !== '');
  const gaps = inked.slice(1).map((glyph, index) => {
    const before = inked[index] as Glyph;
    return (glyph.x - before.x - before.width) / glyph.size;
  });
  const areDigits = (index: number) =>
    DIGIT.test(inked[index]?.text ?? '') && DIGIT.test(inked[index + 1]?.text ?? '');
  const isEven = gaps.length > 1 && Math.max(...gaps) - Math.min(...gaps) < 0.15;
  const cuts = gaps.flatMap((gap, index) =>
    gap > FIGURES_APART && !isEven && areDigits(index) ? [index + 1] : [],
  );
  if (cuts.length === 0) return textOf(glyphs).trim();
  const ends = [...cuts, inked.length];
  return ends.map((end, index) => textOf(inked.slice(ends[index - 1] ?? 0, end))).join(APART);
}
