import { termsOf } from '../equality/terms.js';
import { formPlace } from '../places.js';
import { defineRule } from '../rule.js';

const PROJECTS = 'disclosure.procurement.projects';
const AMOUNT = 'disclosure.procurement.amount';

export const t2Purchase = defineRule({
  id: 'T2-PURCHASE',
  severity: 'warning',
  appliesTo: ({ cells }) => cells.has(PROJECTS) && cells.has(AMOUNT),
  needs: ['form'],
  *check({ form }) {
    const cells = [PROJECTS, AMOUNT].flatMap((key) => form.edition.cells.get(key) ?? []);
    const [projects, amount] = termsOf(cells, form) ?? [];
    if (!projects || !amount || !isOneZero(projects.number, amount.number)) return;
    yield {
      message: projects.number === 0 ? 'noProjects' : 'noAmount',
      values: { projects: projects.number, amount: amount.number },
      places: [projects, amount].map(({ found }) => formPlace(found)),
    };
  },
});

/** A negative one is V-COUNT, and may be anything. */
const isOneZero = (one: number, other: number) => Math.min(one, other) === 0 && Math.max(one, other) > 0;
