import { matchesIn } from '../../report/text/matches-in.js';
import { foldWidth, passagesOf } from '../passages.js';
import { placeOf } from '../places.js';
import { defineRule } from '../rule.js';
import { pattern, wording } from '../wording-patterns.js';

const MISPRINT = pattern(wording.severe.join('|'), 'gu');

export const wSevere = defineRule({
  id: 'W-SEVERE',
  severity: 'error',
  needs: ['form'],
  *check({ form }) {
    for (const { text, title, at } of passagesOf(form))
      for (const { 0: found, index } of matchesIn(text, MISPRINT))
        yield { message: 'misprint', values: { title, found }, places: [at(index)], actual: found };
    const { value, cell } = form.organ;
    for (const [found] of matchesIn(foldWidth(value ?? ''), MISPRINT))
      yield {
        message: 'organ',
        values: { name: value ?? '', found },
        places: cell ? [placeOf(cell)] : [],
        actual: found,
      };
  },
});
