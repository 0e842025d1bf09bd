import { type ParsingOptions, read, SSF, set_cptable, type WorkBook } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel';

set_cptable(codePages);

/** What knows the old binary format. Large, so that it is loaded when such a file is read. */
export const library = { read: readAnew, isDate: (format: string): boolean => SSF.is_date(format) };

export type Library = typeof library;

/** Number formats that every workbook has. */
const builtIn: Readonly<Record<string, string>> = { ...table() };

/** The library keeps the formats of the workbook before: what was a date there would be one here. */
function readAnew(bytes: Uint8Array, options: ParsingOptions): WorkBook {
  const formats = table();
  for (const id of Object.keys(formats)) delete formats[id];
  Object.assign(formats, builtIn);
  return read(bytes, options);
}

function table(): Record<string, string> {
  return SSF.get_table() as Record<string, string>;
}
