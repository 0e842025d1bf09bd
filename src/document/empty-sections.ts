import type { Report } from '../report/report.js';

/** The titles of the sections of prose in which there is nothing to print. */
export function emptySections({ edition, narrative }: Report): string[] {
  return edition.sections
    .filter(
      ({ key, table, untitled }) => !table && !untitled && (narrative.get(key)?.text ?? '').trim() === '',
    )
    .map(({ title }) => title);
}
