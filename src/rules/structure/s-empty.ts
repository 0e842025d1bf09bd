import { proseSections } from '../../edition/edition.js';
import { placeOf } from '../places.js';
import { defineRule } from '../rule.js';
import { saysNothing } from '../says-nothing.js';

export const sEmpty = defineRule({
  id: 'S-EMPTY',
  severity: 'warning',
  needs: ['form'],
  *check({ form: { edition, narrative } }) {
    for (const { key, title, untitled } of proseSections(edition)) {
      const prose = narrative.get(key);
      if (!prose || untitled) continue;
      const places = prose.cells.slice(0, 1).map((cell) => placeOf(cell));
      if (prose.text === null) yield { message: 'empty', values: { title }, places, actual: null };
      else if (saysNothing(prose.text))
        yield { message: 'nothing', values: { title, text: prose.text.trim() }, places, actual: prose.text };
    }
  },
});
