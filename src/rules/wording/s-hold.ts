import { matchesIn } from '../../report/text/matches-in.js';
import { foldWidth, type Passage, passagesOf, withoutAddresses, withoutTitles } from '../passages.js';
import { defineRule } from '../rule.js';
import { pattern, wording } from '../wording-patterns.js';

/** What hides part of a person's name stands in for nothing that is missing. */
const STAND_INS = wording.standIns.map((one) =>
  pattern(one.replaceAll('{surnames}', wording.surnames), 'gu'),
);

export const sHold = defineRule({
  id: 'S-HOLD',
  severity: 'error',
  needs: ['form'],
  *check({ form }) {
    const prompts = form.edition.wording.prompts.map(foldWidth);
    for (const passage of passagesOf(form)) {
      const { text, original, title, at } = passage;
      const left = prompts.map((prompt) => text.indexOf(prompt)).filter((index) => index >= 0);
      if (left.length > 0) {
        const index = Math.min(...left);
        const [found = ''] = original.slice(index).split('\n');
        yield { message: 'prompt', values: { title, found }, places: [at(index)], actual: found };
      }
      yield* standIns(passage);
    }
  },
});

/** One finding a section: where one figure was left open, often all were. */
function* standIns(passage: Passage) {
  const { original, title, at } = passage;
  const text = withoutTitles(withoutAddresses(passage));
  const found = apart(STAND_INS.flatMap((standIn) => matchesIn(text, standIn))).filter(
    // The blanks behind a label may be an address that was blanked out.
    ({ 0: mark, index }) => !ADDRESS.test(original.slice(index, index + mark.length)),
  );
  const excerpts = found.map(({ 0: mark, index }) => excerpt(original, mark, index));
  const [first] = excerpts;
  if (first === undefined) return;
  const places = new Map(found.map(({ index }) => [at(index).cell, at(index)]));
  yield {
    message: 'standIn' as const,
    values: { title, count: found.length, texts: [...new Set(excerpts)].map((one) => `“${one}”`).join('、') },
    places: [...places.values()],
    actual: first,
    severity: 'warning' as const,
  };
}

/** What was found, as it stands in the text; of two that overlap, the first. */
function apart(found: readonly RegExpExecArray[]): RegExpExecArray[] {
  let end = 0;
  return [...found]
    .sort((one, other) => one.index - other.index)
    .filter(({ 0: mark, index }) => {
      const isApart = index >= end;
      if (isApart) end = index + mark.length;
      return isApart;
    });
}

const ADDRESS = /[@.]/u;

const AROUND = 6;

/** Some characters around, so that it can be found; not beyond the line. */
function excerpt(text: string, mark: string, index: number): string {
  // Of empty brackets, what they stand behind tells most.
  const label = EMPTY.test(mark)
    ? (LABEL.exec(text.slice(Math.max(0, index - AROUND), index))?.[0] ?? '')
    : '';
  const begin = index - label.length;
  const before = text.slice(Math.max(0, begin - AROUND), begin).replace(/^.*\n/su, '');
  const after = text.slice(begin, index + mark.length + AROUND).replace(/\n.*$/su, '');
  return before + after;
}

const EMPTY = /^\( *\)$/u;
const LABEL = /[〇㐀-鿿]*$/u;
