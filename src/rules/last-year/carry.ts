import type { Edition } from '../../edition/edition.js';
import { instancesOf } from '../../edition/instances.js';
import type { CarrySource } from '../../edition/source.js';
import type { Fact, Severity } from '../../finding/finding.js';
import { exactSum } from '../../report/exact.js';
import type { PreviousReport, Report } from '../../report/report.js';
import { locationOf, wordsFor } from '../../source/location.js';
import { formPlace, ownCells } from '../places.js';
import { defineRule, type Rule } from '../rule.js';
import { isEmptyTable } from '../values/v-empty.js';
import { type Comparison, compare } from './comparison.js';

/** The rule behind everything that the editions say is taken over from last year's report under its id. */
export function carryRule(id: string, severity: Severity): Rule {
  return defineRule({
    id,
    severity,
    appliesTo: (edition) => edition.carry.some(({ rule }) => rule === id),
    needs: ['form', 'previous'],
    *check({ form, previous }) {
      for (const relation of form.edition.carry)
        if (relation.rule === id && isFilled(relation, form) && isFilled(relation, previous))
          yield* differences(relation, form, previous);
    },
  });
}

/** An empty table is a finding of its own, and says nothing about what is carried. */
function isFilled({ table }: CarrySource, report: Report): boolean {
  const own = ownCells(report.cells).filter(({ form }) => form.table === table);
  return !isEmptyTable(own, report);
}

function* differences(relation: CarrySource, form: Report, previous: PreviousReport): Iterable<Fact> {
  const compared = instancesOf(form.edition, relation).flatMap(
    (instance) => compare(instance, relation, form, previous) ?? [],
  );
  const broken = compared.filter(({ holds }) => !holds);
  if (broken.length > 0 && isRegrouped(form.edition, relation, compared))
    yield regrouped(broken, previous.path);
  else for (const each of broken) yield difference(each, previous.path);
}

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

function difference({ instance, terms, expected, actual, gap }: Comparison, file: string): Fact {
  const { left, right, plus, minus } = terms;
  const [before] = right.spelled;
  return {
    message: 'mismatch',
    values: {
      subject: instance.subject,
      actual,
      expected,
      difference: Math.abs(gap),
      before: right.text,
      plus: plus.text,
      minus: minus.text,
      file,
      at: before ? wordsFor(locationOf(before.found.cell)) : '',
    },
    places: [
      ...left.spelled.map(({ found }) => formPlace(found)),
      ...[...plus.spelled, ...minus.spelled].map(({ found }) => formPlace(found, 'part')),
      ...right.spelled.map(({ found }) => formPlace(found, 'previous')),
    ],
    expected,
    actual,
  };
}

function regrouped(broken: readonly Comparison[], file: string): Fact {
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
