import { proseSections } from '../../edition/edition.js';
import { groupBy } from '../../edition/group-by.js';
import { clip } from '../../messages/clip.js';
import { placeOf } from '../places.js';
import { defineRule } from '../rule.js';

/** Characters of a line that is quoted. */
const QUOTED = 30;

/** Sections that are a table are there when their table is, and F-TABLE says when it is not. */
export const sSection = defineRule({
  id: 'S-SECTION',
  severity: 'error',
  needs: ['form'],
  *check({ form: { edition, narrative, headings, unplaced } }) {
    for (const { key, title, untitled } of proseSections(edition)) {
      const prose = narrative.get(key);
      const places = (prose?.cells ?? []).slice(0, 1).map((cell) => placeOf(cell));
      if (!prose && !untitled) yield { message: 'missing', values: { title }, places };
      if (untitled && (prose?.text ?? null) === null)
        yield { message: 'preface', values: { title }, places, severity: 'warning' };
    }
    const [first] = unplaced;
    if (first)
      yield {
        message: 'unplaced',
        values: { count: unplaced.length, text: clip(String(first.value), QUOTED) },
        places: unplaced.map((cell) => placeOf(cell)),
      };
    // Sheets have no order that a reader must follow, so only headings on one sheet can be out of order.
    const order = edition.sections.map(({ key }) => key);
    for (const onSheet of groupBy(headings, ({ cell }) => cell.sheet).values()) {
      let last = -1;
      for (const { section, cell } of onSheet) {
        const position = order.indexOf(section);
        const title = edition.sections[position]?.title ?? '';
        const before = edition.sections[last]?.title ?? '';
        if (position < last) yield { message: 'order', values: { title, before }, places: [placeOf(cell)] };
        last = Math.max(last, position);
      }
    }
  },
});
