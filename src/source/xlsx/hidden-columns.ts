import type { Budget } from '../../limits/budget.js';

/** Neighbouring columns, counted from 1. */
interface Columns {
  readonly from: number;
  readonly to: number;
}

/** The columns that a `<col>` hides. */
export function hiddenColumns(attributes: ReadonlyMap<string, string>): Columns[] {
  const isHidden = isTrue(attributes.get('hidden')) || Number(attributes.get('width') ?? 1) === 0;
  const from = Math.max(1, Math.trunc(Number(attributes.get('min'))));
  return isHidden ? [{ from, to: Number(attributes.get('max')) }] : [];
}

/** The numbers of columns, up to the last with content: writers hide 16 384. */
export function numbersOf(columns: readonly Columns[], last: number, budget: Budget): Set<number> {
  const numbers = new Set<number>();
  for (const { from, to } of columns)
    for (let column = from; column <= Math.min(to, last); column++) {
      budget.spend('spread', 1);
      numbers.add(column);
    }
  return numbers;
}

/** An attribute of XML Schema's boolean type. */
export const isTrue = (attribute: string | undefined) => attribute === '1' || attribute === 'true';
