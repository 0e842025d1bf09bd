import { checkFile, type LoadFile } from '../check/check-file.js';
import type { CheckContext } from '../check/check-workbook.js';
import type { Edition } from '../edition/edition.js';
import type { DiagnosisEntry, FileEntry } from '../finding/entry.js';
import { isRollupSheet } from '../report/appended-sheets.js';
import { fingerprintOf } from '../report/fingerprint.js';
import { hasTables, type Report } from '../report/report.js';
import { rules } from '../rules/rules.js';
import { locationOf, wordsFor } from '../source/location.js';
import { brokenSums, type OddCell, oddCells } from './odd-cells.js';
import { ownText } from './own-text.js';
import { provenZeros } from './proven-zeros.js';

const REFUSALS: ReadonlySet<string> = new Set(['F-OPEN', 'F-LIMIT']);

/** Rules of the tables' figures. */
const SUMS = /^T\d-/;

/** A workbook to be added up, as far as that needs it: thousands of them are held at once. */
export interface UnitFile {
  readonly path: string;
  readonly organ: string | null;
  /** `department`, where the report or its organ's name says it. */
  readonly kind: string | null;
  readonly year: number | null;
  /** The id of the edition of its tables; null when there are none. */
  readonly edition: string | null;
  /** In the order of the edition's cells; null where there is no number. */
  readonly figures: readonly (number | null)[];
  /** Which of the others are blank and, by the form's own sums, 0. */
  readonly zeros: readonly number[];
  /** Where each figure stands, as a person would say it; null where the table lacks the cell. */
  readonly places: readonly (string | null)[];
  /** Of its figures; see fingerprintOf(). */
  readonly fingerprint?: string;
  readonly odd: readonly OddCell[];
  /** What to correct in it. */
  readonly diagnoses: readonly DiagnosisEntry[];
  /** Why it was not read. */
  readonly refused?: string;
  /** An earlier roll-up. */
  readonly isRollup: boolean;
}

/** What is looked at in a unit: whether it can be read, and whether its own sums hold. */
const CHECKED = rules.filter(({ id }) => REFUSALS.has(id) || SUMS.test(id));

/**
 * Reads one workbook, and forgets all but its figures.
 * @throws HeavyWorkbook when it is not ordinary and only ordinary ones are wanted
 */
export async function readUnit(
  path: string,
  load: LoadFile,
  context: Pick<CheckContext, 'editions' | 'read' | 'briefly'>,
): Promise<UnitFile> {
  const { report, result } = await checkFile(path, load, { ...context, rules: CHECKED });
  const base = withoutFigures(result);
  if (!report || !hasTables(report)) return base;
  const { edition, appended } = report;
  return {
    ...base,
    kind: report.kind,
    edition: edition.id,
    fingerprint: fingerprintOf(report),
    ...figuresOf(report, edition, result),
    isRollup: appended.some(isRollupSheet),
  };
}

/** Of a workbook in which there is nothing to add up. */
export function withoutFigures(result: FileEntry): UnitFile {
  const { path, organ, year } = result;
  return {
    path,
    organ: organ === null ? null : ownText(organ),
    kind: null,
    year,
    edition: null,
    figures: [],
    zeros: [],
    places: [],
    odd: [],
    diagnoses: [],
    isRollup: false,
    ...refusalOf(result),
  };
}

function refusalOf({ findings, status }: FileEntry): Pick<UnitFile, 'refused'> {
  const refused = status === 'unreadable' && findings.find(({ rule }) => REFUSALS.has(rule));
  return refused ? { refused: refused.message } : {};
}

function figuresOf(
  { cells }: Report,
  edition: Edition,
  result: FileEntry,
): Pick<UnitFile, 'figures' | 'zeros' | 'places' | 'odd' | 'diagnoses'> {
  const found = Array.from(edition.cells.keys(), (key) => cells.get(key));
  const broken = result.findings.filter(({ rule, severity }) => SUMS.test(rule) && severity === 'error');
  return {
    figures: found.map((cell) => (cell?.reading.type === 'number' ? cell.reading.number : null)),
    zeros: provenZeros(found, edition),
    places: found.map((cell) => (cell ? wordsFor(locationOf(cell.cell)) : null)),
    odd: [...brokenSums(broken), ...oddCells(found)],
    diagnoses: result.diagnoses,
  };
}
