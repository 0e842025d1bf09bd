import { Budget } from '../../limits/budget.js';
import { limits } from '../../limits/limits.js';
import { beyond, damaged, otherKind } from '../../limits/refusals.js';
import { WorkbookRefused } from '../../limits/refused.js';
import { partText } from '../../package/xml/part-text.js';
import { XmlReader } from '../../package/xml/xml-reader.js';
import { Archive } from '../../package/zip/archive.js';
import { refuseOtherZips } from '../../package/zip/zip-kind.js';
import type { Book, Sheet } from '../book.js';
import { sniff } from '../sniff.js';
import { readDateStyles } from './date-styles.js';
import { readSheets } from './read-sheets.js';
import { SharedStrings } from './shared-strings.js';
import { readSheet } from './sheet.js';
import { acceptableNames } from './sheet-names.js';
import { isNamedUnits, isUnitsList } from './units-sheet.js';
import { readWorkbookPart } from './workbook-part.js';

/** A sheet as it was opened, and where it stands in the file. */
export interface PlacedSheet {
  readonly sheet: Sheet;
  /** The part that holds it. */
  readonly part: string;
  /** As the workbook spells it; what is opened has names that every program accepts. */
  readonly name: string;
}

/**
 * Reads a workbook: figures, texts and formulas at their places, merged areas, hidden rows, columns and sheets, and
 * nothing else. Rich text counts as plain text, links as their text; number formats matter as far as they make a date
 * of a number. Every size is checked before anything is made of it: a workbook of 2 KB can ask for gigabytes.
 * @throws WorkbookRefused when the file is no workbook (F-OPEN) or beyond the limits (F-LIMIT)
 * @throws HeavyWorkbook when it is not ordinary and only ordinary ones are wanted
 */
export function openWorkbook(bytes: Uint8Array, onlyOrdinary = false): Book {
  const { sheets, passedOver } = openSheets(bytes, onlyOrdinary);
  return { kind: 'xlsx', sheets: sheets.map(({ sheet }) => sheet), passedOver };
}

interface OpenedSheets {
  readonly sheets: readonly PlacedSheet[];
  /** The names of those that are too bulky to be read, and no part of the report. */
  readonly passedOver: readonly string[];
}

/** The sheets of a workbook, as openWorkbook() reads them, with their parts. */
export function openSheets(bytes: Uint8Array, onlyOrdinary = false): OpenedSheets {
  const kind = sniff(bytes);
  if (kind !== 'zip') throw otherKind(kind);
  if (bytes.length > limits.fileSize) throw beyond('fileSize');
  const budget = new Budget(onlyOrdinary);
  const archive = new Archive(bytes, budget);
  refuseOtherZips(archive);
  const { sheets: all, sharedStrings, styles, date1904 } = readWorkbookPart(archive);
  const certain = all.filter((sheet) => !isNamedUnits(sheet));
  archive.admit([sharedStrings, styles, ...certain.map(({ part }) => part)]);
  const strings = new SharedStrings();
  const stringTable = archive.read(sharedStrings);
  if (stringTable) strings.read(new XmlReader(partText(stringTable)), budget);
  // The figures of thousands of units, which a roll-up lists behind the report's own tables, are not looked at.
  const sheets = all.filter(
    (sheet) => !isNamedUnits(sheet) || !isUnitsList(archive.head(sheet.part), strings),
  );
  if (sheets.length === 0) throw new WorkbookRefused('F-OPEN', 'noSheet');
  const styleSheet = archive.read(styles);
  const dateStyles = styleSheet ? readDateStyles(partText(styleSheet)) : [];
  const names = acceptableNames(sheets.map(({ name }) => name));
  const read = readSheets(
    sheets.map(({ state, part }, index) => ({
      size: archive.sizeOf(part),
      read(context) {
        const bytes = archive.read(part);
        if (!bytes) throw damaged();
        const title = { name: names[index] ?? '', isHidden: state === 'hidden' || state === 'veryHidden' };
        return readSheet(partText(bytes), title, context);
      },
    })),
    { strings, dateStyles, date1904, budget },
  );
  return {
    sheets: sheets.flatMap(({ part, name }, index) => {
      const sheet = read[index];
      return sheet ? [{ sheet, part, name }] : [];
    }),
    passedOver: names.filter((_, index) => !read[index]),
  };
}
