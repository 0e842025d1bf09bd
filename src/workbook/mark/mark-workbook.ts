import { groupBy } from '../../edition/group-by.js';
import { Budget } from '../../limits/budget.js';
import { relationshipsName } from '../../package/relationships.js';
import { Archive } from '../../package/zip/archive.js';
import { freeResultsName, isResultsSheet } from '../../report/appended-sheets.js';
import { openWorkbook, type PlacedSheet } from '../../source/xlsx/open-workbook.js';
import { readWorkbookPart } from '../../source/xlsx/workbook-part.js';
import { FillMemory, notedFills } from './fill-memory.js';
import type { ListRow } from './list-sheet.js';
import { isNamedResults, type ListedSheet, listSheets } from './listed-sheets.js';
import { hasComments, markSheet } from './mark-sheet.js';
import { MarkStyles } from './mark-styles.js';
import type { CellMark, ResultSheet } from './marks.js';
import { OpenPackage } from './open-package.js';
import { removeSignatures } from './signatures.js';

/** A workbook whose cells are marked; its list is still that of an earlier marking. */
interface Marked {
  readonly workbook: OpenPackage;
  readonly memory: FillMemory;
  readonly sheets: readonly ListedSheet[];
  /** The list of an earlier marking. */
  readonly former: PlacedSheet | undefined;
}

/**
 * A copy of a workbook in which cells have a fill and a comment, and a sheet more lists what was found. The parts that
 * need not change keep their bytes. The list, the fills and the comments of an earlier marking go; digital signatures,
 * which would not hold, are taken away.
 * @throws WorkbookRefused when the bytes are no workbook that can be read
 */
export function markWorkbook(
  bytes: Uint8Array,
  marks: readonly CellMark[],
  results: ResultSheet,
): Uint8Array {
  const { workbook, memory, sheets, former } = markCells(bytes, marks, results.author);
  const rows = results.rows.map((row) => withSpelling(row, sheets));
  const xml = workbook.listXml({ ...results, rows, note: memory.text() });
  if (former) {
    workbook.parts.write(former.part, [...xml].join(''));
    // What the former list referred to, such as printer settings, the new one does not.
    workbook.parts.remove(relationshipsName(former.part));
  } else workbook.addSheet(freeResultsName(workbook.sheetNames()), xml);
  return workbook.bytes();
}

/**
 * A marked copy without its marks: every cell with its own fill again, no comment and no list of ours. Undefined when
 * the workbook has no list, and so was not marked.
 * @param author of the comments
 * @throws WorkbookRefused when the bytes are no workbook that can be read
 */
export function unmarkWorkbook(bytes: Uint8Array, author: string): Uint8Array | undefined {
  if (!mayBeMarked(bytes)) return undefined;
  const { workbook, former } = markCells(bytes, [], author);
  if (!former) return undefined;
  workbook.removeSheet(former.part);
  return workbook.bytes();
}

/** Whether a workbook carries a list of findings. @throws WorkbookRefused when the bytes are no workbook that can be read */
export function isMarkedWorkbook(bytes: Uint8Array): boolean {
  return mayBeMarked(bytes) && openWorkbook(bytes).sheets.some(isResultsSheet);
}

/** Most workbooks were never marked, and to look at the names is a tenth of the work of opening one. */
function mayBeMarked(bytes: Uint8Array): boolean {
  return readWorkbookPart(new Archive(bytes, new Budget())).sheets.some(isNamedResults);
}

function markCells(bytes: Uint8Array, marks: readonly CellMark[], author: string): Marked {
  const workbook = new OpenPackage(bytes);
  const { parts, dialect } = workbook;
  const { sheets, former } = listSheets(bytes, workbook.sheets);
  const memory = new FillMemory(former && notedFills(former.sheet));
  const styles = new MarkStyles(workbook.styles, memory);
  const bySheet = groupBy(marks, ({ sheet }) => sheet);
  const done = new Set<string>();
  for (const { name, part } of sheets) {
    // A part that is listed twice is marked once.
    if (done.has(part.toLowerCase())) continue;
    done.add(part.toLowerCase());
    const own = bySheet.get(name) ?? [];
    if (own.length > 0 || styles.areThere || hasComments(part, parts))
      markSheet(part, own, { parts, styles, dialect, author });
  }
  removeSignatures(parts);
  return { workbook, memory, sheets, former };
}

/** A link to a place that is not in this workbook leads nowhere. */
function withSpelling(row: ListRow, sheets: readonly ListedSheet[]): ListRow {
  if (!row.link) return row;
  const { link, ...rest } = row;
  const place = sheets.find(({ name }) => name === link.sheet);
  return place ? { ...rest, link: { ...link, sheet: place.spelling } } : rest;
}
