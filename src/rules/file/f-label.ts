import { groupBy } from '../../edition/group-by.js';
import { isExplained } from '../../edition/label.js';
import type { FactOf, Place } from '../../finding/finding.js';
import { placeOf } from '../places.js';
import { defineRule } from '../rule.js';
import { sectionTitle } from '../titles.js';

export const fLabel = defineRule({
  id: 'F-LABEL',
  severity: 'warning',
  needs: ['form'],
  *check({ form: { edition, prescribed, found, headings } }) {
    // The words of another year's form are not worth correcting: S-TABLE says to take the right one.
    const tables = prescribed && prescribed !== edition ? [] : found.tables;
    for (const { table, blocks } of tables) {
      const title = sectionTitle(edition, table);
      const misnamed = blocks.flatMap((block) =>
        block.misnamed.map(({ cell, label }) => ({ cell, label, text: oneLine(String(cell.value)) })),
      );
      // A header that comes again in a table is misworded in the same way each time.
      for (const [first, ...others] of groupBy(misnamed, ({ label, text }) => `${label}\n${text}`).values())
        if (first)
          yield wording(
            first.label,
            first.text,
            title,
            [first, ...others].map(({ cell }) => placeOf(cell)),
          );
      for (const cell of blocks.flatMap((block) => block.extra))
        yield {
          message: 'extra',
          values: { table: title, label: oneLine(String(cell.value)) },
          places: [placeOf(cell)],
        };
    }
    for (const { section, cell, misnamed } of headings) {
      const title = edition.sections.find(({ key }) => key === section)?.title ?? '';
      const heading = oneLine(String(cell.value).split('\n')[0] ?? '');
      if (misnamed) yield wording(title, heading, title, [placeOf(cell)]);
    }
  },
});

function wording(
  expected: string,
  found: string,
  table: string,
  places: readonly Place[],
): FactOf<'F-LABEL'> {
  const count = places.length;
  return {
    message: isExplained(found, expected) ? 'explained' : count > 1 ? 'repeated' : 'wording',
    values: { table, expected, found, count },
    places,
    expected,
    actual: found,
  };
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
