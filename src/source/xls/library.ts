import { read, SSF, set_cptable } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel';

set_cptable(codePages);

/** What knows the old binary format. Large, so that it is loaded when such a file is read. */
export const library = { read, isDate: (format: string): boolean => SSF.is_date(format) };

export type Library = typeof library;
