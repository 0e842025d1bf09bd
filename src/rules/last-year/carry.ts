import type { Edition } from '../../edition/edition.js';
import { instancesOf } from '../../edition/instances.js';
import type { CarrySource } from '../../edition/source.js';
import type { Severity } from '../../finding/finding.js';
import type { PreviousReport, Report } from '../../report/report.js';
import { locationOf, wordsFor } from '../../source/location.js';
import { formPlace, ownCells } from '../places.js';
import { defineRule, type Rule } from '../rule.js';
import { isEmptyTable } from '../values/v-empty.js';
import { type Comparison, compare } from './comparison.js';

/** The rule behind what the editions say is taken over from last year's report under its id. */
export function carryRule(id: 'T2-NEXT' | 'T4-PEND', severity: Severity): Rule {
  return defineRule({
    id,
    severity,
    appliesTo: isCarried(id),
    needs: ['form', 'previous'],
    *check({ form, previous }) {
      for (const [, compared] of comparedUnder(id, form, previous))
        for (const each of compared.filter(({ holds }) => !holds)) {
          const { values, ...found } = difference(each, previous.path);
          yield { ...found, values: { ...values, before: each.terms.right.text } };
        }
    },
  });
}

/** Whether an edition knows of something that is carried under a rule's id. */
export const isCarried =
  (id: string) =>
  (edition: Edition): boolean =>
    edition.carry.some(({ rule }) => rule === id);

/** What is carried under a rule's id, each with its comparisons, whether they hold or not. */
export function* comparedUnder(
  id: string,
  form: Report,
  previous: PreviousReport,
): Iterable<[CarrySource, Comparison[]]> {
  for (const relation of form.edition.carry)
    if (relation.rule === id && isFilled(relation, form) && isFilled(relation, previous))
      yield [
        relation,
        instancesOf(form.edition, relation).flatMap(
          (instance) => compare(instance, relation, form, previous) ?? [],
        ),
      ];
}

/** An empty table is a finding of its own, and says nothing about what is carried. */
function isFilled({ table }: CarrySource, report: Report): boolean {
  const own = ownCells(report.cells).filter(({ form }) => form.table === table);
  return !isEmptyTable(own, report);
}

/** This year's figure is not what follows from last year's. @param file last year's */
export function difference({ instance, terms, expected, actual, gap }: Comparison, file: string) {
  const { left, right, plus, minus } = terms;
  const [before] = right.spelled;
  return {
    message: 'mismatch' as const,
    values: {
      subject: instance.subject,
      actual,
      expected,
      difference: Math.abs(gap),
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
