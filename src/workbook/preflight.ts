import { Archive } from './preflight/archive.js';
import { Budget } from './preflight/budget.js';
import { readDateStyles } from './preflight/date-styles.js';
import { limits } from './preflight/limits.js';
import { pack } from './preflight/pack.js';
import { partText } from './preflight/part-text.js';
import { beyond, damaged } from './preflight/refusals.js';
import { SharedStrings } from './preflight/shared-strings.js';
import { tidySheet } from './preflight/sheet.js';
import { sniff } from './preflight/sniff.js';
import { isNamedUnits, isUnitsList } from './preflight/units-sheet.js';
import { readWorkbookPart } from './preflight/workbook-part.js';
import { XmlReader } from './preflight/xml-reader.js';
import { refuseOtherZips } from './preflight/zip-kind.js';
import { WorkbookRefused } from './refused.js';

/**
 * Looks at a file before exceljs does, which hangs on some files of 2 KB and misreads others. The result is a
 * workbook (zip) of the same sheets with the same figures and texts at the same places, the same merged areas and
 * the same hidden rows, columns and sheets; nothing else is taken over. Number formats are kept as far as they make
 * a date of a number, rich text as plain text, links as their text.
 * @throws WorkbookRefused when the file is no workbook (F-OPEN) or beyond the limits (F-LIMIT)
 * @throws HeavyWorkbook when it is not ordinary and only ordinary ones are wanted
 */
export function preflight(bytes: Uint8Array, onlyOrdinary = false): Uint8Array {
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
  const tidy = sheets.map(({ name, state, part }) => {
    const sheet = archive.read(part);
    if (!sheet) throw damaged();
    return { name, state, xml: tidySheet(partText(sheet), { strings, dateStyles, budget }) };
  });
  return pack(tidy, strings, date1904);
}
