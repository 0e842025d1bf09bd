import type { Edition } from '../../edition/edition.js';
import type { FormCell } from '../../edition/form.js';
import type { EqualitySource } from '../../edition/source.js';

/** The key of each total with the keys of its parts, in form order. */
export type Totals = ReadonlyMap<string, readonly string[]>;

/** The totals of a table: what the edition's equalities say is the sum of other cells. */
export function totalsOf(edition: Edition, table: string): Totals {
  const cells = [...edition.cells.values()].filter((cell) => cell.table === table);
  const sums = edition.equalities.filter((equality) => equality.table === table && isSum(equality));
  // The corner, 总计 of （七）总计, is the sum of its row and of its column. The row comes last and stays, so that the
  // 总计 column holds the same formula in every row.
  const inOrder = [
    ...sums.filter(({ each }) => each === 'field'),
    ...sums.filter(({ each }) => each === 'record'),
  ];
  return new Map(
    inOrder.flatMap((equality) =>
      equality.each === 'record' ? fieldTotals(equality, cells) : recordTotals(equality, cells),
    ),
  );
}

/** 一 + 二 = （七） + 四 is an equality too, but no cell of it is the sum of others. */
const isSum = ({ relation, right }: EqualitySource) => relation === '=' && right.length === 1;

type Total = readonly [total: string, parts: readonly string[]];

function fieldTotals({ left, right }: EqualitySource, cells: readonly FormCell[]): Total[] {
  return cells
    .filter(({ field }) => field === right[0])
    .flatMap((total) => {
      const record = cells.filter((cell) => cell.record === total.record);
      return sumOf(total, left, (name) => record.filter((cell) => cell.field === name));
    });
}

function recordTotals({ left, right }: EqualitySource, cells: readonly FormCell[]): Total[] {
  return cells
    .filter(({ record }) => record === right[0])
    .flatMap((total) => {
      const column = cells.filter((cell) => cell.field === total.field);
      return sumOf(total, left, (name) => column.filter((cell) => isWithin(cell.record, name)));
    });
}

/** `refused` stands for all records below it. */
const isWithin = (record: string, name: string) => record === name || record.startsWith(`${name}.`);

/** Nothing where a term is missing: the equality does not hold there. */
function sumOf(total: FormCell, left: readonly string[], find: (name: string) => FormCell[]): Total[] {
  const terms = left.map(find);
  if (terms.some((term) => term.length === 0)) return [];
  return [[total.key, terms.flat().map((part) => part.key)]];
}
