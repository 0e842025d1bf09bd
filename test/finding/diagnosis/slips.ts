import type { Edition } from '../../../src/edition/edition.js';
import type { FormCell } from '../../../src/edition/form.js';
import type { Random } from '../../support/random.js';

type Figures = Map<string, number>;

/** Makes a slip in a cell: the number that stands there then, or undefined where that slip cannot be made. */
export type Slip = (
  right: number,
  cell: FormCell,
  figures: Figures,
  edition: Edition,
  random: Random,
) => number | undefined;

/** The slips of a clerk's hand. */
export const slips: Readonly<Record<string, Slip>> = {
  'one too many': (right) => right + 1,
  'one too few': (right) => right - 1,
  'two digits swapped': (right, _, __, ___, random) => {
    const digits = [...String(right)];
    const at = random.whole(0, digits.length - 2);
    return digits.length < 2
      ? undefined
      : Number(digits.toSpliced(at, 2, digits[at + 1] ?? '', digits[at] ?? '').join(''));
  },
  'a digit lost': (right, _, __, ___, random) => {
    const digits = [...String(right)];
    if (digits.length < 2) return undefined;
    return Number(digits.toSpliced(random.whole(0, digits.length - 1), 1).join(''));
  },
  'a digit doubled': (right, _, __, ___, random) => {
    const digits = [...String(right)];
    const at = random.whole(0, digits.length - 1);
    return Number(digits.toSpliced(at, 0, digits[at] ?? '').join(''));
  },
  'the decimal point shifted': (right, _, __, ___, random) =>
    random.chance(0.5) ? right * 10 : right % 10 === 0 ? right / 10 : right * 100,
  'the value of the next column': (_, cell, figures, edition) =>
    figures.get(nextTo(cell, edition, 'field') ?? ''),
  'the value of the next row': (_, cell, figures, edition) =>
    figures.get(nextTo(cell, edition, 'record') ?? ''),
  'any other number': (_, __, ___, ____, random) => random.whole(0, 5000),
};

/** The next cell in the same row, or in the same column. */
export function nextTo(cell: FormCell, edition: Edition, along: 'field' | 'record'): string | undefined {
  const across = along === 'field' ? 'record' : 'field';
  if (along === 'record' && !cell.row) return undefined;
  const line = [...edition.cells.values()].filter(
    (one) => one.table === cell.table && one[across] === cell[across],
  );
  const at = line.indexOf(cell);
  return line[at + 1]?.key;
}
