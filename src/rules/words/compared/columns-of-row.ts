import type { Edition } from '../../../edition/edition.js';
import { groupBy } from '../../../edition/group-by.js';
import type { Compared } from './compared.js';
import { fieldsOf, isExact, rowsIn } from './one-row.js';

/**
 * 自然人245件、企业46件、律师事务所14件: the columns that a sentence counts are of one row. 46 with those that were carried over are no
 * part of a list whose others came in new.
 */
export function withColumnsOfOneRow(compared: readonly Compared[], { prose }: Edition): readonly Compared[] {
  const totals = new Set(Object.values(prose.topics).map(({ column }) => column));
  const isColumn = ({ tried: [first] }: Compared) => {
    const fields = fieldsOf(first?.reading);
    return fields.length > 0 && fields.every((field) => !totals.has(field));
  };
  const lists = groupBy(
    compared.filter((one) => one.fits && isExact(one) && one.tried.length > 1 && isColumn(one)),
    ({ section, count, tried }) =>
      [section.title, count.sentence, ...tried.map(({ reading }) => rowsIn(reading))].join('/'),
  );
  const strays = new Map<Compared, string>();
  for (const list of lists.values()) {
    const row = list.length > 1 ? rowOfMost(list) : undefined;
    if (row !== undefined) for (const one of list) if (!rowsThatFit(one).includes(row)) strays.set(one, row);
  }
  return strays.size === 0
    ? compared
    : compared.map((one) => {
        const row = strays.get(one);
        const tried = one.tried.filter(({ reading }) => rowsIn(reading) === row);
        return row === undefined ? one : { ...one, fits: false, tried };
      });
}

/** The row that most of a list are of; of as many, the one that the form has first. */
function rowOfMost(list: readonly Compared[]): string | undefined {
  const rows = list[0]?.tried.map(({ reading }) => rowsIn(reading)) ?? [];
  const fitting = (row: string) => list.filter((one) => rowsThatFit(one).includes(row)).length;
  return rows.reduce((most, row) => (fitting(row) > fitting(most) ? row : most), rows[0] ?? '');
}

const rowsThatFit = ({ count, tried }: Compared): readonly string[] =>
  tried.flatMap(({ reading, figure }) => (figure === count.stated ? [rowsIn(reading)] : []));
