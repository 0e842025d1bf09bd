import type { Edition } from '../../edition/edition.js';
import { indexOfLabel } from '../../edition/label.js';
import { narrativeOf } from '../passages.js';
import { defineRule } from '../rule.js';

export const sCite = defineRule({
  id: 'S-CITE',
  severity: 'warning',
  needs: ['form', 'editions'],
  *check({ form, editions }) {
    const { prescribed, edition } = form;
    const preface = narrativeOf(form).find(({ key }) => isPreface(edition, key));
    // A preface may tell of both notices.
    if (!preface || !prescribed || numbered(preface.text, prescribed)) return;
    const isTitled = titled(preface.text, prescribed) !== undefined;
    for (const other of editions.all) {
      if (other === prescribed) continue;
      const title = titled(preface.text, other);
      // Under the right title, the number alone is wrong.
      const found = isTitled && title ? undefined : (numbered(preface.text, other) ?? title);
      if (!found) continue;
      yield {
        message: 'other',
        values: { year: form.year.value ?? '', found: other.notice, wanted: prescribed.notice },
        places: [preface.at(found.index)],
        expected: prescribed.notice,
        actual: other.notice,
      };
    }
  },
});

const isPreface = (edition: Edition, key: string) =>
  edition.sections.some((section) => section.key === key && section.untitled);

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
