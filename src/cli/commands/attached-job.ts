import { filesIn } from '../../batch/load-file.js';
import { checkWorkbook } from '../../check/check-workbook.js';
import { sideOf } from '../../compare/side.js';
import { editions } from '../../edition/editions.js';
import { HeavyWorkbook } from '../../limits/heavy.js';
import { WorkbookRefused } from '../../limits/refused.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import type { ReportData } from '../../report/data.js';
import { dataProblems } from '../../report/data-problems.js';
import { readReport } from '../../report/read-report.js';
import { attachedFile } from '../../source/pdf/attached-file.js';
import { openWorkbook } from '../../source/xlsx/open-workbook.js';
import { contentOf } from '../../workbook/template/content-of-data.js';
import type { Compared } from './diff-job.js';
import { EXTRACTING, type ExtractJob } from './extract-job.js';

/** What a worker process is told that reads the data attached to a PDF. */
export interface AttachedTask {
  readonly kind: 'attached';
  readonly job: ExtractJob;
}

/**
 * The data that travels inside a PDF of ours, as a side to compare its pages with.
 * @throws HeavyWorkbook when only ordinary files are wanted: no PDF is one
 */
export async function attachedSide(
  path: string,
  { cwd, read }: ExtractJob,
  onlyOrdinary = false,
): Promise<Compared> {
  if (onlyOrdinary) throw new HeavyWorkbook();
  const content = await filesIn(cwd)(path);
  const data = content instanceof WorkbookRefused ? content : await dataIn(content);
  if (data instanceof WorkbookRefused) {
    const { result: entry } = await checkWorkbook(path, data, { ...EXTRACTING, read });
    return { entry };
  }
  const edition = editions.byId(data.edition);
  if (!edition) throw new Error(`no edition ${data.edition}`);
  const { writeTemplate } = await import('../../workbook/template/write-template.js');
  const workbook = await writeTemplate(edition, contentOf(data, edition));
  const { result: entry } = await checkWorkbook(path, workbook, { ...EXTRACTING, read });
  const report = readReport(openWorkbook(workbook), editions, read);
  return { entry, side: sideOf(report, fill(messages.diff.attached, { path })) };
}

async function dataIn(bytes: Uint8Array): Promise<ReportData | WorkbookRefused> {
  try {
    const file = await attachedFile(bytes);
    const data: unknown = file && JSON.parse(new TextDecoder().decode(file));
    const isData = data !== undefined && (await dataProblems(data)).length === 0;
    return isData ? (data as ReportData) : new WorkbookRefused('F-OPEN', 'nothingAttached');
  } catch (error) {
    if (error instanceof WorkbookRefused) return error;
    if (error instanceof SyntaxError) return new WorkbookRefused('F-OPEN', 'nothingAttached');
    throw error;
  }
}
