import { freeResultsName, isResultsSheet } from '../appended-sheets.js';
import type { Sheet } from '../book.js';
import { openWorkbook } from '../open.js';
import { parseAddress } from '../preflight/address.js';
import type { ListRow } from './list-sheet.js';
import { hasComments, markSheet } from './mark-sheet.js';
import type { CellMark, ResultSheet } from './marks.js';
import { OpenPackage } from './open-package.js';
import { relationshipsName } from './package/relationships.js';
import { removeSignatures } from './signatures.js';

/** A sheet as it was opened, and the part that holds it. */
interface PlacedSheet {
  readonly sheet: Sheet;
  readonly part: string;
  /** As the workbook spells it; what is opened has names that every program accepts. */
  readonly name: string;
}

/**
 * A copy of a workbook in which cells have a fill and a comment, and a sheet more lists what was found. The parts that
 * need not change keep their bytes. A list of an earlier marking, and its comments, are replaced; digital signatures,
 * which would not hold, are taken away.
 * @throws WorkbookRefused when the bytes are no workbook that can be read
 */
export async function markWorkbook(
  bytes: Uint8Array,
  marks: readonly CellMark[],
  results: ResultSheet,
): Promise<Uint8Array> {
  const book = await openWorkbook(bytes);
  const workbook = new OpenPackage(bytes);
  const { parts } = workbook;
  const sheets = book.sheets.flatMap((sheet, index): PlacedSheet[] => {
    const found = workbook.sheets[index];
    return found ? [{ sheet, part: found.part, name: found.name }] : [];
  });
  for (const { sheet, part } of sheets) {
    const own = cellsOf(sheet, marks);
    if (!isResultsSheet(sheet) && (own.size > 0 || hasComments(part, parts)))
      markSheet(part, own, { ...results, ...workbook });
  }
  const rows = results.rows.map((row) => withSpelling(row, sheets));
  const xml = workbook.listXml({ ...results, rows });
  const former = sheets.find(({ sheet }) => isResultsSheet(sheet));
  if (former) {
    parts.write(former.part, xml);
    // What the former list referred to, such as printer settings, the new one does not.
    parts.remove(relationshipsName(former.part));
  } else workbook.addSheet(freeResultsName(sheets.map(({ name }) => name)), xml);
  removeSignatures(parts);
  return workbook.bytes();
}

/** The marks of a sheet by cell; of a merged area, by its first cell, which is the one that shows. */
function cellsOf(sheet: Sheet, marks: readonly CellMark[]): ReadonlyMap<string, CellMark> {
  const own = marks.filter((mark) => mark.sheet === sheet.name);
  return new Map(
    own.map((mark) => {
      const { row, column } = parseAddress(mark.cell);
      return [sheet.at(row, column).address, mark];
    }),
  );
}

/** A link to a place that is not in this workbook leads nowhere. */
function withSpelling(row: ListRow, sheets: readonly PlacedSheet[]): ListRow {
  if (!row.link) return row;
  const { link, ...rest } = row;
  const place = sheets.find(({ sheet }) => sheet.name === link.sheet);
  return place ? { ...rest, link: { ...link, sheet: place.name } } : rest;
}
