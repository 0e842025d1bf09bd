import { formPlace, ownCells } from '../places.js';
import { defineRule } from '../rule.js';

export const vType = defineRule({
  id: 'V-TYPE',
  severity: 'error',
  needs: ['form'],
  *check({ form: { cells } }) {
    for (const found of ownCells(cells)) {
      const { cell, form, reading } = found;
      if (reading.type !== 'unreadable') continue;
      yield {
        message: cell.type === 'date' ? 'date' : 'text',
        values: { title: form.title, text: String(cell.value) },
        places: [formPlace(found)],
        actual: cell.value,
      };
    }
  },
});
