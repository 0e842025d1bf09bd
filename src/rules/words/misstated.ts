import type { Report } from '../../report/report.js';
import { comparedCounts } from './compared/compared.js';
import { figuresOf } from './stated.js';

/** Whether N-COUNT tells of a number in a text already. */
export const isMisstated = (said: string, form: Report): boolean =>
  comparedCounts(form, figuresOf(form)).some(({ count, fits }) => !fits && said.includes(count.written));
