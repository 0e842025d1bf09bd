import { formPlace } from '../place.js';
import type { Correction } from './diagnosis.js';
import { totalOf } from './equation.js';
import type { System } from './system.js';

/** What to write into the cell of a figure, and what stands there now. */
export function correctionOf({ report, plain }: System, key: string, to: number): Correction {
  const found = report.cells.get(key);
  if (!found) throw new Error(`no cell for ${key}`);
  const role = plain.some((equation) => totalOf(equation) === key) ? 'total' : 'cell';
  return { place: formPlace(found, role), from: found.value, to };
}
