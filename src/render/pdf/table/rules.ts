import type { RuleItem } from '../items.js';

/**
 * The lines between cells, each drawn once and as long as it goes.
 * @param owners for each row and column, what stands there; equal neighbours have no line between them
 * @param xs the edges of the columns, `ys` those of the rows, in points
 */
export function gridRules(
  owners: readonly (readonly unknown[])[],
  xs: readonly number[],
  ys: readonly number[],
): RuleItem[] {
  const at = (row: number, column: number) => owners[row]?.[column] ?? `${row},${column}`;
  const outside = (index: number, edges: readonly number[]) => index === 0 || index === edges.length - 1;
  const horizontal = ys.flatMap((y, row) =>
    runs(xs.length - 1, (column) => outside(row, ys) || at(row - 1, column) !== at(row, column)).map(
      ([from, to]) => rule(xs[from], y, xs[to], y),
    ),
  );
  const vertical = xs.flatMap((x, column) =>
    runs(ys.length - 1, (row) => outside(column, xs) || at(row, column - 1) !== at(row, column)).map(
      ([from, to]) => rule(x, ys[from], x, ys[to]),
    ),
  );
  return [...horizontal, ...vertical];
}

function rule(x1 = 0, y1 = 0, x2 = 0, y2 = 0): RuleItem {
  return { kind: 'rule', from: { x: x1, y: y1 }, to: { x: x2, y: y2 } };
}

/** The stretches of indices below `length` for which the test holds, as [first, after the last]. */
function runs(length: number, test: (index: number) => boolean): [number, number][] {
  const result: [number, number][] = [];
  for (let index = 0; index < length; index++) {
    if (!test(index)) continue;
    const last = result.at(-1);
    if (last && last[1] === index) last[1] = index + 1;
    else result.push([index, index + 1]);
  }
  return result;
}
