import { filesIn } from '../../batch/load-file.js';
import { checkFile } from '../../check/check-file.js';
import { editions } from '../../edition/editions.js';
import type { FileEntry } from '../../finding/entry.js';
import type { Briefly } from '../../limits/heavy.js';
import { type ReportData, toData } from '../../report/data.js';
import { hasTables, type ReadOptions } from '../../report/report.js';
import { fLimit } from '../../rules/file/f-limit.js';
import { fOpen } from '../../rules/file/f-open.js';
import { fRow } from '../../rules/file/f-row.js';
import { fTable } from '../../rules/file/f-table.js';
import { sSection } from '../../rules/structure/s-section.js';
import { vMeta } from '../../rules/values/v-meta.js';

/** All that extracting depends on beside the workbook's bytes. Plain data. */
export interface ExtractJob {
  /** Absolute; paths are relative to it. */
  readonly cwd: string;
  readonly read: Omit<ReadOptions, 'kindOf'>;
  /** Whether what was not found is to be said too. */
  readonly forImport?: boolean;
}

/** What a worker process is told that extracts. */
export interface ExtractTask {
  readonly kind: 'extract';
  readonly job: ExtractJob;
}

/** What a workbook holds; no data where nothing could be extracted. Plain data. */
export interface Extracted {
  readonly entry: FileEntry;
  readonly data?: ReportData;
}

/** Only what leaves nothing to extract: mistakes in the figures are for validate. */
export const EXTRACTING = { editions, rules: [fOpen, fLimit, fTable] };

/** Also what of the form was not found, so that it is blank in the workbook. */
export const IMPORTING = { editions, rules: [...EXTRACTING.rules, fRow, sSection, vMeta] };

/** @throws HeavyWorkbook when the file is not ordinary and only ordinary ones are wanted */
export async function extractFrom(
  path: string,
  { cwd, read, forImport = false }: ExtractJob,
  briefly?: Briefly,
): Promise<Extracted> {
  const asked = forImport ? IMPORTING : EXTRACTING;
  const context = { ...asked, read, ...(briefly && { briefly }) };
  const { report, result: entry } = await checkFile(path, filesIn(cwd), context);
  return report && hasTables(report) ? { entry, data: toData(report) } : { entry };
}
