import { EDITIONS, editionOf } from '../../support/fixtures.js';
import { Random } from '../../support/random.js';
import { randomFigures } from '../../support/random-report.js';
import { diagnosed } from './found.js';
import { singleRepairs } from './oracle.js';
import { slips } from './slips.js';

const REPORTS = 15;

/** Slips of a kind in random reports, with what was told of each. */
function plant(id: string, what: string) {
  const edition = editionOf(id);
  const cells = [...edition.cells.values()].filter(({ table }) => table !== 'disclosure');
  const random = new Random(what.length);
  return Array.from({ length: REPORTS }, (_, seed) => seed).flatMap((seed) => {
    const figures = randomFigures(edition, seed);
    const possible = cells.flatMap((cell) => {
      const right = figures.get(cell.key) ?? 0;
      const wrong = slips[what]?.(right, cell, figures, edition, random);
      return wrong === undefined || wrong === right || wrong < 0 ? [] : [{ key: cell.key, right, wrong }];
    });
    if (possible.length === 0) return [];
    const { key, right, wrong } = random.pick(possible);
    figures.set(key, wrong);
    return [{ key, right, repairs: singleRepairs(edition, figures), ...diagnosed(edition, figures) }];
  });
}

const cases = EDITIONS.flatMap((edition) => Object.keys(slips).map((what) => ({ edition, what })));

describe.each(cases)('$edition, $what', ({ edition, what }) => {
  let planted: ReturnType<typeof plant>;
  beforeAll(() => {
    planted = plant(edition, what);
  });

  test('found, and the cell is named', () => {
    expect(planted.length).toBeGreaterThan(REPORTS / 2);
    expect(planted.filter(({ findings }) => findings.length === 0)).toEqual([]);
    // Determined: exactly one correction of one cell in the whole form makes every equality hold.
    const determined = planted.filter(({ repairs }) => repairs.length === 1);
    expect(determined.length).toBeGreaterThan(planted.length / 2);
    for (const { key, right, diagnoses } of determined)
      expect(diagnoses.map(({ place, to, tied, also }) => [place.key, to, tied, also])).toEqual([
        [key, right, undefined, undefined],
      ]);
  });

  test('what cannot be told apart is said to be open', () => {
    const open = planted.filter(({ repairs }) => repairs.length > 1);
    for (const { key, right, repairs, diagnoses } of open) {
      const [first, ...others] = diagnoses;
      // Either all are listed, or the likeliest is called no more than that.
      if (others.length === 0) expect(first?.likely).toBe(true);
      else expect(diagnoses.every(({ tied }) => tied)).toBe(true);
      if (diagnoses.length === repairs.length)
        expect(diagnoses).toContainEqual(
          expect.objectContaining({ place: expect.objectContaining({ key }), to: right }),
        );
    }
  });
});

test.each(EDITIONS)('%s: a blank total beside filled parts is filled in', (id) => {
  const edition = editionOf(id);
  for (let seed = 0; seed < REPORTS; seed++) {
    const figures = randomFigures(edition, seed);
    const totals = [...edition.cells.values()].filter(({ field }) => field === 'total');
    const { key } = new Random(seed).pick(totals.filter((cell) => (figures.get(cell.key) ?? 0) > 0));
    const { diagnoses } = diagnosed(edition, new Map<string, number | null>(figures).set(key, null));
    expect(diagnoses.map(({ place, from, to, reason }) => [place.key, from, to, reason])).toEqual([
      [key, null, figures.get(key), 'blankTotal'],
    ]);
  }
});

test.each(EDITIONS)('%s: a row typed one column too far is moved back', (id) => {
  const edition = editionOf(id);
  const row = [...edition.cells.values()].filter(
    ({ table, record, field }) => table === 'requests' && record === 'granted' && field !== 'total',
  );
  const last = row.at(-1)?.field;
  const withLast = ['received', 'granted', 'total'].flatMap((record) => [
    `requests.${record}.${last}`,
    `requests.${record}.total`,
  ]);
  let tried = 0;
  for (let seed = 0; seed < REPORTS; seed++) {
    const figures = randomFigures(edition, seed);
    // Nothing was granted to the last column, so that nothing is lost by the slip.
    const granted = figures.get(`requests.granted.${last}`) ?? 0;
    for (const key of withLast) figures.set(key, (figures.get(key) ?? 0) - granted);
    expect(diagnosed(edition, figures).findings).toEqual([]);
    const shifted = new Map(figures);
    for (const [at, { key }] of row.entries()) shifted.set(key, figures.get(row[at - 1]?.key ?? '') ?? 0);
    const moved = row.filter(({ key }) => shifted.get(key) !== figures.get(key));
    if (moved.length < 3) continue;
    tried += 1;
    const { diagnoses } = diagnosed(edition, shifted);
    const changes = diagnoses.map(({ place, to, also = [] }) =>
      [{ place, to }, ...also].map((change) => [change.place.key, change.to]),
    );
    // Another row may have the same figures.
    expect(new Set(diagnoses.map(({ reason }) => reason))).toEqual(new Set(['shiftedLine']));
    expect(changes).toContainEqual(moved.map(({ key }) => [key, figures.get(key)]));
  }
  expect(tried).toBeGreaterThan(REPORTS / 3);
});
