import { vocabulary } from '../../edition/vocabulary.js';
import { isResultsSheet } from '../../report/appended-sheets.js';
import { openSheets, type PlacedSheet } from '../../source/xlsx/open-workbook.js';
import { acceptableNames } from '../../source/xlsx/sheet-names.js';
import { isNamedUnits } from '../../source/xlsx/units-sheet.js';
import type { SheetReference } from '../../source/xlsx/workbook-part.js';

/** A sheet by its names, and where it stands in the file. */
export interface ListedSheet {
  /** As what is read of the workbook names it. */
  readonly name: string;
  /** As the workbook spells it. */
  readonly spelling: string;
  readonly part: string;
}

/** The sheets of a workbook that can be marked. */
export interface ListedSheets {
  readonly sheets: readonly ListedSheet[];
  /** The list of an earlier marking. */
  readonly former: PlacedSheet | undefined;
}

/** Whether a sheet may be the list of an earlier marking, by its name. */
export const isNamedResults = ({ name }: { readonly name: string }): boolean =>
  name.startsWith(vocabulary.results.name);

/**
 * Only what stands in a sheet of that name tells whether it is a list of ours. Most workbooks have none, and their names
 * are all that is to be known of them, as they were read when they were checked.
 * @param references as the workbook lists them
 */
export function listSheets(bytes: Uint8Array, references: readonly SheetReference[]): ListedSheets {
  if (references.some((sheet) => isNamedResults(sheet) || isNamedUnits(sheet))) return openedSheets(bytes);
  const names = acceptableNames(references.map(({ name }) => name));
  const sheets = references.map(({ name, part }, index) => ({
    name: names[index] ?? name,
    spelling: name,
    part,
  }));
  return { sheets, former: undefined };
}

function openedSheets(bytes: Uint8Array): ListedSheets {
  const { sheets } = openSheets(bytes);
  const former = sheets.find(({ sheet }) => isResultsSheet(sheet));
  return {
    sheets: sheets
      .filter(({ sheet }) => !isResultsSheet(sheet))
      .map(({ sheet, name, part }) => ({ name: sheet.name, spelling: name, part })),
    former,
  };
}
