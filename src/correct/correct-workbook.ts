import { Edits } from '../package/xml/edits.js';
import { childrenOf, localName, rootOf } from '../package/xml/element.js';
import { locationOf, wordsFor } from '../source/location.js';
import { openSheets, openWorkbook, type PlacedSheet } from '../source/xlsx/open-workbook.js';
import { OpenPackage } from '../workbook/mark/open-package.js';
import { SheetLayout } from '../workbook/mark/sheet-layout.js';
import { removeSignatures } from '../workbook/mark/signatures.js';
import { type CellChange, rewriteCells } from '../workbook/sheet-cells.js';
import { type Change, Uncorrectable } from './change.js';
import { type CellWrite, type Planned, plannedWrites } from './planned-writes.js';
import type { Rewritten } from './rewritten.js';
import { spellOutShared } from './shared-formulas.js';
import { verify } from './verified.js';

/**
 * A copy of a workbook with other values in some cells, and the results of the sums that depend on them. Formats stay,
 * and every part that need not change keeps its bytes; a formula stays unless a value takes its place. Digital
 * signatures, which would not hold, are taken away.
 * @throws WorkbookRefused when the bytes are no workbook that can be read
 * @throws Uncorrectable when some of the changes cannot be made
 */
export const correctWorkbook = (bytes: Uint8Array, changes: readonly Change[]): Uint8Array =>
  correctedWorkbook(bytes, changes).bytes;

/** The same with what the copy was read as. */
export function correctedWorkbook(bytes: Uint8Array, changes: readonly Change[]): Rewritten {
  const { sheets, passedOver } = openSheets(bytes);
  const own = sheets.map(({ sheet }) => sheet);
  const planned = plannedWrites({ kind: 'xlsx', sheets: own }, changes);
  if (planned.impossible.length > 0) throw new Uncorrectable(planned.impossible);
  const corrected = rewritten(bytes, sheets, planned, passedOver.length === 0);
  const wanted = planned.writes.map(({ cell, ...write }) => {
    const place = locationOf(cell);
    return [wordsFor(place), { ...write, place }] as const;
  });
  const book = openWorkbook(corrected);
  verify(own, book.sheets, new Map(wanted));
  return { bytes: corrected, book };
}

/** Of large sheets, all that it takes is let go of before the copy is read. */
function rewritten(
  bytes: Uint8Array,
  sheets: readonly PlacedSheet[],
  { writes, isComplete }: Planned,
  isAllRead: boolean,
): Uint8Array {
  const workbook = new OpenPackage(bytes);
  for (const placed of sheets) {
    const own = writes.filter(({ cell }) => cell.sheet === placed.sheet.name);
    if (own.length > 0) writeSheet(workbook, placed, own);
  }
  const isFormulaGone = writes.some(({ cell, isResult }) => cell.formula !== undefined && !isResult);
  if (isFormulaGone) workbook.forgetOrder();
  if (writes.length > 0 && !(isComplete && isAllRead)) workbook.askToRecalculate();
  removeSignatures(workbook.parts);
  return workbook.parts.bytes();
}

function writeSheet(workbook: OpenPackage, { sheet, part }: PlacedSheet, writes: readonly CellWrite[]): void {
  const { parts } = workbook;
  const text = parts.text(part) ?? '';
  const root = rootOf(text);
  const children = [...childrenOf(text, root)];
  const rows = children.find((child) => localName(child) === 'sheetData');
  if (!rows) return;
  const edits = new Edits(text);
  const changes = new Map(
    writes.map(({ cell, ...content }): [string, CellChange] => [cell.address, { content }]),
  );
  rewriteCells(edits, rows, changes, new SheetLayout(text, children));
  const replaced = writes.filter(({ cell, isResult }) => cell.formula !== undefined && !isResult);
  spellOutShared(edits, rows, sheet, new Set(replaced.map(({ cell }) => cell.address)));
  parts.write(part, edits.result());
}
