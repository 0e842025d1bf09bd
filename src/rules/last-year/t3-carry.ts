import type { Edition } from '../../edition/edition.js';
import type { CarrySource } from '../../edition/source.js';
import type { FactOf } from '../../finding/finding.js';
import { exactSum } from '../../report/exact.js';
import { formPlace } from '../places.js';
import { defineRule } from '../rule.js';
import { comparedUnder, difference, isCarried } from './carry.js';
import type { Comparison } from './comparison.js';

export const t3Carry = defineRule({
  id: 'T3-CARRY',
  severity: 'warning',
  appliesTo: isCarried('T3-CARRY'),
  needs: ['form', 'previous'],
  *check({ form, previous }) {
    for (const [relation, compared] of comparedUnder('T3-CARRY', form, previous)) {
      const broken = compared.filter(({ holds }) => !holds);
      if (broken.length > 0 && isRegrouped(form.edition, relation, compared))
        yield regrouped(broken, previous.path);
      else for (const each of broken) yield difference(each, previous.path);
    }
  },
});

/**
 * Whether the total agrees and the parts only changed places among themselves: applicants who were classified anew.
 * What is total and what is part follows from the edition's equalities.
 */
function isRegrouped(edition: Edition, relation: CarrySource, compared: readonly Comparison[]): boolean {
  const gaps = new Map(compared.map((each) => [each.instance.left[0]?.field, each.gap]));
  const isZero = (fields: readonly string[]) => {
    const own = fields.flatMap((field) => gaps.get(field) ?? []);
    return own.length === fields.length && exactSum(own) === 0;
  };
  return edition.equalities.some(
    (equality) =>
      relation.each === 'field' &&
      equality.each === 'record' &&
      equality.table === relation.table &&
      equality.relation === '=' &&
      isZero(equality.left) &&
      isZero(equality.right),
  );
}

function regrouped(broken: readonly Comparison[], file: string): FactOf<'T3-CARRY'> {
  return {
    message: 'regrouped',
    values: {
      file,
      columns: broken
        .map(({ instance, expected, actual }) => `${instance.subject} ${expected} → ${actual}`)
        .join('、'),
    },
    places: broken.flatMap(({ terms: { left, right } }) => [
      ...left.spelled.map(({ found }) => formPlace(found)),
      ...right.spelled.map(({ found }) => formPlace(found, 'previous')),
    ]),
    severity: 'notice',
  };
}
