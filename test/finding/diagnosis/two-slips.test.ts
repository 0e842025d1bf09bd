import type { Diagnosis } from '../../../src/finding/diagnosis/diagnosis.js';
import { EDITIONS, editionOf } from '../../support/fixtures.js';
import { Random } from '../../support/random.js';
import { randomFigures } from '../../support/random-report.js';
import { diagnosed } from './found.js';
import { singleRepairs, swapRepairs } from './oracle.js';
import { nextTo } from './slips.js';

const REPORTS = 30;

/** What to write where, of all diagnoses that are not open. */
function told(diagnoses: readonly Diagnosis[]): Map<string, number> {
  const sure = diagnoses.filter(({ tied }) => !tied);
  return new Map(
    sure.flatMap((one) => [one, ...(one.also ?? [])].map(({ place, to }) => [place.key, to] as const)),
  );
}

const directions = EDITIONS.flatMap((edition) =>
  (['field', 'record'] as const).map((along) => ({ edition, along })),
);

test.each(directions)('$edition: neighbours that changed places, along $along', ({ edition: id, along }) => {
  const edition = editionOf(id);
  const random = new Random(3);
  let determined = 0;
  for (let seed = 0; seed < REPORTS; seed++) {
    const figures = randomFigures(edition, seed);
    const cell = random.pick([...edition.cells.values()].filter(({ table }) => table !== 'disclosure'));
    const other = nextTo(cell, edition, along);
    if (other === undefined) continue;
    const right = new Map([cell.key, other].map((key) => [key, figures.get(key) ?? 0]));
    figures.set(cell.key, right.get(other) ?? 0).set(other, right.get(cell.key) ?? 0);
    // Determined: no single cell would do, and no other two neighbours.
    if (singleRepairs(edition, figures).length > 0 || swapRepairs(edition, figures).length !== 1) continue;
    determined++;
    const { diagnoses } = diagnosed(edition, figures);
    expect(diagnoses).toHaveLength(1);
    expect(told(diagnoses)).toEqual(right);
  }
  expect(determined).toBeGreaterThan(REPORTS / 8);
});

describe.each(EDITIONS)('%s: several slips in one table', (id) => {
  const edition = editionOf(id);
  const cells = [...edition.cells.values()].filter(({ table }) => table === 'requests');

  function plant(count: number, seed: number) {
    const random = new Random(seed);
    const figures = randomFigures(edition, seed);
    const right = new Map<string, number>();
    while (right.size < count) {
      const { key } = random.pick(cells);
      if (right.has(key)) continue;
      right.set(key, figures.get(key) ?? 0);
      figures.set(key, (figures.get(key) ?? 0) + random.whole(1, 300));
    }
    return { right, ...diagnosed(edition, figures) };
  }

  test.each([2, 3])('%i are all named, wherever they are', (count) => {
    const planted = Array.from({ length: REPORTS }, (_, seed) => plant(count, seed));
    const named = planted.filter(({ right, diagnoses }) =>
      [...right].every(([key, number]) => told(diagnoses).get(key) === number),
    );
    // Now and then two slips look like another two.
    expect(named.length / planted.length).toBeGreaterThanOrEqual(0.95);
    expect(planted.filter(({ cut }) => cut)).toEqual([]);
  });

  test('of 30 some are named, and it is said that this is not all', () => {
    const planted = Array.from({ length: 10 }, (_, seed) => plant(30, seed));
    for (const { cut, diagnoses } of planted) {
      expect(cut).toBe(true);
      for (const { tied, likely } of diagnoses) expect(tied || likely).toBe(true);
    }
  });
});
