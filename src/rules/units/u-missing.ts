import type { RuleMessage } from '../../messages/rule-message.js';
import { wordsFor } from '../../source/location.js';
import { defineRule } from '../rule.js';
import type { MissingUnit } from './missing-unit.js';

export const uMissing = defineRule({
  id: 'U-MISSING',
  severity: 'warning',
  needs: ['missing'],
  *check({ missing }) {
    for (const each of missing) {
      const { name, sheet, cell } = each.unit;
      yield {
        ...said(each),
        places: [{ at: wordsFor({ sheet, cell }), sheet, cell, title: name, role: 'cell' }],
        organ: name,
      };
    }
  },
});

function said({ unit: { name }, otherYear, candidate }: MissingUnit): RuleMessage<'U-MISSING'> {
  if (otherYear.length > 0)
    return { message: 'otherYear', values: { unit: name, paths: otherYear.join('、') } };
  if (!candidate) return { message: 'missing', values: { unit: name } };
  const { path, organ, fits } = candidate;
  return organ === null
    ? { message: 'unclear', values: { unit: name, path, units: fits.join('、') } }
    : { message: 'misnamed', values: { unit: name, path, organ } };
}
