import type { ReportCell } from '../../report/report.js';
import { shortWordsFor } from '../../source/location.js';
import type { Outside } from './diagnosis.js';
import { totalOf } from './equation.js';
import { neighboursOf } from './neighbours.js';
import type { Change } from './search.js';
import { FAIR, type Hint, SURE, slipsBetween, WEAK } from './slip.js';
import { figure, type System } from './system.js';

/** What others know weighs more than any likeness of digits. */
const KNOWN = 4;

/** What speaks for a change of one cell, the strongest first. */
export function hintsFor(system: System, { key, by }: Change, outside: Outside): Hint[] {
  const found = system.report.cells.get(key);
  if (!found) return [];
  const from = figure(system, key);
  const to = from + by;
  const hints = [
    ...known(key, to, outside),
    ...(found.reading.type === 'blank' ? blank() : slipsBetween(from, to)),
    ...neighbour(system, found, from),
    ...total(system, found, by, outside),
  ];
  return hints.sort((a, b) => b.weight - a.weight);
}

function known(key: string, to: number, { carried, stated }: Outside): Hint[] {
  const hints: Hint[] = [];
  if (carried?.get(key) === to) hints.push({ reason: 'previous', weight: KNOWN });
  if (stated?.get(key)?.includes(to)) hints.push({ reason: 'stated', weight: KNOWN, values: { number: to } });
  return hints;
}

/** Nothing was typed, so nothing was mistyped. */
const blank = (): Hint[] => [{ reason: 'blank', weight: WEAK }];

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
function total(system: System, { form: { key }, cell }: ReportCell, by: number, outside: Outside): Hint[] {
  const { report, plain } = system;
  const sums = plain.filter((equation) => totalOf(equation) === key);
  if (sums.length === 0) return [];
  const parts = sums.flatMap(({ instance: { left } }) =>
    left.flatMap((part) => report.cells.get(part.key) ?? []),
  );
  const hints: Hint[] = [{ reason: 'total', weight: 0 }];
  const texts = parts.filter(({ cell: { type } }) => type === 'text');
  const asText = texts.find(({ reading }) => reading.type === 'number' && reading.number === by && by > 0);
  if (asText) hints.push(leftOut('textNotCounted', asText, SURE));
  if (outside.stale?.has(key) || cell.formula !== undefined) hints.push({ reason: 'stale', weight: SURE });
  const [part, ...others] = parts.filter(({ reading }) => reading.type === 'number' && reading.number === by);
  if (part && others.length === 0 && by > 1)
    hints.push(leftOut('partNotCounted', part, by >= 10 ? FAIR : WEAK));
  return hints;
}

function leftOut(reason: Hint['reason'], { cell, value }: ReportCell, weight: number): Hint {
  return { reason, weight, values: { cell: shortWordsFor(cell), value: value ?? '' } };
}
