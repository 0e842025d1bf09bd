import type { FlatWord } from './flat-words.js';

/** The words that make one value with a figure, by the figure; in no order. */
export type ValueParts = ReadonlyMap<FlatWord, readonly FlatWord[]>;

/**
 * What stands with a figure in its cell, as far as no lines tell: near it in its line, and in the lines above and below.
 * Of a value in several lines (`其中修订` `16` `件`) or parts (`减` `4`), the figure alone is not the value.
 * @param others what is neither a label nor a figure, where the columns are
 */
export function wrappedValues(figures: readonly FlatWord[], others: readonly FlatWord[]): ValueParts {
  const owners = new Owners(figures);
  const downward = [...others].sort((one, other) => one.top - other.top);
  for (const word of downward) owners.attach(word, isBeside);
  for (const word of [...downward].reverse()) owners.attach(word, isNextLine);
  for (const word of downward) owners.attach(word, (own, known) => isNextLine(known, own));
  const parts = new Map<FlatWord, FlatWord[]>();
  for (const word of downward) {
    const figure = owners.of(word);
    if (figure) parts.set(figure, [...(parts.get(figure) ?? []), word]);
  }
  return parts;
}

/**
 * What stands beside a label that a page break tears, and so goes with a figure there, whichever page it is on.
 * @param others as for wrappedValues()
 */
export function tornValues(
  figure: FlatWord,
  label: readonly FlatWord[],
  others: readonly FlatWord[],
): FlatWord[] {
  if (new Set(label.map(({ placed }) => placed.page)).size < 2) return [];
  const top = Math.min(...label.map((word) => word.top));
  const bottom = Math.max(...label.map((word) => word.bottom));
  return others.filter(
    (word) =>
      word.bottom > top &&
      word.top < bottom &&
      Math.min(word.right, figure.right) > Math.max(word.left, figure.left),
  );
}

/** To which figure words belong. Only those of the lines around are looked at. */
class Owners {
  readonly #figures = new Map<FlatWord, FlatWord>();
  readonly #byHeight = new Map<number, FlatWord[]>();

  constructor(figures: readonly FlatWord[]) {
    for (const figure of figures) this.#add(figure, figure);
  }

  of(word: FlatWord): FlatWord | undefined {
    return this.#figures.get(word);
  }

  /** Gives a word to the figure of one that it goes with. */
  attach(word: FlatWord, goWith: (word: FlatWord, known: FlatWord) => boolean): void {
    if (this.#figures.has(word)) return;
    const height = heightOf(word);
    for (let near = height - 1; near <= height + 1; near++)
      for (const known of this.#byHeight.get(near) ?? []) {
        if (!goWith(word, known)) continue;
        this.#add(word, this.#figures.get(known) ?? known);
        return;
      }
  }

  #add(word: FlatWord, figure: FlatWord): void {
    this.#figures.set(word, figure);
    const line = this.#byHeight.get(heightOf(word));
    if (line) line.push(word);
    else this.#byHeight.set(heightOf(word), [word]);
  }
}

/** Points: the lines of a cell are nearer to each other. */
const STRIP = 40;

const heightOf = ({ top }: FlatWord): number => Math.floor(top / STRIP);

/** In sizes of type: between the lines of a cell, and between words of one. */
const PITCH = 1.9;
const ROOM = 1.2;

const isBeside = (one: FlatWord, other: FlatWord): boolean =>
  Math.abs(one.bottom - other.bottom) < one.size * 0.4 &&
  Math.max(one.left, other.left) - Math.min(one.right, other.right) < one.size * ROOM;

const isNextLine = (one: FlatWord, next: FlatWord): boolean =>
  next.top > one.top &&
  next.top - one.top < one.size * PITCH &&
  Math.min(one.right, next.right) > Math.max(one.left, next.left);
