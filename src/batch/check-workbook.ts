import { createHash } from 'node:crypto';
import type { Editions } from '../edition/editions.js';
import type { FileResult, Status } from '../finding/result.js';
import { messages } from '../messages/messages.js';
import { readReport } from '../report/read-report.js';
import { hasTables, type ReadOptions, type Report } from '../report/report.js';
import type { Evidence, Rule } from '../rules/rule.js';
import { type RuleRun, runRules } from '../rules/run.js';
import { openWorkbook } from '../workbook/open.js';
import { WorkbookRefused } from '../workbook/refused.js';

/** What checking needs to know beside the workbook. */
export interface CheckContext {
  readonly editions: Editions;
  readonly rules: readonly Rule[];
  readonly read: ReadOptions;
  /** Last year's report of the same organ, where there is one. */
  readonly previousOf?: (report: Report) => Report | undefined;
}

export interface Checked {
  readonly result: FileResult;
  /** undefined when the file was not read. */
  readonly report: Report | undefined;
}

/** A file that was read into memory, or why it was not. */
export type Content = Uint8Array | WorkbookRefused;

/** Checks one workbook. A file that cannot be read is a finding, not an error. */
export async function checkWorkbook(path: string, content: Content, context: CheckContext): Promise<Checked> {
  const { report, refused } = await read(content, context);
  const inScope = report && (report.year.value === null || report.prescribed) ? report : undefined;
  const form = inScope && hasTables(inScope) ? inScope : undefined;
  const evidence: Evidence = {
    editions: context.editions,
    opening: refused ? { refused } : {},
    report,
    inScope,
    form,
    previous: form && context.previousOf?.(form),
  };
  const run = runRules(context.rules, evidence);
  const result: FileResult = {
    path,
    sha256: content instanceof WorkbookRefused ? null : createHash('sha256').update(content).digest('hex'),
    organ: report?.organ.value ?? null,
    year: report?.year.value ?? null,
    edition: form?.edition ?? null,
    status: statusOf(refused, run),
    findings: run.findings,
    rules: {
      passed: run.passed.length,
      failed: run.failed.length,
      skipped: run.skipped.map(({ rule, lacks }) => ({ rule, reason: messages.terminal.lacks[lacks] })),
      crashed: run.crashed,
    },
  };
  return { result, report };
}

async function read(content: Content, { editions, read }: CheckContext) {
  try {
    if (content instanceof WorkbookRefused) throw content;
    return { report: readReport(await openWorkbook(content), editions, read), refused: undefined };
  } catch (error) {
    if (error instanceof WorkbookRefused) return { report: undefined, refused: error };
    throw error;
  }
}

function statusOf(refused: WorkbookRefused | undefined, { failed, crashed }: RuleRun): Status {
  if (refused) return 'unreadable';
  return failed.length > 0 || crashed.length > 0 ? 'failed' : 'passed';
}
