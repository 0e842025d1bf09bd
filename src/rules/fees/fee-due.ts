import { narrativeOf } from '../passages.js';
import { formPlace } from '../places.js';
import { defineRule } from '../rule.js';
import { pattern, wording } from '../wording-patterns.js';

const NO_NOTICE = pattern(wording.fees.noNotice);

export const feeDue = defineRule({
  id: 'FEE-DUE',
  severity: 'warning',
  appliesTo: ({ wording: { fees }, cells }) => fees !== undefined && cells.has(fees.unpaid),
  needs: ['form'],
  *check({ form }) {
    const { fees } = form.edition.wording;
    const unpaid = form.cells.get(fees?.unpaid ?? '');
    if (unpaid?.reading.type !== 'number' || unpaid.reading.number <= 0) return;
    for (const { key, title, text, original, at } of narrativeOf(form)) {
      const found = key === fees?.section ? NO_NOTICE.exec(text) : null;
      if (!found) continue;
      const quoted = original.slice(found.index, found.index + found[0].length);
      yield {
        message: 'noNotice',
        values: { title, text: quoted, row: unpaid.form.recordTitle, number: unpaid.reading.number },
        places: [at(found.index), formPlace(unpaid)],
        actual: quoted,
      };
    }
  },
});
