import type { Report } from '../../report/report.js';
import { comparedCounts } from './compared/compared.js';
import { figuresOf } from './stated.js';

/** Fewer are alike by chance. */
const TELLING = 5;

/** What alone is hardly ever alike in two years. */
const SURE = 20;

/** Whether all that a text counts is in the tables of a report as it is told, and one of its figures is no small one. */
export function countsOfTables(text: string, form: Report): boolean {
  const told = countsIn(text, form);
  return told.every(({ fits }) => fits) && told.some(({ count }) => count.stated >= TELLING);
}

/** Whether it is so many, or so much, that no other year's tables have the same. */
export function countsOfTablesAlone(text: string, form: Report): boolean {
  const told = countsIn(text, form);
  if (!told.every(({ fits }) => fits)) return false;
  const telling = told.map(({ count }) => count.stated).filter((stated) => stated >= TELLING);
  return telling.length > 1 || telling.some((stated) => stated >= SURE);
}

function countsIn(text: string, form: Report) {
  const [key = ''] = form.narrative.keys();
  const alone = new Map([[key, { text, cells: [], pieces: [] }]]);
  return comparedCounts({ ...form, narrative: alone }, figuresOf(form));
}
