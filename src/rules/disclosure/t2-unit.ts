import organs from '../../../schemas/organs.json' with { type: 'json' };
import type { Report, ReportCell } from '../../report/report.js';
import { locationOf, wordsFor } from '../../source/location.js';
import { formPlace, ownCells } from '../places.js';
import { defineRule } from '../rule.js';

const { perUnit, most, jump } = organs.fees;

/** Fees, whose unit is printed in the form. */
const AMOUNT = 'disclosure.fees.amount';

export const t2Unit = defineRule({
  id: 'T2-UNIT',
  severity: 'warning',
  appliesTo: ({ cells }) => cells.get(AMOUNT)?.unit !== undefined,
  needs: ['form'],
  *check({ form, previous }) {
    const found = ownCells(form.cells).find(({ form: { key } }) => key === AMOUNT);
    const amount = numberOf(found);
    if (!found || amount === undefined || !mayBeWholeUnits(amount)) return;
    const before = previous?.cells.get(AMOUNT);
    const lastYear = numberOf(before);
    // In cents, as a fraction of a yuan would not divide exactly.
    const converted = Math.round(amount * 100) / (perUnit * 100);
    const values = { amount, unit: found.form.unit ?? '', converted };
    if (previous && before && lastYear !== undefined && isJump(amount, lastYear))
      yield {
        message: 'jump',
        values: {
          ...values,
          lastYear,
          times: Math.round(amount / lastYear),
          file: previous.path,
          at: wordsFor(locationOf(before.cell)),
        },
        places: [formPlace(found), formPlace(before, 'previous')],
        expected: converted,
        actual: amount,
      };
    // As much as last year, give or take: then it is no slip of this year's.
    else if (amount > mostFor(form) && !(lastYear !== undefined && lastYear * 2 > amount))
      yield {
        message: 'size',
        values,
        places: [formPlace(found)],
        expected: converted,
        actual: amount,
      };
  },
});

function numberOf(found: ReportCell | undefined): number | undefined {
  return found?.reading.type === 'number' ? found.reading.number : undefined;
}

/** An amount in yuan ends at the cent, so that one with more decimals was converted. */
const mayBeWholeUnits = (amount: number) => Number.isInteger(Math.round(amount * 1_000_000) / 10_000);

function isJump(amount: number, lastYear: number): boolean {
  const times = amount / lastYear;
  return lastYear > 0 && amount >= jump.least && times >= jump.from && times <= jump.to;
}

/** More than any organ of its kind takes in fees; the last entry is for all. */
function mostFor({ kind, organ }: Pick<Report, 'kind' | 'organ'>): number {
  const name = organ.value ?? '';
  const own = most.find(
    (entry) => (entry.kind === null || entry.kind === kind) && new RegExp(entry.name, 'u').test(name),
  );
  return own?.amount ?? Number.POSITIVE_INFINITY;
}
