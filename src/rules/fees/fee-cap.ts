import { formPlace } from '../places.js';
import { defineRule } from '../rule.js';
import { wording } from '../wording-patterns.js';
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
    const perUnit = YUAN[income.form.unit ?? ''] ?? 1;
    const limit = Math.round(number * perUnit * 100) / 100;
    const collected = feesStated(form).filter(({ isCollected }) => isCollected);
    const [highest] = collected.sort((one, other) => other.yuan - one.yuan);
    if (!highest || highest.yuan <= limit + roundedOff(number) * perUnit) return;
    const { text, place, yuan } = highest;
    yield {
      message: 'exceeds',
      values: { text, title: income.form.title, number, unit: income.form.unit ?? '', limit },
      places: [place, formPlace(income)],
      actual: yuan,
    };
  },
});

/** How much of an amount may have been rounded off: half of its last decimal. */
function roundedOff(amount: number): number {
  const decimals = amount === 0 ? USUAL_DECIMALS : (String(amount).split('.')[1]?.length ?? 0);
  return 10 ** -decimals / 2;
}

/** 万元 are mostly told to the hundredth: 0 may be 40 元. */
const USUAL_DECIMALS = 2;
