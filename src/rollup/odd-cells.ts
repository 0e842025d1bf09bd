import { groupBy } from '../edition/group-by.js';
import type { FindingEntry } from '../finding/entry.js';
import type { ReportCell } from '../report/report.js';
import { locationOf, wordsFor } from '../source/location.js';
import { rangesOf } from '../source/ranges.js';
import { ownText } from './own-text.js';

/** Something in a unit's tables that somebody should look at before the sums are believed. */
export interface OddCell {
  readonly why: 'text' | 'asText' | 'error' | 'blank' | 'missingCells' | 'broken';
  readonly values: Readonly<Record<string, string | number>>;
  /** `依申请公开!J4`, and what the form calls it; none for what is not there. */
  readonly at?: string;
  readonly title?: string;
}

/**
 * What in these cells is not simply a number.
 * @param cells in the order of the form; undefined where the table lacks one
 */
export function oddCells(cells: readonly (ReportCell | undefined)[]): OddCell[] {
  const missing = cells.filter((cell) => !cell).length;
  const there = cells.flatMap((cell) => (cell && !cell.collapsed ? [cell] : []));
  return [
    ...there.flatMap(oddityOf),
    ...blanks(there.filter(({ reading }) => reading.type === 'blank')),
    ...(missing > 0 ? [{ why: 'missingCells' as const, values: { count: missing } }] : []),
  ];
}

/** The sums that a unit's own figures break: in the roll-up they would be blamed on the total. */
export function brokenSums(findings: readonly FindingEntry[]): OddCell[] {
  return findings.map(({ message, places: [place] }) => ({
    why: 'broken',
    values: { message: ownText(message) },
    ...(place && { at: place.at, ...(place.title && { title: place.title }) }),
  }));
}

function oddityOf(found: ReportCell): OddCell[] {
  const { form, value, reading } = found;
  if (reading.type === 'blank' || (reading.type === 'number' && !reading.asText)) return [];
  const place = { at: addressOf(found), title: form.title };
  const text = ownText(String(value));
  if (reading.type === 'unreadable') return [{ why: 'text', values: { text }, ...place }];
  if (reading.type === 'number')
    return [{ why: 'asText', values: { text, number: reading.number }, ...place }];
  return [{ why: 'error', values: {}, ...place }];
}

/** One for each sheet: of a table that nobody filled in, every cell is blank. */
function blanks(found: readonly ReportCell[]): OddCell[] {
  return [...groupBy(found, ({ cell }) => cell.sheet)].map(([sheet, own]) => {
    const [only, ...others] = own;
    const ranges = rangesOf(own.map(({ cell }) => cell)).join('、');
    return {
      why: 'blank',
      values: { count: own.length },
      at: only?.cell.location ? ranges : `${ownText(sheet)}!${ranges}`,
      ...(only && others.length === 0 && { title: only.form.title }),
    };
  });
}

const addressOf = ({ cell }: ReportCell) => wordsFor(locationOf(cell));
