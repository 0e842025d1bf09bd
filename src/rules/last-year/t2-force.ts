import { defineRule } from '../rule.js';
import { statedFigures } from '../words/stated-figures.js';
import { comparedUnder, difference, isCarried } from './carry.js';

export const t2Force = defineRule({
  id: 'T2-FORCE',
  severity: 'warning',
  appliesTo: isCarried('T2-FORCE'),
  needs: ['form', 'previous'],
  *check({ form, previous }) {
    for (const [, compared] of comparedUnder('T2-FORCE', form, previous))
      for (const each of compared.filter(({ holds }) => !holds)) {
        const { values, ...found } = difference(each, previous.path);
        const { left, right, plus, minus } = each.terms;
        const said = { ...values, before: right.text, plus: plus.text, minus: minus.text };
        // Where the prose agrees with last year's report, the cell is what does not.
        const isStated = left.spelled.some(({ found: { form: cell } }) =>
          statedFigures(form).get(cell.key)?.includes(each.expected),
        );
        yield { ...found, values: said, message: isStated ? 'stated' : 'mismatch' };
      }
  },
});
