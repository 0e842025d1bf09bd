import type { Fact } from '../../finding/finding.js';
import { placeOf } from '../place.js';
import { defineRule } from '../rule.js';
import { sectionTitle } from '../titles.js';

export const fLabel = defineRule({
  id: 'F-LABEL',
  severity: 'warning',
  needs: ['form'],
  *check({ form: { edition, found, headings } }) {
    for (const { table, blocks } of found.tables) {
      const title = sectionTitle(edition, table);
      for (const { misnamed, extra } of blocks) {
        for (const { cell, label } of misnamed)
          yield wording(label, String(cell.value), title, placeOf(cell));
        for (const cell of extra)
          yield {
            message: 'extra',
            values: { table: title, label: oneLine(String(cell.value)) },
            places: [placeOf(cell)],
          };
      }
    }
    for (const { section, cell, misnamed } of headings) {
      const title = edition.sections.find(({ key }) => key === section)?.title ?? '';
      const heading = String(cell.value).split('\n')[0] ?? '';
      if (misnamed) yield wording(title, heading, title, placeOf(cell));
    }
  },
});

function wording(expected: string, actual: string, table: string, place: Fact['places'][number]): Fact {
  const found = oneLine(actual);
  return { message: 'wording', values: { table, expected, found }, places: [place], expected, actual: found };
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
