import { groupBy } from '../../edition/group-by.js';
import type { Diagnosis } from './diagnosis.js';
import type { FindingIndex } from './explain.js';
import type { System } from './system.js';

/** Totals of a table left blank have one cause, and are told as one: 补填 11 处总计. */
export function blankTotalsTogether(
  diagnoses: readonly Diagnosis[],
  { report: { edition } }: System,
  index: FindingIndex,
): Diagnosis[] {
  const blank = diagnoses.filter(({ reason }) => reason === 'blankTotal');
  const byTable = groupBy(blank, ({ place: { key } }) => edition.cells.get(key)?.table);
  const together = [...byTable.values()].flatMap((each): Diagnosis[] => {
    const [first, ...others] = each;
    if (!first || others.length === 0) return each;
    const explains = [...new Set(each.flatMap((one) => one.explains))].sort((a, b) => a - b);
    return [
      {
        ...first,
        explains,
        clears: index.errorsAmong(explains),
        also: others.map(({ place, from, to }) => ({ place, from, to })),
      },
    ];
  });
  return [...diagnoses.filter((one) => !blank.includes(one)), ...together];
}
