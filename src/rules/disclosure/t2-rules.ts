import organs from '../../../schemas/organs.json' with { type: 'json' };
import type { Report, ReportCell } from '../../report/report.js';
import { formPlace, ownCells } from '../places.js';
import { defineRule } from '../rule.js';

const RECORD = 'disclosure.rules.';
const ISSUED = `${RECORD}issued`;

/** By kind; an organ whose name is not matched may have the power, or its report may count those that have. */
const CANNOT: Readonly<Record<string, string>> = organs.rulemaking.cannot;
const MAY_REPORT_FOR_OTHERS = new RegExp(organs.rulemaking.mayReportForOthers, 'u');

/** Bureaus of ministries in the provinces, and what governments send out: none of them makes rules, whatever its kind. */
const NEVER = new RegExp(organs.rulemaking.neverMake, 'u');

export const t2Rules = defineRule({
  id: 'T2-RULES',
  severity: 'warning',
  appliesTo: ({ cells }) => cells.has(ISSUED),
  needs: ['form'],
  *check({ form }) {
    if (!cannotMakeRules(form)) return;
    const stated = ownCells(form.cells).filter(({ form: { key } }) => key.startsWith(RECORD));
    const above = stated.filter(({ reading }) => reading.type === 'number' && reading.number > 0);
    if (above.length === 0) return;
    yield {
      message: 'above',
      values: { organ: form.organ.value ?? '', figures: above.map(figure).join('、') },
      places: above.map((found) => formPlace(found)),
      expected: 0,
      actual: above[0]?.value ?? null,
    };
  },
});

/** Only when kind and name leave no doubt. */
export function cannotMakeRules({ kind, organ }: Pick<Report, 'kind' | 'organ'>): boolean {
  if (NEVER.test((organ.value ?? '').normalize('NFKC').replace(/\s/g, ''))) return true;
  const pattern = kind === null ? undefined : CANNOT[kind];
  const name = (organ.value ?? '').normalize('NFKC').replace(/\s/g, '');
  if (pattern === undefined || MAY_REPORT_FOR_OTHERS.test(name)) return false;
  return new RegExp(pattern, 'u').test(name);
}

const figure = ({ form, value }: ReportCell) => `${form.fieldTitle} ${value}`;
