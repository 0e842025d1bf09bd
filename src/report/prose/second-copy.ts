import type { Edition } from '../../edition/edition.js';
import { canonicalLabel } from '../../edition/label.js';
import type { Line } from '../text/prose.js';
import { isTitle } from './headings.js';

/** Sections whose titles come again, where the text does. A list of contents has all titles, and no text below them. */
const FEWEST = 3;

/**
 * Without the text that stands a second time, word for word, behind the first: pages hold one for phones, which programs
 * that know little of styles print too. What says anything else is kept.
 */
export function withoutSecondCopy(lines: readonly Line[], edition: Edition): readonly Line[] {
  const titles = lines.flatMap(({ text }, index) => (isTitle(text, edition) ? [index] : []));
  if (titles.length < FEWEST * 2) return lines;
  const [first = 0] = titles;
  const name = canonicalLabel(lines[first]?.text ?? '');
  const again = titles.find((index) => index > first && canonicalLabel(lines[index]?.text ?? '') === name);
  if (again === undefined) return lines;
  const [one, other] = [new Written(lines.slice(first, again)), new Written(lines.slice(again))];
  const shared = one.sharedWith(other);
  const own = titles.filter((index) => index < again);
  const begin = first + one.lineAt(shared);
  if (own.length < FEWEST || (own.at(-1) ?? 0) + 1 >= begin) return lines;
  // Above its first title, the copy says what the first text says there.
  const [above, opening] = [new Written(lines.slice(0, first)), new Written(lines.slice(begin, again))];
  if (!above.text.endsWith(opening.text)) return lines;
  return [...lines.slice(0, begin), ...lines.slice(again + other.lineAt(shared))];
}

/** Lines one behind the other, without the blanks in which copies may differ. */
class Written {
  readonly text: string;
  /** Where each line begins. */
  readonly #begins: readonly number[];

  constructor(lines: readonly Line[]) {
    const texts = lines.map(({ text }) => text.replace(/\s/gu, ''));
    let end = 0;
    this.#begins = texts.map(({ length }) => {
      end += length;
      return end - length;
    });
    this.text = texts.join('');
  }

  /** How many characters both begin with. */
  sharedWith({ text }: Written): number {
    let at = 0;
    while (at < text.length && text[at] === this.text[at]) at++;
    return at;
  }

  /** The first line that begins there or further on. */
  lineAt(place: number): number {
    const found = this.#begins.findIndex((begin) => begin >= place);
    return found < 0 ? this.#begins.length : found;
  }
}
