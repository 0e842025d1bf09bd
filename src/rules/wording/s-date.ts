import { placeOf } from '../places.js';
import { defineRule } from '../rule.js';
import { deadlineFor } from './deadlines.js';

export const sDate = defineRule({
  id: 'S-DATE',
  severity: 'warning',
  worst: 'error',
  needs: ['form'],
  *check({ form: { publishedOn, year, kind }, deadlines }) {
    const places = publishedOn.cell ? [placeOf(publishedOn.cell)] : [];
    const date = publishedOn.value;
    if (date === null) {
      if (publishedOn.unreadable === undefined) yield { message: 'missing', places, actual: null };
      else
        yield {
          message: 'unreadable',
          values: { text: publishedOn.unreadable },
          places,
          actual: publishedOn.unreadable,
        };
      return;
    }
    if (year.value === null) return;
    const values = { date, year: year.value };
    const first = `${year.value + 1}-01-01`;
    if (date < first) yield { message: 'early', values, places, actual: date, severity: 'error' };
    const deadline = deadlineFor(kind, year.value, deadlines);
    if (!deadline || date <= deadline.date) return;
    const late = kind === null ? 'lateUnknown' : 'late';
    yield {
      message: deadline.isLocal ? 'lateLocal' : late,
      values: { ...values, deadline: deadline.date },
      places,
      expected: deadline.date,
      actual: date,
    };
  },
});
