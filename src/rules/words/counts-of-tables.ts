import type { Report } from '../../report/report.js';
import { comparedCounts } from './compared.js';
import { figuresOf } from './stated.js';

/** Fewer are alike by chance. */
const TELLING = 5;

/** Whether all that a text counts is in the tables of a report as it is told, and one of its figures is no small one. */
export function countsOfTables(text: string, form: Report): boolean {
  const [key = ''] = form.narrative.keys();
  const alone = new Map([[key, { text, cells: [], pieces: [] }]]);
  const counts = comparedCounts({ ...form, narrative: alone }, figuresOf(form));
  return counts.every(({ fits }) => fits) && counts.some(({ count }) => count.stated >= TELLING);
}
