import type { FormCell } from '../../../src/edition/form.js';
import { EDITIONS, editionOf } from '../../support/fixtures.js';
import type { Content } from '../../support/form-book.js';
import { Random } from '../../support/random.js';
import { randomFigures } from '../../support/random-report.js';
import { diagnosed } from './found.js';

const REPORTS = 30;

/** Single slips that something in the file determines: of how many the right cell is named first, with its number. */
function namedFirst(
  id: string,
  plant: (figures: Map<string, number>, cells: readonly FormCell[], random: Random) => Planted | undefined,
): { planted: number; named: number } {
  const edition = editionOf(id);
  const cells = [...edition.cells.values()].filter(({ table }) => table !== 'disclosure');
  const found = { planted: 0, named: 0 };
  for (let seed = 0; seed < REPORTS; seed++) {
    const figures = randomFigures(edition, seed);
    const slip = plant(figures, cells, new Random(seed));
    if (!slip) continue;
    const { diagnoses, findings } = diagnosed(
      edition,
      new Map<string, Content>([...figures, ...slip.contents]),
      { stated: slip.stated ?? new Map() },
    );
    if (findings.length === 0) continue;
    found.planted += 1;
    const [first] = diagnoses;
    if (first?.place.key === slip.key && first.to === slip.right) found.named += 1;
  }
  return found;
}

interface Planted {
  readonly key: string;
  readonly right: number;
  readonly contents: readonly (readonly [string, Content])[];
  readonly stated?: ReadonlyMap<string, readonly number[]>;
}

const partsIn = (cells: readonly FormCell[], figures: ReadonlyMap<string, number>) =>
  cells.filter(({ key, field }) => field !== 'total' && (figures.get(key) ?? 0) > 0);

describe.each(EDITIONS)('%s', (id) => {
  test('a part left blank, where zeros are written', () => {
    const { planted, named } = namedFirst(id, (figures, cells, random) => {
      const { key } = random.pick(partsIn(cells, figures));
      return { key, right: figures.get(key) ?? 0, contents: [[key, null]] };
    });
    expect(planted).toBeGreaterThan(REPORTS / 2);
    expect(named / planted).toBeGreaterThanOrEqual(0.98);
  });

  test('a text that the formula of its row passes over', () => {
    const edition = editionOf(id);
    const { planted, named } = namedFirst(id, (figures, cells, random) => {
      const { key, record, table } = random.pick(partsIn(cells, figures).filter(({ row }) => row));
      const right = figures.get(key) ?? 0;
      const total = [...edition.cells.values()].find(
        (cell) => cell.table === table && cell.record === record && cell.field === 'total',
      );
      const sum = figures.get(total?.key ?? '') ?? 0;
      return {
        key,
        right,
        contents: [
          [key, String(right)],
          [total?.key ?? '', { formula: 'SUM(A1:ZZ99)', result: sum - right }],
        ],
      };
    });
    expect(planted).toBeGreaterThan(REPORTS / 2);
    expect(named / planted).toBeGreaterThanOrEqual(0.98);
  });

  test('a figure of table four whose number the prose states', () => {
    const { planted, named } = namedFirst(id, (figures, cells, random) => {
      const { key } = random.pick(cells.filter(({ table }) => table === 'review'));
      const right = figures.get(key) ?? 0;
      return { key, right, contents: [[key, right + 7]], stated: new Map([[key, [right]]]) };
    });
    expect(planted).toBeGreaterThan(REPORTS / 2);
    expect(named / planted).toBeGreaterThanOrEqual(0.98);
  });
});
