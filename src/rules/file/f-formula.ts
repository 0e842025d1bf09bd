import { formPlace, ownCells } from '../places.js';
import { defineRule } from '../rule.js';

export const fFormula = defineRule({
  id: 'F-FORMULA',
  severity: 'error',
  needs: ['form'],
  *check({ form: { cells } }) {
    for (const found of ownCells(cells)) {
      const { cell, form } = found;
      if (cell.type !== 'uncalculated' && cell.type !== 'error') continue;
      const values = { title: form.title, formula: cell.formula ?? '' };
      if (cell.type === 'uncalculated') yield { message: 'uncalculated', values, places: [formPlace(found)] };
      if (cell.type === 'error')
        yield {
          message: 'error',
          values: { ...values, error: cell.value ?? '' },
          places: [formPlace(found)],
          actual: cell.value,
        };
    }
  },
});
