import { exactSum } from '../../report/exact.js';
import { recalculated } from '../../report/recalculated.js';
import type { Report, ReportCell } from '../../report/report.js';
import { shortWordsFor } from '../../source/location.js';
import type { Outside } from './diagnosis.js';
import { totalOf } from './equation.js';
import { neighboursOf } from './neighbours.js';
import type { Change } from './search.js';
import { FAIR, type Hint, SURE, slipsBetween, WEAK } from './slip.js';
import { figure, type System } from './system.js';

/** What others know weighs more than any likeness of digits. */
export const KNOWN = 4;

/** Nobody typed anything there: no typed figure need be wrong. */
export const LEFT_BLANK = 5;

/** What speaks for a change of one cell, the strongest first. */
export function hintsFor(system: System, { key, by }: Change, outside: Outside): Hint[] {
  const found = system.report.cells.get(key);
  if (!found) return [];
  const from = figure(system, key);
  const to = from + by;
  const hints = [
    ...known(key, to, outside),
    ...(found.reading.type === 'blank' ? blank(system, found) : slipsBetween(from, to)),
    ...neighbour(system, found, from),
    ...total(system, found, by),
  ];
  return hints.sort((a, b) => b.weight - a.weight);
}

function known(key: string, to: number, { carried }: Outside): Hint[] {
  return carried?.get(key) === to ? [{ reason: 'previous', weight: KNOWN }] : [];
}

/** Where zeros are written, a blank is no zero: somebody left it out. */
function blank({ report: { cells } }: System, { form: { table } }: ReportCell): Hint[] {
  let [blanks, zeros] = [0, 0];
  for (const { form, reading, collapsed } of cells.values()) {
    if (form.table !== table || collapsed) continue;
    if (reading.type === 'blank') blanks += 1;
    if (reading.type === 'number' && reading.number === 0) zeros += 1;
  }
  const meansZero = blanks > FEW_BLANKS && blanks > zeros * 2;
  return [{ reason: 'blank', weight: meansZero ? WEAK : LEFT_BLANK }];
}

const FEW_BLANKS = 3;

/** The value of the next row or column; small numbers stand there anyway, and so does a total beside its only part. */
function neighbour({ report, plain }: System, { form }: ReportCell, from: number): Hint[] {
  if (from < 2) return [];
  const { across, down } = neighboursOf(report.edition, form);
  const totals = plain.filter((sum) => totalOf(sum) !== undefined && sum.weights.has(form.key));
  const addUp = (key: string) =>
    totals.some((sum) => sum.weights.has(key) && [key, form.key].includes(totalOf(sum) ?? ''));
  const twin = [...across, ...down]
    .filter((key) => !addUp(key))
    .flatMap((key) => report.cells.get(key) ?? [])
    .find(({ reading }) => reading.type === 'number' && reading.number === from);
  if (!twin) return [];
  return [
    { reason: 'neighbour', weight: from >= 10 ? FAIR : WEAK, values: { cell: shortWordsFor(twin.cell) } },
  ];
}

/** A printed total that was not added up again, or leaves something out. */
function total(system: System, { form: { key } }: ReportCell, by: number): Hint[] {
  const { report, plain } = system;
  const sums = plain.filter((equation) => totalOf(equation) === key);
  if (sums.length === 0) return [];
  const parts = sums.flatMap(({ instance: { left } }) =>
    left.flatMap((part) => report.cells.get(part.key) ?? []),
  );
  const hints: Hint[] = [{ reason: 'total', weight: 0 }, ...byFormula(report, key, by)];
  const texts = parts.filter(({ cell: { type } }) => type === 'text');
  const asText = texts.find(({ reading }) => reading.type === 'number' && reading.number === by && by > 0);
  if (asText) hints.push(leftOut('textNotCounted', asText, SURE));
  const [part, ...others] = parts.filter(({ reading }) => reading.type === 'number' && reading.number === by);
  if (part && others.length === 0 && by > 1)
    hints.push(leftOut('partNotCounted', part, by >= 10 ? FAIR : WEAK));
  return hints;
}

/** A total by formula is only wrong because it was left behind, or because it adds up something else. */
function byFormula({ book, cells }: Report, key: string, by: number): Hint[] {
  const found = cells.get(key);
  if (found?.cell.formula === undefined || found.reading.type !== 'number') return [];
  const again = recalculated(book, found.cell);
  const helps = again === undefined || again === exactSum([found.reading.number, by]);
  return [{ reason: helps ? 'stale' : 'range', weight: SURE }];
}

function leftOut(reason: Hint['reason'], { cell, value }: ReportCell, weight: number): Hint {
  return { reason, weight, values: { cell: shortWordsFor(cell), value: value ?? '' } };
}
