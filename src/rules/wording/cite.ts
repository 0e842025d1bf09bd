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
    if (!preface || !prescribed || cited(preface.text, prescribed)) return;
    for (const other of editions.all) {
      const found = other === prescribed ? undefined : cited(preface.text, other);
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

/** Where a text names an edition's notice, by number or by title; marks and spaces between don't matter. */
function cited(text: string, { notice, wording }: Edition): { index: number } | undefined {
  for (const name of [notice, ...wording.cites]) {
    const index = indexOfLabel(text, name);
    if (index !== undefined) return { index };
  }
  return undefined;
}
