import { placeOf } from '../places.js';
import { defineRule } from '../rule.js';
import { wording } from '../wording-patterns.js';

/** Month and day of the year after, by kind of organ; others have none. */
const DEADLINES: Readonly<Record<string, string>> = wording.deadlines;

export const sDate = defineRule({
  id: 'S-DATE',
  severity: 'warning',
  needs: ['form'],
  *check({ form: { publishedOn, year, kind } }) {
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
    const day = DEADLINES[kind ?? 'unknown'];
    const deadline = `${year.value + 1}-${day}`;
    if (day !== undefined && date > deadline)
      yield {
        message: kind === null ? 'lateUnknown' : 'late',
        values: { ...values, deadline },
        places,
        expected: deadline,
        actual: date,
      };
  },
});
