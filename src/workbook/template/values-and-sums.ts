import type { FormTable } from '../../edition/form.js';
import type { Value } from './content.js';
import type { Totals } from './totals.js';

/** What a cell of a table is to hold: a value, or the sum of other cells. */
export type Figure =
  | { readonly type: 'value'; readonly value: Value }
  | { readonly type: 'sum'; readonly parts: readonly string[]; readonly result: number };

/**
 * Decides for each cell of a table, by key. A total without a given value is a sum. One with a value becomes a sum only
 * where any program computes exactly that value; else it is written as it is, so that nothing is corrected silently.
 */
export function figuresOf(
  table: FormTable,
  totals: Totals,
  values: ReadonlyMap<string, Value>,
): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>();
  const settle = (key: string): Figure => {
    const settled = figures.get(key) ?? decide(key);
    figures.set(key, settled);
    return settled;
  };
  const decide = (key: string): Figure => {
    const given = values.get(key);
    const parts = totals.get(key);
    if (!parts) return { type: 'value', value: given ?? null };
    const shown = parts.map((part) => shownBy(settle(part)));
    const result = sum(shown);
    if (given === undefined && Number.isFinite(result)) return { type: 'sum', parts, result };
    return given === result && isCertain(shown, result)
      ? { type: 'sum', parts, result }
      : { type: 'value', value: given ?? null };
  };
  for (const { key } of table.cells) settle(key);
  return figures;
}

const shownBy = (figure: Figure): Value => (figure.type === 'sum' ? figure.result : figure.value);

const sum = (values: readonly Value[]) =>
  values.reduce<number>((total, value) => (typeof value === 'number' ? total + value : total), 0);

/**
 * Whole numbers add up the same everywhere, decimals don't. A text is in no sum. And over blank cells a formula's 0
 * is no value, so a 0 that was given must stand there itself.
 */
function isCertain(parts: readonly Value[], result: number): boolean {
  const filled = parts.filter((part) => part !== null && part !== '');
  return filled.length > 0 && [...filled, result].every(Number.isSafeInteger);
}
