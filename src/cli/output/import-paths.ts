import path from 'node:path';
import { groupBy } from '../../edition/group-by.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { safeName } from '../../publish/safe-name.js';
import { copyPath } from './copies.js';
import { refuseSameNames } from './same-names.js';

/**
 * Where the workbooks that are made of reports go, by report: to the file that was named, else below the folder that
 * was named in the same folders, else beside the report. A report that is such a workbook already, and one of several
 * with the same name, gets a name of its own.
 * @throws Failure when two reports would have one workbook
 */
export function importPaths(
  inputs: readonly string[],
  out: string | undefined,
  cwd: string,
): ReadonlyMap<string, string> {
  const [only] = inputs;
  if (only !== undefined && inputs.length === 1 && out !== undefined && isWorkbookName(out))
    return new Map([[only, out]]);
  const stemOf = (input: string) => path.join(path.dirname(input), path.basename(input, path.extname(input)));
  const paths = [...groupBy(inputs, (input) => stemOf(input).toLowerCase())].flatMap(([, same]) =>
    same.map((input): [string, string] => {
      const name = same.length > 1 ? path.basename(input) : path.basename(input, path.extname(input));
      const isBeside = out === undefined && isWorkbookName(input);
      const stem = isBeside ? fill(messages.cli.import.beside, { name }) : name;
      return [input, place(input, `${safeName(stem)}.xlsx`, out)];
    }),
  );
  refuseSameNames(new Map(paths), cwd);
  return new Map(paths);
}

function place(input: string, name: string, out: string | undefined): string {
  if (out === undefined) return path.join(path.dirname(input), name);
  const folders = copyPath(input).split('/').slice(0, -1).map(safeName);
  return path.join(out, ...folders, name);
}

const isWorkbookName = (file: string) => path.extname(file).toLowerCase() === '.xlsx';
