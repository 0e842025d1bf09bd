import type { Book } from './book.js';
import { WorkbookRefused } from './refused.js';
import { Archive } from './xlsx/archive.js';
import { Budget } from './xlsx/budget.js';
import { readDateStyles } from './xlsx/date-styles.js';
import { limits } from './xlsx/limits.js';
import { partText } from './xlsx/part-text.js';
import { beyond, damaged } from './xlsx/refusals.js';
import { SharedStrings } from './xlsx/shared-strings.js';
import { readSheet } from './xlsx/sheet.js';
import { acceptableNames } from './xlsx/sheet-names.js';
import { sniff } from './xlsx/sniff.js';
import { isNamedUnits, isUnitsList } from './xlsx/units-sheet.js';
import { readWorkbookPart } from './xlsx/workbook-part.js';
import { XmlReader } from './xlsx/xml-reader.js';
import { refuseOtherZips } from './xlsx/zip-kind.js';

/**
 * Reads a workbook: figures, texts and formulas at their places, merged areas, hidden rows, columns and sheets, and
 * nothing else. Rich text counts as plain text, links as their text; number formats matter as far as they make a date
 * of a number. Every size is checked before anything is made of it: a workbook of 2 KB can ask for gigabytes.
 * @throws WorkbookRefused when the file is no workbook (F-OPEN) or beyond the limits (F-LIMIT)
 * @throws HeavyWorkbook when it is not ordinary and only ordinary ones are wanted
 */
export function openWorkbook(bytes: Uint8Array, onlyOrdinary = false): Book {
  sniff(bytes);
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
  return {
    sheets: sheets.map(({ state, part }, index) => {
      const sheet = archive.read(part);
      if (!sheet) throw damaged();
      const title = { name: names[index] ?? '', isHidden: state === 'hidden' || state === 'veryHidden' };
      return readSheet(partText(sheet), title, { strings, dateStyles, date1904, budget });
    }),
  };
}
