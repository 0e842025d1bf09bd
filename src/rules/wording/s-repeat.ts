import { canonicalLabel } from '../../edition/label.js';
import { narrativeOf } from '../passages.js';
import { defineRule } from '../rule.js';
import { wording } from '../wording-patterns.js';

const { shortest, shingle, alike } = wording.repeat;

export const sRepeat = defineRule({
  id: 'S-REPEAT',
  severity: 'warning',
  needs: ['form', 'previous'],
  *check({ form, previous }) {
    const before = new Map(narrativeOf(previous).map((passage) => [passage.key, passage]));
    const titled = form.edition.sections.filter(({ untitled }) => !untitled).map(({ key }) => key);
    for (const { key, title, text, at } of narrativeOf(form)) {
      const old = before.get(key);
      if (!old || !titled.includes(key)) continue;
      const [words, oldWords] = [wordsOf(text), wordsOf(old.text)];
      // Few words cannot be said in many ways.
      if (Math.min(words.length, oldWords.length) < shortest) continue;
      const likeness = sharedShare(shinglesOf(words), shinglesOf(oldWords));
      if (likeness < alike) continue;
      yield {
        message: 'repeated',
        values: { title, percent: Math.floor(likeness * 100), file: previous.path },
        places: [at(0), { ...old.at(0), path: previous.path, role: 'previous' as const }],
      };
    }
  },
});

/** New figures alone do not make a new text. */
const wordsOf = (text: string) => canonicalLabel(text).replace(/\p{N}/gu, '');

function shinglesOf(text: string): Set<string> {
  const shingles = new Set<string>();
  for (let index = 0; index + shingle <= text.length; index++)
    shingles.add(text.slice(index, index + shingle));
  return shingles;
}

/** Jaccard: what both have, of all that either has. */
function sharedShare(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const item of one) if (other.has(item)) shared++;
  return shared / (one.size + other.size - shared);
}
