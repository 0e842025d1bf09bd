import { type Instance, instancesOf } from '../../edition/instances.js';
import type { EqualitySource } from '../../edition/source.js';
import type { Found, Severity } from '../../finding/finding.js';
import { exactSum } from '../../report/exact.js';
import type { Report } from '../../report/report.js';
import { formPlace } from '../places.js';
import { defineRule, type Rule } from '../rule.js';
import { spellOut, sumOf, termsOf } from './terms.js';

/** The rule behind the equalities of the editions that name its id. */
export function equalityRule(
  id: 'T2-NET' | 'T2-ISSUED' | 'T2-OPEN' | 'T3-ID',
  severity: Severity = 'error',
): Rule {
  return defineRule({
    id,
    severity,
    appliesTo: (edition) => edition.equalities.some(({ rule }) => rule === id),
    needs: ['form'],
    *check({ form }) {
      for (const { values, right, found } of violationsOf(id, form))
        yield { message: 'mismatch', values: { ...values, right }, ...found };
    },
  });
}

/** The rule behind those whose right side is a total that the form prints; one left blank is told in other words. */
export function totalRule(id: 'T3-ROW' | 'T3-COL' | 'T4-SUM'): Rule {
  return defineRule({
    id,
    severity: 'error',
    appliesTo: (edition) => edition.equalities.some(({ rule }) => rule === id),
    needs: ['form'],
    *check({ form }) {
      for (const { values, isBlank, found } of violationsOf(id, form))
        yield { message: isBlank ? 'blankTotal' : 'mismatch', values, ...found };
    },
  });
}

/** An equality that does not hold in a row, a column or a block. */
interface Violation {
  readonly values: ReturnType<typeof valuesOf>;
  /** Its right side, as `3 + 1`. */
  readonly right: string;
  /** What should be equal to the left side is one cell with nothing in it. */
  readonly isBlank: boolean;
  readonly found: Found;
}

function* violationsOf(id: string, form: Report): Iterable<Violation> {
  for (const equality of form.edition.equalities)
    if (equality.rule === id)
      for (const instance of instancesOf(form.edition, equality))
        yield* violation(instance, equality.relation, form);
}

function* violation(
  instance: Instance,
  relation: EqualitySource['relation'],
  report: Report,
): Iterable<Violation> {
  const left = termsOf(instance.left, report);
  const right = termsOf(instance.right, report);
  // What cannot be read, or is not there, is a finding of its own: no sum is known.
  if (!left || !right) return;
  const [sum, total] = [sumOf(left), sumOf(right)];
  if (relation === '=' ? sum === total : sum >= total) return;
  const [only] = right.length === 1 ? right : [];
  const isBlank = relation === '=' && only?.found.reading.type === 'blank';
  yield {
    values: valuesOf(instance, spellOut(left), sum, total),
    right: spellOut(right),
    isBlank,
    found: {
      places: [
        ...right.map(({ found }) => formPlace(found, 'total')),
        ...left.map(({ found }) => formPlace(found, relation === '=' ? 'part' : 'cell')),
      ],
      expected: relation === '=' ? sum : total,
      actual: isBlank ? null : relation === '=' ? total : sum,
    },
  };
}

const valuesOf = ({ subject }: Instance, left: string, sum: number, total: number) => ({
  subject,
  left,
  sum,
  total,
  difference: Math.abs(exactSum([total, -sum])),
});
