import { groupBy } from '../../edition/group-by.js';
import { isSectionTitle, isTableLabel } from '../form-labels.js';
import type { Frame, PageLine } from './page-items.js';
import { STRUCK } from './struck-out.js';
import { WIDE } from './text-lines.js';

/** A line with the page that it stands on, counted from 1. */
export interface PlacedLine {
  readonly page: number;
  readonly line: PageLine;
}

/** Between which edges the text of a page stands, in points. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** How the text of a document is set. */
export interface TextStyle {
  readonly size: number;
  /** From base line to base line. */
  readonly pitch: number;
  /** Whether paragraphs begin some characters in. */
  readonly indents: boolean;
  readonly marginsOf: (line: PlacedLine) => Margins;
}

const NOTHING: Margins = { left: 0, right: 0 };
/** Part of the width of text: pages with other margins on either side are as wide. */
const FULL = 0.95;

const widthOf = ({ left, right }: Margins): number => right - left;

export function styleOf(lines: readonly PlacedLine[]): TextStyle {
  const size = middleSize(lines);
  const body = lines.filter(({ line }) => Math.abs(line.size - size) < size * 0.1 && line.text.length > 1);
  const marginsOf = marginsIn(lines, body);
  const pitches = body.slice(1).flatMap(({ page, line }, index) => {
    const before = body[index];
    const step = line.y - (before?.line.y ?? 0);
    return before?.page === page && step > size * 0.8 && step < size * 4 ? [step] : [];
  });
  const indents = body.map((placed) => (placed.line.left - marginsOf(placed).left) / placed.line.size);
  return { size, pitch: usual(pitches) ?? size * 2, indents: areIndented(indents), marginsOf };
}

/** Text stands between the margins of its page, or of the cell that it is laid out in. */
function marginsIn(lines: readonly PlacedLine[], body: readonly PlacedLine[]): TextStyle['marginsOf'] {
  const pages = [...new Set(lines.flatMap(({ page, line }) => (line.frame ? [] : [page])))];
  const unframed = groupBy(
    body.filter(({ line }) => !line.frame),
    ({ page }) => page,
  );
  const own = pages.map((page) => edgesOf(unframed.get(page) ?? []));
  // Pages of short lines do not show how far text may go.
  const widest = own.reduce((best, each) => (widthOf(each) > widthOf(best) ? each : best), NOTHING);
  const ofPages = new Map(
    pages.map((page, index) => {
      const its = own[index] ?? widest;
      return [page, widthOf(its) > widthOf(widest) * FULL ? its : widest];
    }),
  );
  const ofFrames = new Map<Frame, Margins>();
  for (const [frame, its] of groupBy(body, ({ line }) => line.frame)) {
    if (!frame) continue;
    const { left, right } = edgesOf(its);
    // As much room on either side.
    ofFrames.set(frame, { left, right: Math.max(right, frame.right - (left - frame.left)) });
  }
  return ({ page, line }) =>
    (line.frame ? (ofFrames.get(line.frame) ?? line.frame) : ofPages.get(page)) ?? NOTHING;
}

/** Whether lines begin alike some characters in, and others do not: those are the first ones of paragraphs. */
function areIndented(indents: readonly number[]): boolean {
  const counts = new Map<number, number>();
  for (const indent of indents) {
    const near = Math.round(indent * 4);
    if (indent > INDENT && indent < MOST_INDENT) counts.set(near, (counts.get(near) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const flush = indents.filter((indent) => Math.abs(indent) < 0.5).length;
  return most >= 2 && flush >= most * 0.2;
}

function edgesOf(lines: readonly PlacedLine[]): Margins {
  return {
    left: leftEdge(lines.map(({ line }) => line.left)),
    right: Math.max(...lines.map(({ line }) => line.right - hanging(line))),
  };
}

/** Where many lines begin: what stands farther out, a menu or a note at the side, is none of the text. */
function leftEdge(lefts: readonly number[]): number {
  const sorted = [...lefts].sort((one, other) => one - other);
  const many = Math.max(2, sorted.length * MANY);
  let end = 0;
  for (const [at, left] of sorted.entries()) {
    while (end < sorted.length && (sorted[end] ?? 0) < left + 1) end++;
    if (end - at >= many) return left;
  }
  return sorted[0] ?? 0;
}

const MANY = 0.2;

/** A mark at the end of a line may hang over the margin. */
function hanging({ glyphs }: PageLine): number {
  const last = glyphs.findLast(({ text }) => text.trim() !== '');
  return last && CLOSING.test(last.text) ? last.width : 0;
}

/** The size of the character in the middle, were they sorted by it. */
function middleSize(lines: readonly PlacedLine[]): number {
  const counts = new Map<number, number>();
  let left = 0;
  for (const { line } of lines) {
    counts.set(line.size, (counts.get(line.size) ?? 0) + line.glyphs.length);
    left += line.glyphs.length;
  }
  left >>= 1;
  for (const [size, count] of [...counts].sort(([one], [other]) => one - other)) {
    if (left < count) return size;
    left -= count;
  }
  return 0;
}

/** The least of those that come often: more room is between paragraphs. */
function usual(pitches: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const pitch of pitches) counts.set(Math.round(pitch), (counts.get(Math.round(pitch)) ?? 0) + 1);
  const often = Math.max(...counts.values()) * 0.4;
  const [least] = [...counts]
    .flatMap(([pitch, count]) => (count >= often ? [pitch] : []))
    .sort((a, b) => a - b);
  return least;
}

/** Lines put together to paragraphs: the first of each, and its text. */
export function paragraphsOf(
  lines: readonly PlacedLine[],
  style: TextStyle,
): { readonly first: PlacedLine; readonly text: string }[] {
  const paragraphs: { first: PlacedLine; texts: string[]; last: PlacedLine }[] = [];
  for (const placed of lines) {
    const paragraph = paragraphs.at(-1);
    const { text } = placed.line;
    if (paragraph && goesOn(paragraph.last, placed, style)) {
      paragraph.texts.push(between(paragraph.last.line.text, text), text.trim());
      paragraph.last = placed;
    } else paragraphs.push({ first: placed, texts: [text.trim()], last: placed });
  }
  return paragraphs.map(({ first, texts }) => ({ first, text: texts.join('') }));
}

/** In sizes of type: a line may end as much before the margin, as no mark may begin the next. */
const SHORT = 1.9;
const NEAR = 5;
/** In pitches: lines of two paragraphs are that far from each other, behind the end of a sentence or anywhere. */
const APART = 1.25;
const FAR_APART = 1.4;
const SENTENCE_END = /[。！？]\s*$/u;
const INDENT = 1.2;
const MOST_INDENT = 5;

function goesOn(before: PlacedLine, next: PlacedLine, style: TextStyle): boolean {
  const [one, other] = [before.line, next.line];
  const size = one.size;
  if (Math.abs(size - other.size) > size * 0.12) return false;
  if (!inOneFrame(one.frame, other.frame) || beginsBlank(other) || beginsAnew(one, other)) return false;
  const [mine, its] = [style.marginsOf(before), style.marginsOf(next)];
  const room = SENTENCE_END.test(one.text) ? APART : FAR_APART;
  const step = Math.max(style.pitch * room, size > style.size * 1.1 ? size * 1.8 : 0);
  if (before.page === next.page && other.y - one.y > step) return false;
  // Beside each other in one line.
  if (before.page === next.page && other.y - one.y < size * 0.6) return false;
  const indent = other.left - its.left;
  const isBlock = Math.abs(indent - (one.left - mine.left)) < size * 0.5;
  if (indent > size * INDENT && (style.indents || !isBlock)) return false;
  // A title that somebody broke in the middle goes on.
  const isBroken = one.stretch > 0 && isTableLabel(one.text + other.text);
  const short = mine.right - one.right + (isBroken ? 0 : one.stretch);
  if (short < size * SHORT) return true;
  // Few paragraphs end without a mark that near to the margin.
  if (short < size * NEAR && indent < size * 0.5 && !/[\p{P}\s]$/u.test(one.text)) return true;
  // The next word did not fit.
  const ends =
    /[。！？.!?]\s*$/u.test(one.text) || (HANZI.test(other.text.trimStart()) && /[：；]\s*$/u.test(one.text));
  return indent < size * 0.5 && !ends && firstWord(other) > short;
}

/** The width of what no line is broken in: a hanzi or a word with the marks behind it. */
function firstWord({ glyphs }: PageLine): number {
  const inked = glyphs.slice(glyphs.findIndex(({ text }) => text.trim() !== ''));
  let at = 1;
  const isWord = (index: number) => {
    const text = inked[index]?.text ?? '';
    return text.trim() !== '' && !WIDE.test(text);
  };
  if (OPENING.test(inked[0]?.text ?? '')) at++;
  if (isWord(at - 1)) while (isWord(at)) at++;
  while (CLOSING.test(inked[at]?.text ?? '')) at++;
  // 〔2021〕30号: few programs break the number of a document.
  if (BRACKET.test(inked[at - 1]?.text ?? '')) while (isWord(at)) at++;
  const [first, last] = [inked[0], inked[at - 1]];
  return first && last ? last.x + last.width - first.x : 0;
}

/** Marks that do not end a line. */
const OPENING = /^[（《“‘〔［【(]/u;

/** Marks that do not begin a line. */
const CLOSING = /^[，。、；：！？）》”’〕】％%,.;:!?)]/u;

const BRACKET = /^[〕］]/u;

/** A frame goes on over pages. */
const inOneFrame = (one: Frame | undefined, other: Frame | undefined): boolean =>
  one === other ||
  (one !== undefined &&
    other !== undefined &&
    Math.abs(one.left - other.left) + Math.abs(one.right - other.right) < 4);

/** The title of a section, and below the end of a sentence what is numbered, or what a page has there: 【字体：大 中 小】 */
const beginsAnew = (one: PageLine, other: PageLine): boolean =>
  isSectionTitle(other.text) || (/[。：；]\s*$/u.test(one.text) && NUMBERED.test(other.text.trimStart()));

const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）|\d{1,2}[.．、](?!\d)|【)/u;

/** Blanks that are written where a line begins set it in: none is written where a line only goes on. */
function beginsBlank({ glyphs, size }: PageLine): boolean {
  const inked = glyphs.findIndex(({ text }) => text.trim() !== '');
  const blanks = glyphs.slice(0, inked).filter(({ text }) => text !== STRUCK);
  return blanks.reduce((room, { width }) => room + width, 0) > size * 0.9;
}

/** One of these fits at the end of any line. */
const HANZI = /^\p{sc=Han}/u;

/** What is between a line and the next. */
function between(text: string, next: string): string {
  const [last, first] = [text.trimEnd().at(-1) ?? '', next.trimStart().at(0) ?? ''];
  // Where a line ends at a blank, most programs write it, and nobody sees it.
  const isWritten = /\s$/u.test(text) || /^\s/u.test(next);
  return isWritten && !(WIDE.test(last) && WIDE.test(first)) ? ' ' : '';
}
