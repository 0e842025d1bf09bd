import type { FactOf } from '../../finding/finding.js';
import { kindByName } from '../../report/kind.js';
import type { Report } from '../../report/report.js';
import { narrativeOf, withoutTitles } from '../passages.js';
import { pattern, wording } from '../wording-patterns.js';

/** 我局 in the report of a town: what only another kind of organ calls itself. One finding a word. */
export function* otherSelves(form: Report, organ: string): Iterable<FactOf<'S-ORGAN'>> {
  const kind = form.kind ?? kindByName(organ);
  if (!selves.kinds.includes(kind ?? '') || ANY_SELF.test(organ)) return;
  const passages = narrativeOf(form).map(({ text, title, at }) => ({
    said: withoutSpeech(withoutTitles(text)),
    title,
    at,
  }));
  for (const { word, ofOrgans } of SELVES) {
    if (ofOrgans.test(organ)) continue;
    const uses = passages.flatMap(({ said, title, at }) =>
      [...said.matchAll(word)].map(({ 0: self, index }) => ({ self, title, place: at(index) })),
    );
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

const { selves } = wording.organs;
const SPEECH = pattern(selves.speech, 'gu');
const withoutSpeech = (text: string) => text.replace(SPEECH, (found) => ' '.repeat(found.length));
const ANY_SELF = pattern(selves.except);
const SELVES = selves.words.map(({ word, ofOrgans }) => ({
  word: pattern(word, 'gu'),
  ofOrgans: pattern(ofOrgans),
}));
