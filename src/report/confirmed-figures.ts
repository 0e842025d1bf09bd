import type { Edition } from '../edition/edition.js';
import type { FormCell } from '../edition/form.js';
import { instancesOf } from '../edition/instances.js';
import type { Book } from '../source/book.js';
import { exactSum } from './exact.js';
import type { ReportCell } from './report.js';
import { figureOf } from './value.js';

/**
 * A figure that its cell breaks over lines is read as its parts (`12 / 7`), as two figures could stand below each other.
 * That it is one, an equality of the form can say: where it holds with the parts put together, they are.
 */
export function withConfirmed(
  cells: ReadonlyMap<string, ReportCell>,
  edition: Edition,
  { kind }: Pick<Book, 'kind'>,
): ReadonlyMap<string, ReportCell> {
  if (kind !== 'pdf') return cells;
  const whole = new Map<string, number>();
  for (const [key, { value }] of cells) {
    if (typeof value === 'string' && BROKEN.test(value)) whole.set(key, Number(value.replaceAll(APART, '')));
  }
  if (whole.size === 0) return cells;
  const figureAt = ({ key }: FormCell): number | undefined => {
    const cell = cells.get(key);
    return whole.get(key) ?? (cell && figureOf(cell.reading));
  };
  const sumOf = (terms: readonly FormCell[]): number | undefined => {
    const figures = terms.map(figureAt);
    return figures.includes(undefined) ? undefined : exactSum(figures as number[]);
  };
  const confirmed = new Set<string>();
  for (const equality of edition.equalities.filter(({ relation }) => relation === '='))
    for (const { left, right } of instancesOf(edition, equality)) {
      const own = [...left, ...right].filter(({ key }) => whole.has(key));
      const sum = own.length > 0 ? sumOf(left) : undefined;
      if (sum !== undefined && sum === sumOf(right)) for (const { key } of own) confirmed.add(key);
    }
  return new Map(
    Array.from(cells, ([key, found]): [string, ReportCell] => {
      const number = confirmed.has(key) ? whole.get(key) : undefined;
      if (number === undefined) return [key, found];
      const cell = { ...found.cell, type: 'number', value: number } as const;
      return [key, { ...found, cell, value: number, reading: { type: 'number', number, asText: false } }];
    }),
  );
}

/** As figures are put that nothing says to be one. */
const APART = ' / ';

/** Counts only: of amounts, which stand in no equality, nothing could say. */
const BROKEN = /^[1-9]\d{0,8}(?: \/ \d{1,8}){1,4}$/;
