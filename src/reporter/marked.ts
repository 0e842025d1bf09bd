import { vocabulary } from '../edition/vocabulary.js';
import type { DiagnosisEntry, FileEntry, FindingEntry } from '../finding/entry.js';
import type { Place, Severity } from '../finding/finding.js';
import { groupFindings } from '../finding/group.js';
import { count } from '../finding/result.js';
import { WorkbookRefused } from '../limits/refused.js';
import { clip } from '../messages/clip.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import { openWorkbook } from '../source/xlsx/open-workbook.js';
import type { ListRow } from '../workbook/mark/list-sheet.js';
import { isMarkedWorkbook, markWorkbook, unmarkWorkbook } from '../workbook/mark/mark-workbook.js';
import type { CellMark, ResultSheet } from '../workbook/mark/marks.js';
import { expectedOf } from './expected.js';
import { correctionsText } from './suggestion.js';

const { marked: texts, terminal } = messages;

/** Rows of the list: with many more, the copy might not be readable any more by the program's own limits. */
const ROWS_AT_MOST = 1000;
/** Characters of a comment: nobody reads more in a box, and the list has it all. */
const COMMENT_AT_MOST = 1500;

/** Of the list's columns, in units as wide as a digit. */
const WIDTHS = [8, 18, 30, 60, 36, 10, 30];

/**
 * The clerk's own workbook back with its findings in it; undefined where there is nothing to mark, or the file is no
 * workbook: a list of units has a result too. A marked copy that was corrected comes back without the marks.
 * @param bytes of the workbook that the entry is about
 * @throws WorkbookRefused when the workbook can be read, but what is to be changed in it cannot
 */
export function toMarked(entry: FileEntry, bytes: Uint8Array): Uint8Array | undefined {
  if (entry.status === 'unreadable') return undefined;
  const isClean = entry.findings.length === 0 && entry.rules.crashed.length === 0;
  try {
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
    return isMarkedWorkbook(bytes);
  } catch (error) {
    if (error instanceof WorkbookRefused) return false;
    throw error;
  }
}

function isReadable(bytes: Uint8Array): boolean {
  try {
    openWorkbook(bytes);
    return true;
  } catch (error) {
    if (error instanceof WorkbookRefused) return false;
    throw error;
  }
}

/** One mark a cell, of its worst finding; the cell that a diagnosis names is marked though it broke no rule itself. */
export function cellMarks({ findings, diagnoses }: FileEntry): CellMark[] {
  const marks = new Map<
    string,
    { readonly sheet: string; readonly cell: string; tint: Severity; lines: string[] }
  >();
  const mark = (place: Pick<Place, 'at' | 'sheet' | 'cell'>, tint: Severity, line: string) => {
    const { at, sheet, cell } = place;
    if (sheet === undefined || cell === undefined) return;
    const known = marks.get(at) ?? { sheet, cell, tint, lines: [] };
    if (RANKS[tint] < RANKS[known.tint]) known.tint = tint;
    known.lines.push(line);
    marks.set(at, known);
  };
  const standing = findings.filter(({ waived }) => !waived);
  for (const finding of [...standing].sort((one, other) => RANKS[one.severity] - RANKS[other.severity]))
    for (const place of wrongPlaces(finding)) mark(place, finding.severity, commentLine(finding));
  for (const diagnosis of diagnoses)
    for (const correction of [diagnosis, ...(diagnosis.also ?? [])])
      if (!diagnosis.tied || marks.has(correction.at))
        mark(correction, 'error', suggestedLine({ ...correction, why: diagnosis.why }));
  return Array.from(marks.values(), ({ lines, ...rest }) => ({
    ...rest,
    text: clip([...new Set(lines)].join('\n'), COMMENT_AT_MOST),
  }));
}

/** The list of all findings. */
export function resultSheet(entry: FileEntry): ResultSheet {
  const suggestions = suggestionsOf(entry);
  const ordered = [...entry.findings].sort((one, other) => RANKS[one.severity] - RANKS[other.severity]);
  const rows = ordered.map((finding) => findingRow(finding, suggestions.get(finding) ?? ''));
  return {
    author: texts.author,
    intro: intro(entry, rows.length),
    header: [Object.values(texts.columns).map((title) => ({ title }))],
    widths: WIDTHS,
    rows: rows.slice(0, ROWS_AT_MOST),
  };
}

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

/** Where to look: of a broken sum the total, not all its parts, most of which are right. */
function wrongPlaces({ places }: FindingEntry): Place[] {
  const here = places.filter(({ path }) => path === undefined);
  const wrong = here.filter(({ role }) => role === 'total' || role === 'cell');
  return wrong.length > 0 ? wrong : here.slice(0, 1);
}

function commentLine({ severity, rule, message }: FindingEntry): string {
  return fill(texts.comment, { severity: terminal.severity[severity], rule, message });
}

function suggestedLine({ from, to, why }: Pick<DiagnosisEntry, 'from' | 'to' | 'why'>): string {
  return from === null ? fill(texts.suggestedBlank, { to, why }) : fill(texts.suggested, { from, to, why });
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

function findingRow(finding: FindingEntry, suggestion: string): ListRow {
  const { severity, rule, message, basis, waived } = finding;
  const expected = expectedOf(finding);
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
  const { findings, organ, year, edition, rules } = entry;
  const counts = {
    errors: count(findings, 'error'),
    warnings: count(findings, 'warning'),
    notices: count(findings, 'notice'),
  };
  const about = {
    organ: organ ?? texts.unknown,
    year: year ?? texts.unknown,
    edition: edition ?? texts.unknown,
  };
  return [
    vocabulary.results.heading,
    fill(texts.about, about),
    fill(texts.counts, { total, ...counts }),
    ...(total > ROWS_AT_MOST ? [fill(texts.capped, { shown: ROWS_AT_MOST, total })] : []),
    ...rules.crashed.map(({ rule, error }) => fill(texts.crashed, { rule, error })),
    texts.legend,
    texts.hint,
  ];
}
