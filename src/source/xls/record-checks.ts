import { limits } from '../../limits/limits.js';
import { damaged } from '../../limits/refusals.js';
import { WorkbookRefused } from '../../limits/refused.js';
import type { Version } from './formula-tokens.js';
import type { WorkbookRecord } from './records.js';
import { afterText, checkTextTable } from './text-table.js';

/** What the records of a workbook have come to so far. */
export interface Tally {
  /** Adds to what is counted under a name. @throws WorkbookRefused beyond what a workbook has of it */
  count(what: Counted, amount: number): void;
  /** Notes the name of a sheet, a book or a formula, which formulas may show at each place. */
  name(length: number): void;
  /** Whether the functions of an add-in are named from here on: of these, formulas may show all at a place. */
  isAddIn: boolean;
}

/** What costs the more the more there is of it, and how much there may be: ten times what workbooks have. */
export const MOST = {
  formats: 4096,
  textTables: 1,
  references: 2048,
  merges: limits.merges * 5,
  /** A sheet of the old format has 256. */
  columnWidths: 200_000,
} as const;

export type Counted = keyof typeof MOST;

export type Check = (record: WorkbookRecord, version: Version, tally: Tally) => void;

/** Bytes that a record has at least. */
const atLeast =
  (bytes: number): Check =>
  ({ view }) => {
    if (view.byteLength < bytes) throw damaged();
  };

/** A text whose length stands at a place, in one byte or two. */
const text =
  (place: (version: Version, length: number) => readonly [at: number, width: 1 | 2]): Check =>
  ({ view }, version) => {
    const [at, width] = place(version, view.byteLength);
    if (lengthAt(view, at, width) > view.byteLength - at - width) throw damaged();
  };

/** @throws WorkbookRefused when it is cut off */
function lengthAt(view: DataView, at: number, width: 1 | 2): number {
  if (at + width > view.byteLength) throw damaged();
  return width === 1 ? view.getUint8(at) : view.getUint16(at, true);
}

const both =
  (...checks: readonly Check[]): Check =>
  (...record) => {
    for (const check of checks) check(...record);
  };

const counted =
  (what: Counted, amount: (view: DataView) => number = () => 1): Check =>
  ({ view }, _, tally) =>
    tally.count(what, amount(view));

const inCell = (version: Version, length: number) => (version === 2 || length === 7 ? 7 : 6);
/** From Excel 97 on, lengths have two bytes. */
const widthIn = (version: Version) => (version > 5 ? 2 : 1);

const sheetName: Check = ({ view }, version, tally) => {
  const at = version === 4 ? 0 : 6;
  const length = lengthAt(view, at, 1);
  if (length > view.byteLength - at - 1) throw damaged();
  tally.name(length);
};

/** Merged areas: how many, and eight bytes each. */
const mergedAreas: Check = ({ view }, _, tally) => {
  const count = lengthAt(view, 0, 2);
  if (view.byteLength < 2 + count * 8) throw damaged();
  tally.count('merges', count);
};

const columnWidths: Check = ({ view }, _, tally) => {
  if (view.byteLength < 10) throw damaged();
  tally.count('columnWidths', Math.max(view.getUint16(2, true) - view.getUint16(0, true) + 1, 1));
};

/** The name of one sheet, until Excel 95; a list of sheets from then on, where it is not written as before. */
const sheetsReferredTo: Check = ({ view }, version, tally) => {
  tally.count('references', 1);
  const length = lengthAt(view, 0, 1);
  const isName =
    version < 8 || view.byteLength === length + 1 + (view.byteLength > 1 && view.getUint8(1) === 3 ? 1 : 0);
  if (isName) tally.name(length);
  else if (view.byteLength !== 2 + lengthAt(view, 0, 2) * 6) throw damaged();
};

/** This workbook, add-ins, or the name of another and those of its sheets. */
const THIS_BOOK = 0x0401;
const ADD_INS = 0x3a01;

const bookReferredTo: Check = (record, _, tally) => {
  const { view } = record;
  if (view.byteLength < 4) throw damaged();
  const length = view.getUint16(2, true);
  tally.isAddIn = length === ADD_INS;
  if (length === THIS_BOOK || length === ADD_INS) return;
  let at = 2;
  do {
    const count = lengthAt(view, at, 2);
    tally.name(count);
    at = count === 0 ? at + 3 : afterText(record, at + 3, count, lengthAt(view, at + 2, 1) !== 0);
  } while (at < view.byteLength);
};

const nameReferredTo: Check = ({ view }, _, tally) => {
  if (view.byteLength < 2) throw damaged();
  if (!tally.isAddIn) return;
  const length = lengthAt(view, 6, 1);
  if (length > view.byteLength - 7) throw damaged();
  tally.name(length);
};

const password: Check = () => {
  throw new WorkbookRefused('F-OPEN', 'encrypted');
};

const asLongAsItIs: Check = () => undefined;

/** What is looked at in each record that the library may read (MS-XLS 2.3), but for those with formulas. */
export const CHECKS: Readonly<Record<number, Check>> = {
  0: asLongAsItIs,
  2: atLeast(9),
  3: atLeast(15),
  4: text((version) => [7, widthIn(version)]),
  5: atLeast(9),
  7: text(() => [0, 1]),
  9: asLongAsItIs,
  10: asLongAsItIs,
  23: sheetsReferredTo,
  30: both(
    counted('formats'),
    text((version) => [0, widthIn(version)]),
  ),
  34: asLongAsItIs,
  35: nameReferredTo,
  47: password,
  66: asLongAsItIs,
  67: asLongAsItIs,
  125: columnWidths,
  129: asLongAsItIs,
  133: sheetName,
  189: atLeast(12),
  214: text((version) => [inCell(version, 6), 2]),
  224: asLongAsItIs,
  229: mergedAreas,
  252: both(counted('textTables'), checkTextTable),
  253: atLeast(10),
  430: bookReferredTo,
  512: asLongAsItIs,
  515: atLeast(14),
  516: text((version, length) => [inCell(version, length), version === 2 ? 1 : 2]),
  517: atLeast(8),
  519: text((version) => [0, version === 2 ? 1 : 2]),
  520: atLeast(16),
  521: asLongAsItIs,
  547: nameReferredTo,
  579: asLongAsItIs,
  638: atLeast(10),
  1033: asLongAsItIs,
  1054: both(
    counted('formats'),
    text((version) => [2, widthIn(version)]),
  ),
  1091: asLongAsItIs,
  2057: asLongAsItIs,
};
