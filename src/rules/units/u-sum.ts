import type { FactOf } from '../../finding/finding.js';
import { exactSum } from '../../report/exact.js';
import type { Report, ReportCell } from '../../report/report.js';
import { figureOf } from '../../report/value.js';
import { formPlace } from '../places.js';
import { defineRule } from '../rule.js';
import type { Child } from './children.js';

export const uSum = defineRule({
  id: 'U-SUM',
  severity: 'warning',
  needs: ['form', 'children'],
  *check({ form, children: { counted, uncounted } }) {
    // U-DOUBLE says which files of a unit there are.
    for (const { path, why, found = '' } of uncounted)
      if (why !== 'double')
        yield { message: why, values: { path, found, year: form.year.value ?? '' }, places: [] };
    if (counted.length === 0) return;
    const gaps = gapsOf(form, counted, uncounted.length > 0);
    const counts = explained(gaps);
    for (const gap of gaps) yield fact(gap, counted.length, culprit(gap, counts));
  },
});

/** A cell whose value is not the sum of the children's. */
interface Gap {
  readonly own: ReportCell;
  readonly total: number;
  readonly sum: number;
  /** The children whose figure is just the difference. */
  readonly suspects: readonly Child[];
}

function gapsOf(form: Report, counted: readonly Child[], incomplete: boolean): Gap[] {
  const merged = new Set([form, ...counted].flatMap(({ cells }) => mergedGroups(cells)));
  return [...form.cells.values()].flatMap((own): Gap[] => {
    if (merged.has(groupOf(own))) return [];
    const total = certain(own);
    const parts = counted.map(({ cells }) => certain(cells.get(own.form.key)));
    if (total === undefined || !parts.every((part) => part !== undefined)) return [];
    const sum = exactSum(parts);
    // Files that could not be added can only make the sum larger, where figures are not signed.
    if (incomplete ? own.form.kind === 'change' || sum <= total : sum === total) return [];
    const difference = Math.abs(exactSum([sum, -total]));
    return [{ own, total, sum, suspects: counted.filter((_, index) => parts[index] === difference) }];
  });
}

/** Where one report prints a group as a single row, its items cannot be compared; the totals still can. */
function mergedGroups(cells: Report['cells']): string[] {
  return [...cells.values()].filter(({ collapsed }) => collapsed).map(groupOf);
}

const groupOf = ({ form: { table, record } }: ReportCell) =>
  [table, ...record.split('.').slice(0, -1)].join('.');

/** A blank counts as 0; what is not there, or cannot be read, is a finding of its own. */
const certain = (cell: ReportCell | undefined): number | undefined => cell && figureOf(cell.reading);

/** How many gaps each child would explain. */
function explained(gaps: readonly Gap[]): ReadonlyMap<Child, number> {
  const counts = new Map<Child, number>();
  for (const child of gaps.flatMap(({ suspects }) => suspects))
    counts.set(child, (counts.get(child) ?? 0) + 1);
  return counts;
}

/** The child that explains a gap: the only one, or the one that explains more of the other gaps too. */
function culprit({ suspects }: Gap, counts: ReadonlyMap<Child, number>): Child | undefined {
  const times = (child: Child) => counts.get(child) ?? 0;
  const [first, second] = [...suspects].sort((a, b) => times(b) - times(a));
  return first && (!second || times(first) > times(second)) ? first : undefined;
}

function fact(gap: Gap, count: number, child: Child | undefined): FactOf<'U-SUM'> {
  const { own, total, sum } = gap;
  const values = {
    title: own.form.title,
    total,
    sum,
    count,
    difference: Math.abs(exactSum([sum, -total])),
    child: child ? (child.organ ?? child.path) : '',
    path: child?.path ?? '',
  };
  const at = child?.cells.get(own.form.key);
  return {
    message: `${total < sum ? 'less' : 'more'}${child ? 'Explained' : ''}`,
    values,
    places: [
      formPlace(own, 'total'),
      ...(child && at ? [{ ...formPlace(at, 'child'), path: child.path }] : []),
    ],
    expected: sum,
    actual: own.reading.type === 'blank' ? null : total,
  };
}
