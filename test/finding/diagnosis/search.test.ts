import { smallestRepairs } from '../../../src/finding/diagnosis/search.js';
import { brokenIn, createSystem } from '../../../src/finding/diagnosis/system.js';
import { EDITIONS, editionOf } from '../../support/fixtures.js';
import { reportWith } from '../../support/form-book.js';
import { Random } from '../../support/random.js';
import { randomFigures } from '../../support/random-report.js';

/** All broken equations of a report in which cells were changed. */
function taskOf(id: string, slips: number) {
  const edition = editionOf(id);
  const random = new Random(slips);
  const figures = randomFigures(edition, 1);
  const keys = [...figures.keys()].filter((key) => key.startsWith('requests.'));
  for (let slip = 0; slip < slips; slip++) figures.set(random.pick(keys), random.whole(1, 5000));
  const system = createSystem(reportWith(edition, figures));
  return { system, gaps: system.gaps, targets: new Set(brokenIn(system, system.gaps)) };
}

test.each(EDITIONS)('%s: the search ends with its budget and then says nothing', (id) => {
  const budget = { steps: 10 };
  expect(smallestRepairs(taskOf(id, 3), 3, budget)).toEqual([]);
  expect(budget.steps).toBeLessThanOrEqual(0);
});

test.each(EDITIONS)('%s: more broken equations than the cells could touch take no step at all', (id) => {
  const budget = { steps: 50 };
  expect(smallestRepairs(taskOf(id, 30), 3, budget)).toEqual([]);
  expect(budget.steps).toBe(50);
});

test('a search that succeeds finds the smallest number of cells', () => {
  const [repair] = smallestRepairs(taskOf('2021', 2), 3, { steps: 100_000 });
  expect(repair).toHaveLength(2);
});
