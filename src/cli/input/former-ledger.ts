import path from 'node:path';
import { loadFile } from '../../batch/load-file.js';
import { WorkbookRefused } from '../../limits/refused.js';
import type { AskedFormat } from '../output/formats.js';
import type { Inputs } from './paths.js';

/**
 * The files to be checked without the ledger of an earlier run which this run replaces: a search of the folder in which
 * it lies has found it. One that is named outright stays, and what is no ledger, so that no report is overwritten.
 */
export async function withoutFormerLedger(
  { files, named }: Inputs,
  formats: readonly AskedFormat[],
  cwd: string,
): Promise<readonly string[]> {
  const targets = new Set(
    formats.flatMap(({ format, target }) =>
      format.kind === 'workbook' && target !== undefined ? [path.resolve(cwd, target)] : [],
    ),
  );
  const former = new Set<string>();
  for (const file of files)
    if (targets.has(path.resolve(cwd, file)) && !named.includes(file) && (await isLedgerAt(file, cwd)))
      former.add(file);
  return files.filter((file) => !former.has(file));
}

async function isLedgerAt(file: string, cwd: string): Promise<boolean> {
  const content = await loadFile(path.resolve(cwd, file));
  if (content instanceof WorkbookRefused) return false;
  const { isLedger } = await import('../../reporter/ledger/is-ledger.js');
  return isLedger(content);
}
