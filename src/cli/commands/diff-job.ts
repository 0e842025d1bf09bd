import { filesIn } from '../../batch/load-file.js';
import { checkFile } from '../../check/check-file.js';
import { type Side, sideOf } from '../../compare/side.js';
import type { FileEntry } from '../../finding/entry.js';
import type { Briefly } from '../../limits/heavy.js';
import { hasTables } from '../../report/report.js';
import { EXTRACTING, type ExtractJob } from './extract-job.js';

/** What a worker process is told that reads a report to be compared. */
export interface DiffTask {
  readonly kind: 'diff';
  readonly job: ExtractJob;
}

/** What is to be compared of a file; no side where nothing could be. Plain data. */
export interface Compared {
  readonly entry: FileEntry;
  readonly side?: Side;
}

/** @throws HeavyWorkbook when the file is not ordinary and only ordinary ones are wanted */
export async function sideFrom(
  path: string,
  { cwd, read }: ExtractJob,
  briefly?: Briefly,
): Promise<Compared> {
  const { report, result: entry } = await checkFile(path, filesIn(cwd), {
    ...EXTRACTING,
    read,
    ...(briefly && { briefly }),
  });
  return report && hasTables(report) ? { entry, side: sideOf(report, path) } : { entry };
}
