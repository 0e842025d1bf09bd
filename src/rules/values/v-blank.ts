import { rangesOf } from '../../source/ranges.js';
import { formPlace } from '../places.js';
import { defineRule } from '../rule.js';
import { sectionTitle } from '../titles.js';
import { isEmptyTable, tableCells } from './v-empty.js';

export const vBlank = defineRule({
  id: 'V-BLANK',
  severity: 'warning',
  needs: ['form'],
  *check({ form }) {
    const { edition } = form;
    for (const table of edition.tables) {
      const own = tableCells(form, table);
      if (isEmptyTable(own, form)) continue;
      const blank = own.filter(({ reading }) => reading.type === 'blank');
      if (blank.length === 0) continue;
      yield {
        message: 'blank',
        values: {
          table: sectionTitle(edition, table),
          count: blank.length,
          cells: rangesOf(blank.map(({ cell }) => cell)).join('、'),
        },
        places: blank.map((found) => formPlace(found)),
      };
    }
  },
});
