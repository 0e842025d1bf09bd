import { canonicalLabel, LONGEST_LABEL, withoutExplanation } from '../../../edition/label.js';
import type { Cell } from '../../../source/book.js';
import { readValue } from '../../value.js';

/** A cell of a table of which only its place in the order is known. */
export interface Token {
  readonly type: 'label' | 'figure' | 'blank';
  readonly text: string;
  /** What a label is compared by, and the same without what is explained in brackets; '' for what is none. */
  readonly canonical: string;
  readonly bare: string;
  /** What it stands in: a line of text holds several. */
  readonly cell: Cell;
}

/**
 * The cells that a row holds: between strokes and tabs, and figures between blanks.
 * @param framed whether the stroke that a line begins with is the edge of its table
 */
export function tokensOf(
  cells: readonly Cell[],
  isLabel: (canonical: string) => boolean,
  framed = false,
): Token[] {
  return cells.flatMap((cell) =>
    piecesOf(String(cell.value ?? ''), framed).flatMap((piece) => {
      const text = piece.trim();
      const texts = cells.length > 1 && ONE_BELOW_OTHER.test(text) ? [text] : figuresApart(text, isLabel);
      return texts.map((each) => toToken(each, cell, isLabel));
    }),
  );
}

/** A cell that holds two figures, or one in two lines: `19 / 5`. */
const ONE_BELOW_OTHER = /^\p{Nd}+(?: \/ \p{Nd}+)+$/u;

/** A stroke ends a cell; a tab stands between two. */
function piecesOf(text: string, framed: boolean): string[] {
  const pieces = text.split(/[|｜\t]/u);
  if (framed && pieces.length > 1 && pieces[0]?.trim() === '') pieces.shift();
  const ended = pieces.length > 1 && pieces.at(-1)?.trim() === '' && !text.includes('\t');
  return ended ? pieces.slice(0, -1) : pieces;
}

/** 规章 0 0 3, as programs write that print a page as text: labels and figures in one line with blanks between them. */
function figuresApart(text: string, isLabel: (canonical: string) => boolean): string[] {
  const parts = text.split(/[ \u00A0\u3000]+/u);
  if (parts.every((part) => isLabel(canonicalLabel(part)) || isFigure(part))) return parts;
  const behind = parts.toReversed().findIndex((part) => !isFigure(part));
  const count = behind < 0 ? parts.length : behind;
  const from = parts.length - count;
  const words = parts.slice(0, from);
  const lead = words.join('');
  // Figures among the words may be another row's.
  if (count === 0 || words.some(isFigure) || (count === 1 && !isLabel(canonicalLabel(lead)))) return [text];
  return [lead, ...parts.slice(from)];
}

function toToken(text: string, cell: Cell, isLabel: (canonical: string) => boolean): Token {
  if (text === '') return { type: 'blank', text, canonical: '', bare: '', cell };
  const canonical = text.length > LONGEST_LABEL * 2 ? '' : canonicalLabel(text);
  const type = !isLabel(canonical) && isFigure(text) ? 'figure' : 'label';
  const bare = type === 'label' && canonical !== '' ? canonicalLabel(withoutExplanation(text)) : '';
  return { type, text, canonical: type === 'label' ? canonical : '', bare, cell };
}

/** What somebody means for a figure: a number however it is written, or a mark for none. */
function isFigure(text: string): boolean {
  if (text.length > LONGEST_FIGURE) return false;
  return readValue(text, 'change').type !== 'unreadable' || BEGINS_AS_FIGURE.test(text);
}

const LONGEST_FIGURE = 30;
/** 22（其中修订16件）, 约10, 10-20; not 1.属于国家秘密 and no date. */
const BEGINS_AS_FIGURE =
  /^约?\s*[+\-－＋]?\p{Nd}(?!\p{Nd}*\s*[.、．)）])[^，。；年\p{sc=Han}]*(?:[件个条项份宗起次人户部篇万元]|[（(]|$)/u;
