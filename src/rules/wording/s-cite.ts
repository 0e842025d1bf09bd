import type { Edition } from '../../edition/edition.js';
import { indexOfLabel } from '../../edition/label.js';
import { narrativeOf, type Passage } from '../passages.js';
import { defineRule } from '../rule.js';
import { pattern, wording } from '../wording-patterns.js';

export const sCite = defineRule({
  id: 'S-CITE',
  severity: 'warning',
  needs: ['form', 'editions'],
  *check({ form, editions }) {
    const { prescribed, edition } = form;
    const [opening] = narrativeOf(form);
    if (!opening || !prescribed) return;
    const text = citing(opening, edition);
    // A preface may tell of both notices.
    if (numbered(text, prescribed)) return;
    const isTitled = titled(text, prescribed) !== undefined;
    for (const other of editions.all) {
      if (other === prescribed) continue;
      const title = titled(text, other);
      // Under the right title, the number alone is wrong.
      const found = isTitled && title ? undefined : (numbered(text, other) ?? title);
      if (!found) continue;
      yield {
        message: 'other',
        values: {
          year: form.year.value ?? '',
          title: opening.title,
          found: other.notice,
          wanted: prescribed.notice,
        },
        places: [opening.at(found.index)],
        expected: prescribed.notice,
        actual: other.notice,
      };
    }
  },
});

/** The preface; without one, the sentences of the first paragraph that say on what the report is based. */
function citing({ key, text }: Passage, { sections }: Edition): string {
  const isPreface = sections.some((section) => section.key === key && section.untitled);
  if (isPreface) return text;
  const [paragraph = ''] = text.split('\n');
  // Blanks keep the places of what is left.
  return paragraph.replace(/[^。;]+/gu, (sentence) =>
    BASIS.test(sentence) ? sentence : ' '.repeat(sentence.length),
  );
}

const BASIS = pattern(wording.basis);

/** Where a text gives an edition's notice by its number; marks and spaces between don't matter. */
function numbered(text: string, { notice }: Edition): { index: number } | undefined {
  return placeOfLabel(text, notice);
}

function titled(text: string, { wording }: Edition): { index: number } | undefined {
  for (const title of wording.cites) {
    const found = placeOfLabel(text, title);
    if (found) return found;
  }
  return undefined;
}

function placeOfLabel(text: string, label: string): { index: number } | undefined {
  const index = indexOfLabel(text, label);
  return index === undefined ? undefined : { index };
}
