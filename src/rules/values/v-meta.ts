import { hasTables } from '../../report/report.js';
import { placeOf } from '../places.js';
import { defineRule } from '../rule.js';

export const vMeta = defineRule({
  id: 'V-META',
  severity: 'error',
  needs: ['report', 'editions'],
  *check({ report, editions }) {
    const { organ, year, prescribed } = report;
    const at = ({ cell }: typeof organ | typeof year) => (cell ? [placeOf(cell)] : []);
    if (year.unreadable !== undefined)
      yield {
        message: 'malformed',
        values: { text: year.unreadable },
        places: at(year),
        actual: year.unreadable,
      };
    else if (year.value !== null && !prescribed) {
      const first = editions.all[0]?.from ?? '';
      yield { message: 'scope', values: { year: year.value, first }, places: at(year), actual: year.value };
      return;
    }
    // A workbook without any table is no report: F-TABLE says so, and that is enough.
    if (!hasTables(report)) return;
    if (year.value === null && year.unreadable === undefined) yield { message: 'year', places: at(year) };
    if (organ.value === null) yield { message: 'organ', places: at(organ) };
  },
});
