import { breachAnswer } from '../check/breach-answer.js';
import type { CheckContext } from '../check/check-workbook.js';
import { type ChildFile, childOf, identifyChild } from '../check/children.js';
import type { Known } from '../check/known.js';
import { type Identified, identifyPrevious, unusable } from '../check/previous.js';
import { editions } from '../edition/editions.js';
import type { Briefly } from '../limits/heavy.js';
import type { ReadOptions } from '../report/report.js';
import { fLimit } from '../rules/file/f-limit.js';
import { filesIn } from './load-file.js';
import { answersKnownOr } from './run/answers.js';
import { brieflyWithin } from './run/briefly.js';
import type { RunPlan } from './run/run-batch.js';

/** All that looking into workbooks depends on beside their bytes. Plain data. */
export interface ReadJob {
  /** Absolute; paths are relative to it. */
  readonly cwd: string;
  readonly read: Omit<ReadOptions, 'kindOf'>;
}

/** What a worker process is told that says whose workbooks are: last year's, or the units'. */
export interface IdentifyTask {
  readonly kind: 'previous' | 'child';
  readonly job: ReadJob;
}

/** How the workbooks are read that a job is about. */
export function readingOf({ read }: ReadJob, briefly?: Briefly) {
  return { editions, read, ...(briefly && { briefly }) };
}

/** What F-LIMIT says of a file that broke its worker. */
export const breachContext = (job: ReadJob): CheckContext => ({ ...readingOf(job), rules: [fLimit] });

/** Says whose last year's workbooks are; where it cannot, why they are of no use. */
export function identifyAllPrevious(
  files: readonly string[],
  job: ReadJob,
  plan: RunPlan,
  cache: Known<Identified> | undefined,
): Promise<Identified[]> {
  const context = readingOf(job, brieflyWithin());
  const load = filesIn(job.cwd);
  return answersKnownOr(
    {
      files,
      work: (path) => identifyPrevious(path, load, context),
      job: { kind: 'previous', job } satisfies IdentifyTask,
      async broken(path, breach) {
        const { entry } = await breachAnswer(path, breach, plan.bounds, breachContext(job));
        return unusable(path, null, entry.findings);
      },
    },
    plan,
    cache,
  );
}

/** Says whose the units' workbooks are; where it cannot, why they were not read. */
export function identifyAllChildren(
  files: readonly string[],
  job: ReadJob,
  plan: RunPlan,
  cache: Known<ChildFile> | undefined,
): Promise<ChildFile[]> {
  const context = readingOf(job, brieflyWithin());
  const load = filesIn(job.cwd);
  return answersKnownOr(
    {
      files,
      work: (path) => identifyChild(path, load, context),
      job: { kind: 'child', job } satisfies IdentifyTask,
      async broken(path, breach) {
        const { entry } = await breachAnswer(path, breach, plan.bounds, breachContext(job));
        return childOf(entry, null);
      },
    },
    plan,
    cache,
  );
}
