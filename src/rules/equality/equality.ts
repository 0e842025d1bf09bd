import { type Instance, instancesOf } from '../../edition/instances.js';
import type { EqualitySource } from '../../edition/source.js';
import type { Fact, Severity } from '../../finding/finding.js';
import { exactSum } from '../../report/exact.js';
import type { Report } from '../../report/report.js';
import { formPlace } from '../places.js';
import { defineRule, type Rule } from '../rule.js';
import { spellOut, sumOf, termsOf } from './terms.js';

/** The rule behind every equality of the editions that names its id. */
export function equalityRule(id: string, severity: Severity = 'error'): Rule {
  return defineRule({
    id,
    severity,
    appliesTo: (edition) => edition.equalities.some(({ rule }) => rule === id),
    needs: ['form'],
    *check({ form }) {
      for (const equality of form.edition.equalities)
        if (equality.rule === id)
          for (const instance of instancesOf(form.edition, equality))
            yield* violation(instance, equality.relation, form);
    },
  });
}

function* violation(
  instance: Instance,
  relation: EqualitySource['relation'],
  report: Report,
): Iterable<Fact> {
  const left = termsOf(instance.left, report);
  const right = termsOf(instance.right, report);
  // What cannot be read, or is not there, is a finding of its own: no sum is known.
  if (!left || !right) return;
  const [sum, total] = [sumOf(left), sumOf(right)];
  if (relation === '=' ? sum === total : sum >= total) return;
  const [only] = right.length === 1 ? right : [];
  const isBlank = only?.found.reading.type === 'blank';
  yield {
    message: isBlank ? 'blankTotal' : 'mismatch',
    values: {
      subject: instance.subject,
      left: spellOut(left),
      right: spellOut(right),
      sum,
      total,
      difference: Math.abs(exactSum([total, -sum])),
    },
    places: [
      ...right.map(({ found }) => formPlace(found, 'total')),
      ...left.map(({ found }) => formPlace(found, relation === '=' ? 'part' : 'cell')),
    ],
    expected: relation === '=' ? sum : total,
    actual: isBlank ? null : relation === '=' ? total : sum,
  };
}
