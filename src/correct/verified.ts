import type { Sheet } from '../source/book.js';
import { type Location, locationOf, wordsFor } from '../source/location.js';
import type { NewValue } from '../source/with-values.js';
import { Uncorrectable } from './change.js';

/** What was to be written, by the words for its place. */
export type Wanted = ReadonlyMap<string, NewValue & { readonly place: Location }>;

/**
 * Sees to it that a corrected copy reads as it should: what was written, and everything else as before. Nobody looks at
 * a copy as closely as at what they typed themselves.
 * @throws Uncorrectable with the places that read otherwise
 */
export function verify(before: readonly Sheet[], after: readonly Sheet[], wanted: Wanted): void {
  const [old, now] = [contentOf(before), contentOf(after)];
  const wrong: Location[] = [];
  let isElsewhere = false;
  for (const [words, { value, place }] of wanted)
    if ((now.get(words)?.value ?? '') !== String(value ?? '')) wrong.push(place);
  for (const words of new Set([...old.keys(), ...now.keys()]))
    if (!wanted.has(words) && now.get(words)?.all !== old.get(words)?.all) isElsewhere = true;
  if (isElsewhere) throw new Uncorrectable(Array.from(wanted.values(), ({ place }) => place));
  if (wrong.length > 0) throw new Uncorrectable(wrong);
}

interface Content {
  /** As a person reads it. */
  readonly value: string;
  readonly all: string;
}

/** What stands at each place; a note has the place of what it is a note to. */
function contentOf(sheets: readonly Sheet[]): ReadonlyMap<string, Content> {
  const contents = new Map<string, Content>();
  for (const { cells } of sheets)
    for (const cell of cells) {
      if (cell.type === 'blank') continue;
      const words = wordsFor(locationOf(cell));
      const value = (contents.get(words)?.value ?? '') + String(cell.value ?? '');
      const all = `${contents.get(words)?.all ?? ''}${cell.type} ${cell.value} ${cell.formula ?? ''}\n`;
      contents.set(words, { value, all });
    }
  return contents;
}
