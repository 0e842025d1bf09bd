import { editions } from '../../src/edition/editions.js';
import { rollUp } from '../../src/rollup/rollup.js';
import { earlierYears } from '../../src/rollup/standing/earlier-years.js';
import { type Standing, standingOf } from '../../src/rollup/standing/standing.js';
import type { UnitFile } from '../../src/rollup/unit-file.js';
import { editionOf } from '../support/fixtures.js';
import { sampleUnits } from './sample-units.js';

const KEYS = [...editionOf('2021').cells.keys()];

/** A unit whose figures are 0 but for these. */
function unit(organ: string, set: Readonly<Record<string, number | null>> = {}, year = 2024): UnitFile {
  const [sample] = sampleUnits(1, year);
  const figures = KEYS.map((key) => (key in set ? (set[key] ?? null) : 0));
  return { ...(sample as UnitFile), path: `${year}/${organ}.xlsx`, organ, kind: 'department', figures };
}

function standing(units: readonly UnitFile[], before: readonly UnitFile[] = []) {
  const rollup = rollUp(units, editions, { year: 2024 });
  const earlier = earlierYears(before, rollup);
  return { ...standingOf(rollup, earlier.files, editions), leftOut: earlier.leftOut };
}

const RECEIVED = 'requests.received.total';
const OUT = 'requests.carriedOut.total';
const ranks = ({ units }: Standing, id: string) => units.map((each) => each.ranks.get(id));
const total = ({ totals }: Standing, id: string, year = 2024) => totals.get(null)?.get(year)?.get(id);

test('equal figures share a rank; the fewest carried out come first; who has no figure has no rank', () => {
  const all = standing([
    unit('甲局', { [RECEIVED]: 5, [OUT]: 2 }),
    unit('乙局', { [RECEIVED]: 9, [OUT]: 0 }),
    unit('丙局', { [RECEIVED]: 5, [OUT]: 7 }),
    unit('丁局', { [RECEIVED]: null, [OUT]: 1 }),
    unit('戊局', { [RECEIVED]: 1, [OUT]: 1 }),
  ]);
  expect(ranks(all, 'received')).toEqual([2, 1, 2, undefined, 4]);
  expect(ranks(all, 'carriedOut')).toEqual([4, 1, 5, 2, 2]);
});

test('a share of all is that of the sums, and there only where all units have it', () => {
  const done = 'requests.total.total';
  const all = standing([
    unit('甲局', { [RECEIVED]: 1, [done]: 1 }),
    unit('乙局', { [RECEIVED]: 9, [done]: 4 }),
  ]);
  expect(total(all, 'concludedShare')).toEqual({ type: 'number', value: 0.5, of: 5, per: 10 });
  const some = standing([unit('甲局'), unit('乙局', { [RECEIVED]: null })]);
  expect(total(some, 'received')).toEqual({ type: 'partial', lacking: 1 });
  expect(total(some, 'carriedIn')).toMatchObject({ value: 0 });
});

test('years stand beside each other by unit, one without reports as a gap; what cannot is named', () => {
  const all = standing(
    [unit('甲局', { [RECEIVED]: 5 }), unit('乙局', { [RECEIVED]: 2 })],
    [
      unit('甲 局', { [RECEIVED]: 3 }, 2023),
      unit('甲局', { [RECEIVED]: 4 }, 2021),
      unit('甲局', {}, 2018),
      unit('甲局', {}, 2024),
      unit('己局', {}, 2023),
      { ...unit('乙局', {}, 2023), path: 'a.xlsx' },
      { ...unit('乙局', {}, 2023), path: 'b.xlsx' },
    ],
  );
  expect(all.years).toEqual([2021, 2022, 2023, 2024]);
  expect(all.units.map(({ earlier }) => [...earlier.keys()])).toEqual([[2023, 2021], []]);
  expect(total(all, 'received', 2023)).toEqual({ type: 'partial', lacking: 1 });
  expect(all.leftOut.map(({ why, path }) => [why, path])).toEqual([
    ['notEarlier', '2018/甲局.xlsx'],
    ['notEarlier', '2024/甲局.xlsx'],
    ['notAmong', '2023/己局.xlsx'],
    ['double', 'a.xlsx'],
    ['double', 'b.xlsx'],
  ]);
});

test('a report of before 2021 stands beside later ones with what both forms have', () => {
  const [now, before] = [sampleUnits(1, 2021), sampleUnits(1, 2020)];
  const rollup = rollUp(now, editions, { year: 2021 });
  const { units } = standingOf(rollup, before, editions);
  const [own] = units;
  expect(own?.earlier.get(2020)?.figures.get('received')).toMatchObject({ type: 'number' });
  expect(own?.earlier.get(2020)?.figures.get('normativeNet')).toBeUndefined();
});
