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

/** undefined when one of them is not there or cannot be read; items that a single row stands for are left out. */
function terms(cells: readonly FormCell[], { cells: known }: Report): Term[] | undefined {
  const found: Term[] = [];
  for (const { key } of cells) {
    const cell = known.get(key);
    const number = cell && numberOf(cell);
    if (!cell || number === undefined) return undefined;
    if (!cell.collapsed) found.push({ found: cell, number });
  }
  return found;
}

/** A blank counts as 0; a formula without a result may be anything. */
function numberOf({ reading, cell }: ReportCell): number | undefined {
  if (reading.type === 'number') return reading.number;
  return reading.type === 'blank' && cell.type !== 'error' && cell.type !== 'uncalculated' ? 0 : undefined;
}

const sumOf = (parts: readonly Term[]) => exactSum(parts.map(({ number }) => number));

/** The terms that count, as `3 + 1`; zeros would only hide them. */
function spellOut(parts: readonly Term[]): string {
  const counting = parts.filter(({ number }) => number !== 0);
  return counting.length === 0
    ? '0'
    : counting.map(({ number }) => (number < 0 ? `(${number})` : number)).join(' + ');
}
