import { hiddenColumns, writeColumns } from './columns.js';
import { tidyMerges } from './merges.js';
import { damaged } from './refusals.js';
import { Rows, type SheetContext } from './rows.js';
import { XmlReader } from './xml-reader.js';

/**
 * Writes a sheet anew from what of it is content: cells with values or formulas, merged areas, and which rows and
 * columns are hidden. Everything else (validations, conditional formats, drawings, links, styles of blank cells…)
 * is not looked at and not passed on, and so can do no harm.
 */
export function tidySheet(text: string, context: SheetContext): string {
  const reader = new XmlReader(text);
  if (reader.root() !== 'worksheet') throw damaged();
  const rows = new Rows(reader, context);
  const hidden: ReturnType<typeof hiddenColumns> = [];
  const merges: string[] = [];
  reader.children((name) => {
    if (name === 'cols') reader.children(() => hidden.push(...hiddenColumns(reader.attributes())));
    if (name === 'sheetData') rows.read();
    if (name === 'mergeCells') reader.children(() => merges.push(reader.attributes().get('ref') ?? ''));
  });
  const cols = writeColumns(hidden, rows.extent.columns, context.budget);
  const merged = tidyMerges(merges, rows.extent, context.budget).map((area) => `<mergeCell ref="${area}"/>`);
  return `<worksheet>${cols}<sheetData>${rows.xml}</sheetData><mergeCells>${merged.join('')}</mergeCells></worksheet>`;
}
