import { groupBy } from '../../edition/group-by.js';
import { cellsTold } from './cells-told.js';
import type { Diagnosis, Reason } from './diagnosis.js';
import type { FindingIndex } from './explain.js';
import type { System } from './system.js';

/** What befalls many cells of a table at once: totals left blank, and formulas that a program wrote without results. */
const OF_ONE_CAUSE: ReadonlySet<Reason> = new Set(['blankTotal', 'uncalculated']);

/** What has one cause in a table is told as one: 补填 11 处总计; 把 J4:J28 的 25 个公式重新计算. */
export function toldTogether(
  diagnoses: readonly Diagnosis[],
  { report }: System,
  index: FindingIndex,
): Diagnosis[] {
  const alike = diagnoses.filter(({ reason }) => OF_ONE_CAUSE.has(reason));
  const byCause = groupBy(
    alike,
    ({ reason, place: { key } }) => `${reason} ${report.edition.cells.get(key)?.table}`,
  );
  const together = [...byCause.values()].flatMap((each): Diagnosis[] => {
    const [first, ...others] = each;
    if (!first) return [];
    const keys = new Set(each.map(({ place: { key } }) => key));
    const cells = cellsTold([...report.cells.values()].filter(({ form }) => keys.has(form.key)));
    const explains = [...new Set(each.flatMap((one) => one.explains))].sort((a, b) => a - b);
    return [
      {
        ...first,
        explains,
        clears: index.errorsAmong(explains),
        ...(first.reason === 'uncalculated' && { values: { cells } }),
        ...(others.length > 0 && { also: others.map(({ place, from, to }) => ({ place, from, to })) }),
      },
    ];
  });
  return [...diagnoses.filter((one) => !alike.includes(one)), ...together];
}
