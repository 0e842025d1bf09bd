import { vocabulary } from '../edition/vocabulary.js';
import type { FileEntry, FindingEntry } from '../finding/entry.js';
import { type Place, worstFirst } from '../finding/finding.js';
import { groupFindings } from '../finding/group.js';
import { WorkbookRefused } from '../limits/refused.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import { holdsDocument } from '../source/docx/holds-document.js';
import { openWorkbook } from '../source/xlsx/open-workbook.js';
import type { ListRow } from '../workbook/mark/list-sheet.js';
import { isMarkedWorkbook, markWorkbook, unmarkWorkbook } from '../workbook/mark/mark-workbook.js';
import type { CellMark, ResultSheet } from '../workbook/mark/marks.js';
import { expectedOf } from './expected.js';
import { isMarked as isMarkedCopy, toMarkedDocument, unmarkedDocument } from './marked-document.js';
import { placeMarks, summaryOf } from './place-marks.js';
import { correctionsText } from './suggestion.js';

const { marked: texts, terminal } = messages;

/** Rows of the list: with many more, the copy might not be readable any more by the program's own limits. */
const ROWS_AT_MOST = 1000;
/** Of the list's columns, in units as wide as a digit. */
const WIDTHS = [8, 18, 30, 60, 36, 10, 30];

/**
 * The clerk's own workbook or document back with its findings in it; undefined where there is nothing to mark, or the
 * file is neither: a list of units has a result too. A marked copy that was corrected comes back without the marks.
 * @param bytes of the workbook that the entry is about
 * @throws WorkbookRefused when the workbook can be read, but what is to be changed in it cannot
 */
export function toMarked(entry: FileEntry, bytes: Uint8Array): Uint8Array | undefined {
  if (entry.status === 'unreadable') return undefined;
  const isClean = entry.findings.length === 0 && entry.rules.crashed.length === 0;
  try {
    if (holdsDocument(bytes)) return isClean ? unmarkedDocument(bytes) : toMarkedDocument(entry, bytes);
    return isClean
      ? unmarkWorkbook(bytes, texts.author)
      : markWorkbook(bytes, cellMarks(entry), resultSheet(entry));
  } catch (error) {
    if (error instanceof WorkbookRefused && !isReadable(bytes)) return undefined;
    throw error;
  }
}

/** Whether a file is a marked copy. */
export function isMarked(bytes: Uint8Array): boolean {
  try {
    return holdsDocument(bytes) ? isMarkedCopy(bytes) : isMarkedWorkbook(bytes);
  } catch (error) {
    if (error instanceof WorkbookRefused) return false;
    throw error;
  }
}

function isReadable(bytes: Uint8Array): boolean {
  try {
    if (!holdsDocument(bytes)) openWorkbook(bytes);
    return true;
  } catch (error) {
    if (error instanceof WorkbookRefused) return false;
    throw error;
  }
}

/** The marks of a workbook's cells. */
export function cellMarks(entry: FileEntry): CellMark[] {
  return placeMarks(entry).flatMap(({ place: { sheet, cell }, tint, text }) =>
    sheet === undefined || cell === undefined ? [] : [{ sheet, cell, tint, text }],
  );
}

/** The list of all findings. */
export function resultSheet(entry: FileEntry): ResultSheet {
  const suggestions = suggestionsOf(entry);
  const ordered = [...entry.findings].sort(worstFirst);
  const rows = ordered.map((finding) => findingRow(finding, suggestions.get(finding) ?? ''));
  return {
    author: texts.author,
    intro: intro(entry, rows.length),
    header: [Object.values(texts.columns).map((title) => ({ title }))],
    widths: WIDTHS,
    rows: rows.slice(0, ROWS_AT_MOST),
  };
}

/** What would put a finding right. */
function suggestionsOf(entry: FileEntry): ReadonlyMap<FindingEntry, string> {
  const all = groupFindings(entry).flatMap(({ suggestions }) => suggestions);
  return new Map(
    all.flatMap(({ choices, explained }) => {
      const [only, ...others] = choices.map(correctionsText);
      const list = choices.map(correctionsText).join(texts.choice);
      const text = others.length === 0 ? (only ?? '') : fill(texts.oneOf, { choices: list });
      return explained.map((finding): [FindingEntry, string] => [finding, text]);
    }),
  );
}

/**
 * Rules that know what the cell should hold, whatever else is right or wrong. Elsewhere either side of a comparison may
 * be wrong, and a value in the column would be typed in unread.
 */
const CERTAIN: ReadonlySet<string> = new Set([
  'F-LABEL',
  'F-STALE',
  'V-TEXT',
  'S-YEAR',
  'S-CITE',
  'W-SEVERE',
]);

function findingRow(finding: FindingEntry, suggestion: string): ListRow {
  const { severity, rule, message, basis, waived } = finding;
  const expected = CERTAIN.has(rule) ? expectedOf(finding) : undefined;
  const [place] = finding.places;
  const label = terminal.severity[severity];
  const advice = suggestion === '' && expected != null ? fill(texts.expected, { expected }) : suggestion;
  return {
    cells: [
      waived ? fill(texts.explained, { severity: label }) : label,
      placeText(finding),
      place?.title ?? '',
      waived ? fill(texts.waived, { message, reason: waived.reason }) : message,
      advice,
      rule,
      basis,
    ],
    ...(!waived && { tint: severity }),
    ...linkTo(place),
  };
}

function linkTo(place: Place | undefined): Pick<ListRow, 'link'> {
  const { path, sheet, cell } = place ?? {};
  if (path !== undefined || sheet === undefined || cell === undefined) return {};
  return { link: { column: 1, sheet, cell } };
}

function placeText({ places }: FindingEntry): string {
  const [first, ...others] = places.filter(({ role }) => role !== 'part');
  const shown = first ?? places[0];
  if (!shown) return texts.wholeFile;
  const at =
    shown.path === undefined ? shown.at : fill(texts.otherFile, { path: shown.path, place: shown.at });
  return others.length === 0 ? at : at + fill(texts.further, { count: others.length + 1 });
}

function intro(entry: FileEntry, total: number): string[] {
  const { about, counts, crashed } = summaryOf(entry);
  return [
    vocabulary.results.heading,
    about,
    counts,
    ...(total > ROWS_AT_MOST ? [fill(texts.capped, { shown: ROWS_AT_MOST, total })] : []),
    ...crashed,
    texts.legend,
    texts.hint,
  ];
}
