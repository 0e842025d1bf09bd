import type { Budget } from './budget.js';

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

/** Hidden columns as XML, up to the last with content: exceljs makes an object for each, and writers hide 16 384. */
export function writeColumns(hidden: readonly Columns[], last: number, budget: Budget): string {
  const numbers = new Set<number>();
  for (const { from, to } of hidden)
    for (let column = from; column <= Math.min(to, last); column++) {
      budget.spend('spread', 1);
      numbers.add(column);
    }
  const columns = [...numbers].map((column) => `<col min="${column}" max="${column}" hidden="1"/>`);
  return columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '';
}

/** An attribute of XML Schema's boolean type. */
export const isTrue = (attribute: string | undefined) => attribute === '1' || attribute === 'true';
