import type { FactOf } from '../../../finding/finding.js';
import { kindByName } from '../../../report/kind.js';
import type { Report } from '../../../report/report.js';
import { matchesIn } from '../../../report/text/matches-in.js';
import { narrativeOf, type Passage, withoutTitles } from '../../passages.js';
import { pattern, wording } from '../../wording-patterns.js';

/** 我局 in the report of a town: what only another kind of organ calls itself. One finding a word. */
export function* otherSelves(form: Report, organ: string): Iterable<FactOf<'S-ORGAN'>> {
  const kind = form.kind ?? kindByName(organ);
  if (!selves.kinds.includes(kind ?? '') || ANY_SELF.test(organ)) return;
  for (const { word, ofOrgans } of SELVES) {
    if (ofOrgans.test(organ)) continue;
    const uses = narrativeOf(form).flatMap((passage) => usesOf(word, passage));
    const [first] = uses;
    if (first)
      yield {
        message: 'self',
        values: { self: first.self, count: uses.length, title: first.title, organ },
        places: [first.place],
        expected: organ,
        actual: first.self,
      };
  }
}

/** Where a section says a word itself, not in a title or in what it quotes. */
function usesOf(word: RegExp, { text, title, at }: Passage) {
  if (text.search(word) < 0) return [];
  const said = withoutSpeech(withoutTitles(text));
  return matchesIn(said, word).map(({ 0: self, index }) => ({ self, title, place: at(index) }));
}

const { selves } = wording.organs;
const SPEECH = pattern(selves.speech, 'gu');
const withoutSpeech = (text: string) => text.replace(SPEECH, (found) => ' '.repeat(found.length));
const ANY_SELF = pattern(selves.except);
const SELVES = selves.words.map(({ word, ofOrgans }) => ({
  word: pattern(word, 'gu'),
  ofOrgans: pattern(ofOrgans),
}));
