import { groupBy } from '../../edition/group-by.js';
import { formPlace, ownCells } from '../places.js';
import { defineRule } from '../rule.js';

export const vMerge = defineRule({
  id: 'V-MERGE',
  severity: 'error',
  needs: ['form'],
  *check({ form: { cells } }) {
    const shared = groupBy(
      ownCells(cells).filter((found) => found.shared),
      ({ cell }) => cell,
    );
    for (const [cell, own] of shared) {
      const titles = own.map(({ form }) => `“${form.title}”`);
      const named = titles.slice(0, NAMED).join('、');
      yield {
        message: titles.length > NAMED ? 'many' : 'merged',
        values: { titles: named, count: titles.length, text: String(cell.value) },
        places: own.map((found) => formPlace(found)),
        actual: cell.value,
      };
    }
  },
});

/** Of a cell merged over a whole table only some are named. */
const NAMED = 7;
