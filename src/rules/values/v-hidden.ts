import { withoutInvisible } from '../../report/value.js';
import { formPlace, ownCells, placeOf } from '../places.js';
import { defineRule } from '../rule.js';

export const vHidden = defineRule({
  id: 'V-HIDDEN',
  severity: 'warning',
  needs: ['form'],
  *check({ form: { organ, cells, book } }) {
    const name = organ.value ?? '';
    if (name !== withoutInvisible(name))
      yield {
        message: 'organ',
        values: { text: withoutInvisible(name) },
        places: organ.cell ? [placeOf(organ.cell)] : [],
      };
    for (const sheet of book.sheets) {
      const text = withoutInvisible(sheet.name);
      // A sheet whose name looks right but is another is not found by it.
      if (text !== sheet.name)
        yield { message: 'sheet', values: { text }, places: [placeOf(sheet.blankAt(1, 1))] };
    }
    for (const found of ownCells(cells)) {
      if (found.cell.type !== 'text') continue;
      const text = String(found.cell.value);
      if (text === withoutInvisible(text)) continue;
      const values = { title: found.form.title, text: withoutInvisible(text) };
      yield { message: 'figure', values, places: [formPlace(found)] };
    }
  },
});
