import { eastAsianWidth } from 'get-east-asian-width';

/** Marks that end something: none may begin a line. And such as begin something: none may end one. */
const CLOSING = '，。、；：？！）》〉”’】〕」』…—％%,.;:?!)]}·';
const OPENING = '（《〈“‘【〔「『([{';

/** A colour, a run of spaces, a word, or one other character. */
const ESCAPE = String.fromCharCode(0x1b);
const COLOR = new RegExp(`${ESCAPE}\\[[\\d;]*m`, 'g');
const PIECE = new RegExp(`${COLOR.source}| +|[!-~]+|[^]`, 'gu');

interface Unit {
  text: string;
  width: number;
}

/**
 * Breaks a line for a terminal: between words and after any hanzi, with the lines after the first set in. Colours take
 * no room.
 * @param hang columns by which they are set in @param width of the terminal; Infinity breaks nothing
 */
export function hanging(line: string, hang: number, width: number): string {
  if (width === Number.POSITIVE_INFINITY || widthOf(line) <= width) return line;
  const indent = ' '.repeat(hang);
  const lines: string[] = [];
  let current = '';
  let used = 0;
  const begin = () => {
    lines.push(current.trimEnd());
    current = indent;
    used = hang;
  };
  for (const unit of unitsOf(line, Math.max(1, width - hang))) {
    const isSpace = unit.text.trim() === '';
    if (used + unit.width > width && used > hang) {
      begin();
      // The space at which a line is broken is not seen.
      if (isSpace) continue;
    }
    current += unit.text;
    used += unit.width;
  }
  return [...lines, current].join('\n');
}

/** What must stand together; what is longer than a line is cut. */
function unitsOf(line: string, longest: number): Unit[] {
  const units: Unit[] = [];
  let last: Unit | undefined;
  for (const [piece] of line.matchAll(PIECE)) {
    const width = widthOf(piece);
    const isTied = width === 0 || (last !== undefined && isTogether(last.text, piece));
    if (last && isTied && last.width + width <= longest) {
      last.text += piece;
      last.width += width;
      continue;
    }
    for (const part of width > longest ? piece : [piece]) {
      last = { text: part, width: widthOf(part) };
      units.push(last);
    }
  }
  return units;
}

function isTogether(before: string, piece: string): boolean {
  const seen = before.replace(COLOR, '').at(-1) ?? ' ';
  const next = piece[0] ?? '';
  if (seen === ' ' || next === ' ') return false;
  return CLOSING.includes(next) || OPENING.includes(seen) || (NARROW.test(seen) && NARROW.test(next));
}

const NARROW = /[!-~]/;

/** Columns; a sign that some terminals show wide counts as wide. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text.includes(ESCAPE) ? text.replace(COLOR, '') : text)
    width += columnsOf(character.codePointAt(0) ?? 0);
  return width;
}

/** Most of a text are letters of ASCII and hanzi: the tables need not be asked for them. */
function columnsOf(code: number): number {
  if (code >= 0x20 && code < 0x7f) return 1;
  return code >= 0x4e00 && code <= 0x9fff ? 2 : eastAsianWidth(code, { ambiguousAsWide: true });
}
