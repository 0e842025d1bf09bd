import type { Edition } from '../../edition/edition.js';
import { placeOf } from '../places.js';
import { defineRule } from '../rule.js';
import { sectionTitle } from '../titles.js';

export const sTable = defineRule({
  id: 'S-TABLE',
  severity: 'error',
  needs: ['form'],
  *check({ form: { edition, prescribed, found, year } }) {
    const values = (actual: Edition, tables: string[]) => ({
      year: year.value ?? '',
      found: actual.id,
      foundNotice: actual.notice,
      wanted: (prescribed ?? edition).id,
      wantedNotice: (prescribed ?? edition).notice,
      tables: tables.join('、'),
    });
    const places = year.cell ? [placeOf(year.cell)] : [];
    if (prescribed && prescribed !== edition) {
      const tables = found.tables.filter(({ blocks }) => blocks.length > 0);
      const titles = tables.map(({ table }) => sectionTitle(edition, table));
      yield { message: 'year', values: values(edition, titles), places };
    }
    for (const { table, stray } of found.tables)
      if (stray) yield { message: 'mixed', values: values(stray, [sectionTitle(edition, table)]), places };
  },
});
