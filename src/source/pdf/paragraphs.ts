import type { PageLine } from './page-items.js';
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
  /** Whether paragraphs begin two characters in. */
  readonly indents: boolean;
  /** By page. */
  readonly margins: ReadonlyMap<number, Margins>;
}

const NOTHING: Margins = { left: 0, right: 0 };
/** Part of the width of text: pages with other margins on either side are as wide. */
const FULL = 0.95;

const widthOf = ({ left, right }: Margins): number => right - left;

export function styleOf(lines: readonly PlacedLine[]): TextStyle {
  const size = middle(
    lines.flatMap(({ line }) => Array.from({ length: line.glyphs.length }, () => line.size)),
  );
  const body = lines.filter(({ line }) => Math.abs(line.size - size) < size * 0.1 && line.text.length > 1);
  const pages = [...new Set(lines.map(({ page }) => page))];
  const own = pages.map((page) => marginsOf(body.filter((each) => each.page === page)));
  // Pages of short lines do not show how far text may go.
  const widest = own.reduce((best, each) => (widthOf(each) > widthOf(best) ? each : best), NOTHING);
  const margins = new Map(
    pages.map((page, index) => {
      const its = own[index] ?? widest;
      return [page, widthOf(its) > widthOf(widest) * FULL ? its : widest];
    }),
  );
  const pitches = body.slice(1).flatMap(({ page, line }, index) => {
    const before = body[index];
    const step = line.y - (before?.line.y ?? 0);
    return before?.page === page && step > size * 0.8 && step < size * 4 ? [step] : [];
  });
  const indented = body.filter(({ page, line }) => {
    const indent = (line.left - (margins.get(page)?.left ?? 0)) / line.size;
    return indent > 1.6 && indent < 2.4;
  });
  return { size, pitch: middle(pitches) || size * 2, indents: indented.length >= 2, margins };
}

function marginsOf(lines: readonly PlacedLine[]): Margins {
  return {
    left: Math.min(...lines.map(({ line }) => line.left)),
    right: Math.max(...lines.map(({ line }) => line.right)),
  };
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? 0;
}

/** Lines put together to paragraphs: the first of each, and its text. */
export function paragraphsOf(
  lines: readonly PlacedLine[],
  style: TextStyle,
): { readonly first: PlacedLine; readonly text: string }[] {
  const paragraphs: { first: PlacedLine; text: string; last: PlacedLine }[] = [];
  for (const placed of lines) {
    const paragraph = paragraphs.at(-1);
    if (paragraph && goesOn(paragraph.last, placed, style)) {
      paragraph.text = joined(paragraph.text, placed.line.text);
      paragraph.last = placed;
    } else paragraphs.push({ first: placed, text: placed.line.text, last: placed });
  }
  return paragraphs.map(({ first, text }) => ({ first, text: text.trim() }));
}

/** In sizes of type: a line may end as much before the margin, as no mark may begin the next. */
const SHORT = 1.9;
/** Where a long word did not fit. */
const SHORT_OF_WORD = 9;
const INDENT = 1.2;

function goesOn(before: PlacedLine, next: PlacedLine, style: TextStyle): boolean {
  const [one, other] = [before.line, next.line];
  const size = one.size;
  if (Math.abs(size - other.size) > size * 0.12) return false;
  const [mine, its] = [style.margins.get(before.page), style.margins.get(next.page)];
  if (!mine || !its) return false;
  const step = Math.max(style.pitch * 1.45, size > style.size * 1.1 ? size * 1.8 : 0);
  if (before.page === next.page && other.y - one.y > step) return false;
  // Beside each other in one line.
  if (before.page === next.page && other.y - one.y < size * 0.6) return false;
  const indent = other.left - its.left;
  const isBlock = Math.abs(indent - (one.left - mine.left)) < size * 0.5;
  if (indent > size * INDENT && (style.indents || !isBlock)) return false;
  const short = (mine.right - one.right) / size;
  if (short < SHORT) return true;
  const ends = /[。！？：；.!?:;]\s*$/u.test(one.text);
  return indent < size * 0.5 && short < SHORT_OF_WORD && !ends && !HANZI.test(other.text.trimStart());
}

/** One of these fits at the end of any line. */
const HANZI = /^\p{sc=Han}/u;

function joined(text: string, next: string): string {
  const [last, first] = [text.trimEnd().at(-1) ?? '', next.trimStart().at(0) ?? ''];
  // Where a line ends at a blank, most programs write it, and nobody sees it.
  const isWritten = /\s$/u.test(text) || /^\s/u.test(next);
  const blank = isWritten && !(WIDE.test(last) && WIDE.test(first)) ? ' ' : '';
  return text.trimEnd() + blank + next.trimStart();
}
