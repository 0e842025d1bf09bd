import { vocabulary } from '../../edition/vocabulary.js';
import type { ReportCell } from '../../report/report.js';
import { isWrittenAsText, withoutInvisible } from '../../report/value.js';
import { formPlace, ownCells } from '../places.js';
import { defineRule } from '../rule.js';

export const vText = defineRule({
  id: 'V-TEXT',
  severity: 'warning',
  needs: ['form'],
  *check({ form: { cells } }) {
    for (const found of ownCells(cells)) {
      const { cell, form, reading } = found;
      if (reading.type !== 'number' || !isText(found)) continue;
      const text = String(cell.value);
      yield {
        message: form.kind === 'amount' && form.unit === undefined && UNIT.test(text) ? 'unit' : 'text',
        values: { title: form.title, text, number: reading.number },
        places: [formPlace(found)],
        expected: reading.number,
        actual: text,
      };
    }
  },
});

/** The unit is part of what an amount says where the form prints none. */
const UNIT = new RegExp(`${vocabulary.currency}|[万亿]\\s*$`, 'u');

/** A text with nothing but invisible characters around its number is V-HIDDEN. */
function isText({ cell }: ReportCell): boolean {
  const text = String(cell.value);
  return cell.type === 'text' && isWrittenAsText({ ...cell, value: withoutInvisible(text) });
}
