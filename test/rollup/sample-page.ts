import { editions } from '../../src/edition/editions.js';
import { toFiguresPage } from '../../src/rollup/page/figures-page.js';
import type { LeftOut } from '../../src/rollup/rollup.js';
import { rollUp } from '../../src/rollup/rollup.js';
import { earlierYears } from '../../src/rollup/standing/earlier-years.js';
import { standingOf } from '../../src/rollup/standing/standing.js';
import type { UnitFile } from '../../src/rollup/unit-file.js';
import { sampleUnits } from './sample-units.js';

export const LEFT_OUT: readonly LeftOut[] = [
  { path: '各部门/坏.xlsx', organ: null, why: 'noTables', values: {} },
  { path: '', organ: '某市审计局', why: 'missing', values: {} },
];

/** The page of units; of the years 2023 and 2021 there are reports too. */
export function samplePage(
  count: number,
  change: (units: UnitFile[]) => UnitFile[] = (units) => units,
): string {
  const rollup = rollUp(change(sampleUnits(count)), editions, { year: 2024 });
  const before = earlierYears(
    [2023, 2021].flatMap((year) => sampleUnits(count, year)),
    rollup,
  );
  const standing = standingOf(rollup, before.files, editions);
  const tool = { name: 'report', version: '1.2.3' };
  const options = { tool, organ: '某市', today: '2025-02-10', leftOut: LEFT_OUT };
  return [...toFiguresPage(standing, options)].join('');
}
