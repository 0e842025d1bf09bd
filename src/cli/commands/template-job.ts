import { filesIn } from '../../batch/load-file.js';
import { answersOf } from '../../batch/run/answers.js';
import { brieflyWithin } from '../../batch/run/briefly.js';
import type { RunPlan } from '../../batch/run/run-batch.js';
import { breachAnswer } from '../../check/breach-answer.js';
import { checkFile } from '../../check/check-file.js';
import { editions } from '../../edition/editions.js';
import type { Briefly } from '../../limits/heavy.js';
import { carriedFrom } from '../../report/carry.js';
import { hasTables, type Report } from '../../report/report.js';
import { EXTRACTING } from './extract-job.js';

/** All that taking last year's figures over depends on beside the workbook's bytes. Plain data. */
export interface CarryJob {
  /** Absolute; paths are relative to it. */
  readonly cwd: string;
  /** Of the new report. */
  readonly year: number;
}

/** What a worker process is told that takes last year's figures over. */
export interface CarryTask {
  readonly kind: 'carry';
  readonly job: CarryJob;
}

/** What a new report takes over from last year's; or why there is nothing, in words. Plain data. */
export interface Carried {
  readonly organ: string | null;
  readonly kind: Report['kind'];
  /** Of last year's report, as it says. */
  readonly year: number | null;
  readonly values: ReadonlyMap<string, number>;
  readonly refused?: string;
}

const NOTHING: Carried = { organ: null, kind: null, year: null, values: new Map() };

/** @throws HeavyWorkbook when the file is not ordinary and only ordinary ones are wanted */
export async function carryFrom(path: string, { cwd, year }: CarryJob, briefly?: Briefly): Promise<Carried> {
  const context = { ...EXTRACTING, read: { year: year - 1 }, ...(briefly && { briefly }) };
  const { report, result } = await checkFile(path, filesIn(cwd), context);
  const edition = editions.forYear(year);
  if (!report || !hasTables(report) || !edition)
    return { ...NOTHING, refused: result.findings[0]?.message ?? '' };
  const { organ, kind } = report;
  return {
    organ: organ.value,
    kind,
    year: report.year.value,
    values: carriedFrom(report, edition),
  };
}

/** Takes last year's figures over, in a process of its own where the workbook is heavy. */
export async function carryFromFile(path: string, job: CarryJob, plan: RunPlan): Promise<Carried> {
  const briefly = brieflyWithin();
  const [carried = NOTHING] = await answersOf<Carried>(
    {
      files: [path],
      work: (file) => carryFrom(file, job, briefly),
      job: { kind: 'carry', job } satisfies CarryTask,
      async broken(file, breach) {
        const { entry } = await breachAnswer(file, breach, plan.bounds, { ...EXTRACTING, read: {} });
        return { ...NOTHING, refused: entry.findings[0]?.message ?? '' };
      },
    },
    plan,
  );
  return carried;
}
