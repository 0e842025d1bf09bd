import type { TableCell } from '../document-grid.js';
import type { Band } from './flat-band.js';
import type { FlatLabel, FlatWord } from './flat-words.js';
import type { Box } from './page-marks.js';
import type { ValueParts } from './wrapped-values.js';

export interface FlatColumns {
  readonly left: number;
  /** undefined where it cannot be known. */
  of(word: FlatWord): number | undefined;
}

/** Figures below each other are a column; there must be as many as labels, or each must stand under its own. */
export function columnsOf(figures: readonly FlatWord[], { columns }: Band): FlatColumns | undefined {
  const stacks: { left: number; right: number }[] = [];
  for (const { left, right } of [...figures].sort((one, other) => one.left - other.left)) {
    const stack = stacks.at(-1);
    if (stack && left < stack.right - 0.5) stack.right = Math.max(stack.right, right);
    else stacks.push({ left, right });
  }
  const [first] = stacks;
  if (!first) return undefined;
  const places = stacks.map((stack) =>
    stacks.length === columns.length ? stacks.indexOf(stack) : under(stack, columns),
  );
  const isSure =
    new Set(places.filter((place) => place !== undefined)).size ===
    places.filter((place) => place !== undefined).length;
  return {
    left: Math.min(first.left, columns[0]?.left ?? 0) + 0.5,
    of: ({ left, right }) => {
      const index = stacks.findIndex((stack) => left >= stack.left - 0.1 && right <= stack.right + 0.1);
      return isSure ? places[index] : undefined;
    },
  };
}

/** The label that a stack of figures clearly stands under. */
function under(stack: Pick<Box, 'left' | 'right'>, columns: readonly FlatLabel[]): number | undefined {
  const middle = (stack.left + stack.right) / 2;
  const distances = columns.map(({ left, right }) => Math.abs((left + right) / 2 - middle));
  const order = [...distances.keys()].sort((one, other) => (distances[one] ?? 0) - (distances[other] ?? 0));
  const [best = 0, next] = order;
  const isClear = next === undefined || (distances[best] ?? 0) * 2 < (distances[next] ?? 0);
  return isClear ? best : undefined;
}

/** A figure a column; all in one cell, where it cannot be known of one which its column is. */
export function figureCells(
  figures: readonly FlatWord[],
  row: number,
  count: number,
  columns: FlatColumns,
  parts: ValueParts,
): TableCell[] {
  const places = figures.map((word) => columns.of(word));
  const joined = (words: readonly FlatWord[]) =>
    words
      .flatMap((word) => [word, ...(parts.get(word) ?? [])].sort(asRead))
      .map(({ text }) => text)
      .join(' / ');
  if (places.includes(undefined)) return [{ row, column: 2, columnSpan: count, text: joined(figures) }];
  return [...new Set(places)].map((place = 0) => ({
    row,
    column: place + 2,
    text: joined(figures.filter((_, index) => places[index] === place)),
  }));
}

const asRead = (one: FlatWord, other: FlatWord): number => one.bottom - other.bottom || one.left - other.left;
