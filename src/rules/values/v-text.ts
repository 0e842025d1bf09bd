import { groupBy } from '../../edition/group-by.js';
import { vocabulary } from '../../edition/vocabulary.js';
import type { FactOf } from '../../finding/finding.js';
import { textsPassedOver } from '../../report/formula-texts.js';
import type { ReportCell } from '../../report/report.js';
import { isWrittenAsText, withoutInvisible } from '../../report/value.js';
import { rangesOf } from '../../source/ranges.js';
import { formPlace, ownCells } from '../places.js';
import { defineRule } from '../rule.js';

export const vText = defineRule({
  id: 'V-TEXT',
  severity: 'warning',
  worst: 'error',
  needs: ['form'],
  *check({ form }) {
    const passedOver = textsPassedOver(form);
    for (const found of ownCells(form.cells)) {
      const { cell, form: own, reading } = found;
      if (reading.type !== 'number' || passedOver.has(found) || !isText(found)) continue;
      const text = String(cell.value);
      yield {
        message: own.kind === 'amount' && own.unit === undefined && UNIT.test(text) ? 'unit' : 'text',
        values: { title: own.title, text, number: reading.number },
        places: [formPlace(found)],
        expected: reading.number,
        actual: text,
      };
    }
    const columns = groupBy(passedOver, ({ form: { table, field } }) => `${table} ${field}`);
    for (const column of columns.values()) yield* passedOverIn(column);
  },
});

/** A column that a formula passes over is one slip: somebody formatted it as text. */
function* passedOverIn(column: readonly ReportCell[]): Iterable<FactOf<'V-TEXT'>> {
  const [first, ...others] = column;
  if (!first) return;
  const number = first.reading.type === 'number' ? first.reading.number : 0;
  const text = String(first.cell.value);
  yield {
    message: others.length === 0 ? 'passedOver' : 'passedOverColumn',
    severity: 'error',
    values: {
      title: first.form.title,
      column: first.form.fieldTitle,
      text,
      number,
      count: column.length,
      cells: rangesOf(column.map(({ cell }) => cell)).join('、'),
    },
    places: column.map((found) => formPlace(found)),
    ...(others.length === 0 && { expected: number, actual: text }),
  };
}

/** The unit is part of what an amount says where the form prints none. */
const UNIT = new RegExp(`${vocabulary.currency}|[万亿]\\s*$`, 'u');

/** A text with nothing but invisible characters around its number is V-HIDDEN. */
function isText({ cell }: ReportCell): boolean {
  const text = String(cell.value);
  return cell.type === 'text' && isWrittenAsText({ ...cell, value: withoutInvisible(text) });
}
