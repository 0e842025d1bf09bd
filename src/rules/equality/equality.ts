import type { FormCell } from '../../edition/form.js';
import { type Instance, instancesOf } from '../../edition/instances.js';
import type { EqualitySource } from '../../edition/source.js';
import type { Fact } from '../../finding/finding.js';
import { exactSum } from '../../report/exact.js';
import type { Report, ReportCell } from '../../report/report.js';
import { formPlace } from '../place.js';
import { defineRule, type Rule } from '../rule.js';

/** The rule behind every equality of the editions that names its id. */
export function equalityRule(id: string): Rule {
  return defineRule({
    id,
    severity: 'error',
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

interface Term {
  readonly found: ReportCell;
  readonly number: number;
  readonly blank: boolean;
}

function* violation(
  instance: Instance,
  relation: EqualitySource['relation'],
  report: Report,
): Iterable<Fact> {
  const left = terms(instance.left, report);
  const right = terms(instance.right, report);
  // What cannot be read, or is not there, is a finding of its own: no sum is known.
  if (!left || !right) return;
  const [sum, total] = [sumOf(left), sumOf(right)];
  if (relation === '=' ? sum === total : sum >= total) return;
  const [only] = right.length === 1 ? right : [];
  yield {
    message: only?.blank ? 'blankTotal' : 'mismatch',
    values: {
      subject: instance.subject,
      left: spellOut(left),
      right: spellOut(right),
      sum,
      total,
      difference: exactSum([total, -sum]),
    },
    places: [
      ...right.map(({ found }) => formPlace(found, 'total')),
      ...left.map(({ found }) => formPlace(found, relation === '=' ? 'part' : 'cell')),
    ],
    expected: relation === '=' ? sum : total,
    actual: only?.blank ? null : relation === '=' ? total : sum,
  };
}

function terms(cells: readonly FormCell[], report: Report): Term[] | undefined {
  const found = cells.flatMap(({ key }) => report.cells.get(key) ?? []);
  const known = found.flatMap((cell): Term[] => {
    const { reading } = cell;
    if (reading.type === 'number') return [{ found: cell, number: reading.number, blank: false }];
    const readable =
      reading.type === 'blank' && cell.cell.type !== 'error' && cell.cell.type !== 'uncalculated';
    return readable ? [{ found: cell, number: 0, blank: true }] : [];
  });
  return known.length === cells.length ? known.filter(({ found: { collapsed } }) => !collapsed) : undefined;
}

const sumOf = (parts: readonly Term[]) => exactSum(parts.map(({ number }) => number));

/** The terms that count, as `3 + 1`; zeros would only hide them. */
function spellOut(parts: readonly Term[]): string {
  const counting = parts.filter(({ number }) => number !== 0);
  return counting.length === 0
    ? '0'
    : counting.map(({ number }) => (number < 0 ? `(${number})` : number)).join(' + ');
}
