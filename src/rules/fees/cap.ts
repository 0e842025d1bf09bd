import { formPlace } from '../place.js';
import { defineRule } from '../rule.js';
import { wording } from '../wording.js';
import { feesStated } from './statements.js';

const YUAN: Readonly<Record<string, number>> = wording.fees.yuan;

export const feeCap = defineRule({
  id: 'FEE-CAP',
  severity: 'warning',
  appliesTo: ({ wording: { fees }, cells }) => fees !== undefined && cells.has(fees.income),
  needs: ['form'],
  *check({ form }) {
    const income = form.cells.get(form.edition.wording.fees?.income ?? '');
    if (income?.reading.type !== 'number') return;
    const { number } = income.reading;
    const limit = Math.round(number * (YUAN[income.form.unit ?? ''] ?? 1) * 100) / 100;
    const collected = feesStated(form).filter(({ isCollected }) => isCollected);
    const [highest] = collected.sort((one, other) => other.yuan - one.yuan);
    if (!highest || highest.yuan <= limit) return;
    const { text, place, yuan } = highest;
    yield {
      message: 'exceeds',
      values: { text, title: income.form.title, number, unit: income.form.unit ?? '', limit },
      places: [place, formPlace(income)],
      actual: yuan,
    };
  },
});
