import { MAIN } from '../../package/xml/namespaces.js';
import { XmlReader } from '../../package/xml/xml-reader.js';
import { Sheet } from '../book.js';
import { hiddenColumns, numbersOf } from './hidden-columns.js';
import { mergeCells, tidyMerges } from './merges.js';
import { Rows, type SheetContext } from './rows.js';

/**
 * Reads of a sheet what is content: cells with values or formulas, merged areas, and which rows and columns are
 * hidden. Everything else (validations, conditional formats, drawings, links, styles of blank cells…) is not looked
 * at, and so can do no harm.
 */
export function readSheet(text: string, { name, isHidden }: SheetTitle, context: SheetContext): Sheet {
  const reader = new XmlReader(text);
  reader.rootAs('worksheet', MAIN);
  const rows = new Rows(name, reader, context);
  const hidden: ReturnType<typeof hiddenColumns> = [];
  const merges: string[] = [];
  reader.children((part) => {
    if (part === 'cols') reader.children(() => hidden.push(...hiddenColumns(reader.attributes())));
    if (part === 'sheetData') rows.read();
    if (part === 'mergeCells') reader.children(() => merges.push(reader.attributes().get('ref') ?? ''));
  });
  const { budget } = context;
  const columns = numbersOf(hidden, rows.extent.columns, budget);
  const cells = mergeCells(rows.cells, tidyMerges(merges, rows.extent, budget), name);
  return new Sheet(name, isHidden, rows.hidden, columns, cells);
}

interface SheetTitle {
  readonly name: string;
  readonly isHidden: boolean;
}
