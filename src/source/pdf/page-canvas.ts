import type { Budget } from '../../limits/budget.js';
import { intersection, isAboveOrBelow, partSeen, ruleWithin } from './clip.js';
import { type DrawingState, firstState, isWhite, TextPlace } from './drawing-state.js';
import { type Matrix, moved, within } from './matrix.js';
import type { Box, Glyph, PageMarks, Rule, Turn } from './page-marks.js';
import { Path } from './path.js';
import type { FontGlyph } from './read-fonts.js';

/** Points of a path, and parts: no table is drawn with more at once. */
const MOST_POINTS = 5000;
/** Characters of a page that nobody sees: more say nothing more. */
const MOST_HIDDEN = 5000;
/** How much askew a line of text may be: the sine of its angle. */
const ASKEW = 0.03;

/** What content streams draw on, as long as they do. */
export class PageCanvas {
  readonly glyphs: Glyph[] = [];
  readonly hidden: Glyph[] = [];
  readonly rules: Rule[] = [];
  readonly shades: Box[] = [];
  readonly pictures: Box[] = [];
  readonly path = new Path(MOST_POINTS);
  readonly text = new TextPlace();
  state: DrawingState;
  readonly #kept: DrawingState[] = [];
  #run = 0;
  #clips = false;
  /** The last character, where nobody sees that. */
  #outside: Place | undefined;

  /** @param base from the page's own measure to what is looked at */
  constructor(
    base: Matrix,
    private readonly width: number,
    private readonly height: number,
    private readonly budget: Budget,
  ) {
    this.state = firstState(base, { left: 0, top: 0, right: width, bottom: height });
  }

  set(change: Partial<DrawingState>): void {
    this.state = { ...this.state, ...change };
  }

  keep(): void {
    this.#kept.push(this.state);
  }

  bringBack(): void {
    this.state = this.#kept.pop() ?? this.state;
  }

  get depth(): number {
    return this.#kept.length;
  }

  transform(matrix: Matrix): void {
    this.set({ matrix: within(this.state.matrix, matrix) });
  }

  setColour(kind: 'fill' | 'stroke', values: readonly unknown[], isLight = true): void {
    const white = isLight && isWhite(values);
    this.set(kind === 'fill' ? { whiteFill: white } : { whiteStroke: white });
  }

  /** From the path that is about to be painted on, nothing is seen outside of it. */
  clip(): void {
    this.#clips = true;
  }

  /** Draws the path, or gives it up where neither is wanted. */
  paint(fill: boolean, stroke: boolean): void {
    const { whiteFill, whiteStroke } = this.state;
    if (stroke && !whiteStroke) this.#draw(this.path.strokes());
    if (fill && !whiteFill) {
      if (!stroke) this.#draw(this.path.fills());
      this.#shade(this.path.areas());
    }
    const area = this.#clips ? this.path.rectangleOnly() : undefined;
    if (area) this.set({ clip: intersection(this.state.clip, area) });
    this.#clips = false;
    this.path.end();
  }

  picture(): void {
    const corners = [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ].map(([x = 0, y = 0]) => moved(this.state.matrix, x, y));
    const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
    this.pictures.push({
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    });
  }

  show(codes: string): void {
    const { font, size, spacing, wordSpacing, stretch } = this.state;
    if (!font) return;
    for (const glyph of font.glyphs(codes)) {
      this.#place(glyph, font.number);
      const gap = spacing + (glyph.isSpace ? wordSpacing : 0);
      if (glyph.column) this.text.advance(0, glyph.column.advance * size - gap);
      else this.text.advance((glyph.width * size + gap) * stretch, 0);
    }
  }

  /** What is shown from here on was not written together with what was before. */
  newRun(): void {
    this.#run += 1;
  }

  /** Moves on by so many thousandths of the font's size, backwards. */
  skip(amount: number): void {
    const { font, size, stretch } = this.state;
    if (Math.abs(amount) > FAR) this.newRun();
    const by = (-amount / 1000) * size;
    if (font?.vertical) this.text.advance(0, by);
    else this.text.advance(by * stretch, 0);
  }

  marks(): PageMarks {
    const { width, height, glyphs, hidden, rules, shades, pictures } = this;
    return { width, height, glyphs, hidden, rules, shades, pictures };
  }

  #shade(areas: readonly Box[]): void {
    this.budget.spend('blocks', areas.length / RULES_OF_A_CELL);
    this.shades.push(...areas);
  }

  #draw(rules: readonly Rule[]): void {
    this.budget.spend('blocks', rules.length / RULES_OF_A_CELL);
    this.rules.push(...rules.flatMap((rule) => ruleWithin(this.state.clip, rule) ?? []));
  }

  #place({ text, width, column }: FontGlyph, font: number): void {
    const { size, stretch, rise, matrix, mode, whiteFill } = this.state;
    const whole = within(matrix, this.text.matrix);
    const wide = size * stretch;
    const [a, b, c, d] = [whole[0] * wide, whole[1] * wide, whole[2] * size, whole[3] * size];
    // Where it begins, in parts of its own size.
    const [left, up] = column ? [-column.x, -column.y] : [0, 0];
    const x = a * left + c * up + whole[2] * rise + whole[4];
    const y = b * left + d * up + whole[3] * rise + whole[5];
    const along = Math.sqrt(a * a + b * b);
    const across = Math.sqrt(c * c + d * d);
    // What is no text that anybody reads.
    if (along < 0.5 || across < 0.5) return;
    // Made once: a file has hundreds of thousands.
    const glyph = {
      text,
      x,
      y,
      width: Math.abs(width) * along,
      size: across,
      turn: turnOf(a / along, b / along),
      vertical: column !== undefined,
      run: this.#run,
      unseen: mode === 3 || mode === 7 || (whiteFill && mode === 0),
      white: whiteFill && mode === 0,
      font,
      cut: false,
    };
    const seen = partSeen(glyph, this.state.clip);
    if (seen === 'none') {
      this.#passOver(glyph);
      return;
    }
    this.budget.spend('characters', text.length);
    glyph.cut =
      (seen === 'part' && text.trim() !== '' && !MARK.test(text)) ||
      (this.#outside !== undefined && goesOn(this.#outside, glyph));
    this.glyphs.push(glyph);
    this.#outside = undefined;
  }

  /** What nobody sees of a text cuts off what is seen of it. */
  #passOver(place: Glyph): void {
    if (place.text.trim() === '') return;
    if (this.hidden.length < MOST_HIDDEN && isAboveOrBelow(place, this.state.clip)) this.hidden.push(place);
    const before = this.glyphs.at(-1);
    if (before && goesOn(before, place)) this.glyphs[this.glyphs.length - 1] = { ...before, cut: true };
    this.#outside = place;
  }
}

/** Half of what one is wide is blank, and hangs over the edge of many a page: nothing of the text is lost. */
const MARK = /^[\u3000-\u3017“”‘’（），：；！？]$/u;

type Place = Pick<Glyph, 'text' | 'x' | 'y' | 'width' | 'size' | 'run'>;

/** Whether a character was written together with the one before it, or touches it. */
const goesOn = (before: Place, next: Place): boolean =>
  before.run === next.run ||
  (Math.abs(before.y - next.y) < 1 && Math.abs(next.x - before.x - before.width) < next.size * TOUCHING);

/** In parts of the size. */
const TOUCHING = 0.2;

/** Thousandths of a font's size: farther apart, texts of one operation are as of two. */
const FAR = 900;

/** Lines of several strokes, and dots of dotted ones. */
const RULES_OF_A_CELL = 20;

/** y goes downwards on the page that is looked at. */
function turnOf(cosine: number, sine: number): Turn | undefined {
  if (Math.abs(sine) < ASKEW) return cosine > 0 ? 0 : 2;
  if (Math.abs(cosine) < ASKEW) return sine > 0 ? 1 : 3;
  return undefined;
}
