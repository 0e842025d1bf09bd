import type { Reading } from '../../../prose/readings/readings.js';
import type { Tried } from '../stated.js';
import type { Compared } from './compared.js';

/**
 * 新收申请41件，其中自然人33件: what a total is divided into by columns is read in the rows that the total is of, and in no others. Those
 * that came in or were carried over are no part of the 41.
 */
export function withOneRow(compared: readonly Compared[]): readonly Compared[] {
  const strays = new Map<Compared, readonly Tried[]>();
  /** The counts of a sentence up to the first of its columns, and those of the sentence before. */
  let told: Compared[] = [];
  let former: readonly Compared[] = [];
  let whole: Compared | undefined;
  for (const [at, one] of compared.entries()) {
    const last = compared[at - 1];
    if (last && !isOfSentence(one, last)) {
      former = isOfSentence(one, last, 1) ? told : [];
      told = [];
      whole = undefined;
    }
    const total = whole ?? dividedBy(one, told.length > 0 ? told : former);
    if (total && isColumnOf(one, total)) {
      whole = total;
      const own = rowsOf(one, total);
      const isRight = own.some(({ figure }) => figure === one.count.stated);
      if (one.fits && isExact(one) && own.length > 0 && !isRight) strays.set(one, own);
    } else {
      told.push(one);
      whole = undefined;
    }
  }
  return strays.size === 0
    ? compared
    : compared.map((one) => {
        const tried = strays.get(one);
        return tried ? { ...one, fits: false, tried } : one;
      });
}

const isOfSentence = ({ section, count }: Compared, last: Compared, further = 0): boolean =>
  section === last.section &&
  count.paragraph === last.count.paragraph &&
  count.sentence === last.count.sentence + further;

/** The only count that a column may be a part of; one that is a row itself is divided only by 其中. */
function dividedBy({ count: { isPart } }: Compared, told: readonly Compared[]): Compared | undefined {
  const [total, ...others] = told;
  if (!total?.fits || others.length > 0 || !isExact(total) || total.count.stated === 0) return undefined;
  return isPart || !total.count.isRow ? total : undefined;
}

export const isExact = ({ count: { tolerance, atMost, inDispute, scope } }: Compared): boolean =>
  tolerance === 0 && !atMost && !inDispute && scope === 'own';

/** Whether a count is of other columns than a total, of the same table. */
function isColumnOf({ tried: [first] }: Compared, { tried: [total] }: Compared): boolean {
  const [field, ...more] = fieldsOf(total?.reading);
  const fields = fieldsOf(first?.reading);
  return field !== undefined && more.length === 0 && fields.length > 0 && !fields.includes(field);
}

export const fieldsOf = (reading: Reading | undefined): readonly string[] => [
  ...new Set(reading?.flatMap(({ cells }) => cells.map(({ field }) => field))),
];

/** The readings of a count that are of the rows of a total, by any reading that gives the total. */
function rowsOf({ tried }: Compared, total: Compared): readonly Tried[] {
  const rows = new Set(
    total.tried.flatMap(({ reading, figure }) => (figure === total.count.stated ? [rowsIn(reading)] : [])),
  );
  return tried.filter(({ reading }) => rows.has(rowsIn(reading)));
}

/** The rows that a reading adds up, each once: 自然人和企业37件 are two columns of one. */
export const rowsIn = (reading: Reading): string => {
  const rows = reading.map(
    ({ sign, cells }) => `${sign} ${[...new Set(cells.map(({ record }) => record))].join(' ')}`,
  );
  return [...new Set(rows)].join();
};
