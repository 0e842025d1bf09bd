import { vocabulary } from '../edition/vocabulary.js';
import type { Sheet } from '../source/book.js';

const { results, rollup } = vocabulary;

/** Whether a sheet is the list of findings that a marked copy carries. */
export const isResultsSheet = (sheet: Sheet): boolean => is(sheet, results);

/** Whether a sheet says what a roll-up was added up from: its workbook is no unit's report. */
export const isRollupSheet = (sheet: Sheet): boolean => is(sheet, rollup.sources);

/** Whether a sheet was added to a report by this program: it quotes the form's labels and is no part of the report. */
export const isAppended = (sheet: Sheet): boolean => isResultsSheet(sheet) || isRollupSheet(sheet);

/** Only name and heading together say so, as anybody may give a sheet that name. */
function is(sheet: Sheet, { name, heading }: { readonly name: string; readonly heading: string }): boolean {
  const number = sheet.name.startsWith(name) ? sheet.name.slice(name.length) : undefined;
  return number !== undefined && /^(\(\d+\))?$/.test(number) && sheet.at(1, 1).value === heading;
}

/** The name for a new list of findings beside sheets of other people; capital letters don't count in Excel. */
export function freeResultsName(taken: readonly string[]): string {
  const names = new Set(taken.map((each) => each.toLowerCase()));
  let free = results.name;
  for (let number = 2; names.has(free.toLowerCase()); number++) free = `${results.name}(${number})`;
  return free;
}
