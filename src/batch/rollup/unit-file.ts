import type { Edition } from '../../edition/edition.js';
import type { FileEntry } from '../../finding/entry.js';
import { hasTables, type Report, type ReportCell } from '../../report/report.js';
import { fLimit, fOpen } from '../../rules/file/refused.js';
import { isRollupSheet } from '../../workbook/appended-sheets.js';
import { checkFile } from '../check-file.js';
import type { CheckContext } from '../check-workbook.js';

/** A workbook to be added up, as far as that needs it: thousands of them are held at once. */
export interface UnitFile {
  readonly path: string;
  readonly organ: string | null;
  readonly year: number | null;
  /** The id of the edition of its tables; null when there are none. */
  readonly edition: string | null;
  /** In the order of the edition's cells; null where there is no number. */
  readonly figures: readonly (number | null)[];
  readonly odd: readonly OddCell[];
  /** Why it was not read. */
  readonly refused?: string;
  /** An earlier roll-up. */
  readonly isRollup: boolean;
}

/** Something in a unit's table that is not simply a number. */
export interface OddCell {
  readonly why: 'text' | 'asText' | 'error' | 'missingCells';
  readonly values: Readonly<Record<string, string | number>>;
  /** `依申请公开!J4`, and what the form calls it; none for what is not there. */
  readonly at?: string;
  readonly title?: string;
}

/** Reads one workbook, and forgets all but its figures. */
export async function readUnit(
  path: string,
  cwd: string,
  context: Pick<CheckContext, 'editions' | 'read'>,
): Promise<UnitFile> {
  const { report, result } = await checkFile(path, cwd, { ...context, rules: [fOpen, fLimit] });
  const base = {
    path,
    organ: result.organ === null ? null : ownText(result.organ),
    year: result.year,
    ...refusalOf(result),
  };
  if (!report || !hasTables(report)) return { ...base, edition: null, figures: [], odd: [], isRollup: false };
  const { edition, appended } = report;
  return {
    ...base,
    edition: edition.id,
    ...figuresOf(report, edition),
    isRollup: appended.some(isRollupSheet),
  };
}

/** A text cut out of a larger one keeps that in memory; a copy does not. */
const ownText = (text: string) => Buffer.from(text).toString();

function refusalOf({ findings: [refused] }: FileEntry): Pick<UnitFile, 'refused'> {
  return refused ? { refused: refused.message } : {};
}

function figuresOf({ cells }: Report, edition: Edition): Pick<UnitFile, 'figures' | 'odd'> {
  const found = Array.from(edition.cells.keys(), (key) => cells.get(key));
  const missing = found.filter((cell) => !cell).length;
  const odd = found.flatMap((cell) => (cell ? oddityOf(cell) : []));
  return {
    figures: found.map((cell) => (cell?.reading.type === 'number' ? cell.reading.number : null)),
    odd: missing > 0 ? [...odd, { why: 'missingCells', values: { count: missing } }] : odd,
  };
}

function oddityOf({ cell, form, value, reading, collapsed }: ReportCell): OddCell[] {
  if (collapsed) return [];
  const place = { at: `${cell.sheet}!${cell.address}`, title: form.title };
  const text = ownText(String(value));
  if (reading.type === 'unreadable') return [{ why: 'text', values: { text }, ...place }];
  if (reading.type === 'number' && reading.asText)
    return [{ why: 'asText', values: { text, number: reading.number }, ...place }];
  const isBroken = cell.type === 'error' || cell.type === 'uncalculated';
  return isBroken ? [{ why: 'error', values: {}, ...place }] : [];
}
