import type { CheckTask } from '../batch/check-files.js';
import { type IdentifyTask, readingOf } from '../batch/identify-files.js';
import { jobFiles } from '../batch/job-files.js';
import { filesIn } from '../batch/load-file.js';
import type { UnitTask } from '../batch/read-units.js';
import { Checker } from '../check/check-job.js';
import { identifyChild } from '../check/children.js';
import { identifyPrevious } from '../check/previous.js';
import { readUnit } from '../rollup/unit-file.js';
import { type AttachedTask, attachedSide } from './commands/attached-job.js';
import { type DiffTask, sideFrom } from './commands/diff-job.js';
import { type ExtractTask, extractFrom } from './commands/extract-job.js';
import { type FixTask, fixOf } from './commands/fix-job.js';
import { type CarryTask, carryFrom } from './commands/template-job.js';
import { copyReporterOf } from './output/formats.js';
import { type CopyTask, copyOf } from './output/make-copy.js';
import { endWithoutRemains } from './output/unfinished.js';
import { answerOf, type RenderTask } from './render/render-all.js';
import { Renderer } from './render/render-job.js';

type Task =
  | CheckTask
  | RenderTask
  | ExtractTask
  | FixTask
  | IdentifyTask
  | UnitTask
  | CarryTask
  | CopyTask
  | DiffTask
  | AttachedTask;

/** What a worker process of this program does: the work that its job names, file by file. */
export async function serveJobs(worker: NodeJS.Process): Promise<void> {
  const { serve } = await import('../batch/run/serve.js');
  endWithoutRemains(worker);
  serve(worker, (task) => workOf(task as Task));
}

function workOf(task: Task): (path: string) => Promise<unknown> {
  switch (task.kind) {
    case 'check': {
      const checker = new Checker(task.job, jobFiles(task.job));
      return (path) => checker.answer(path);
    }
    case 'render': {
      const renderer = new Renderer(task.job, () => {});
      return (path) => answerOf(renderer, path);
    }
    case 'copy': {
      const { cwd, format, entries } = task.job;
      const reporter = copyReporterOf(format);
      const entryOf = new Map(entries.map((entry) => [entry.path, entry]));
      return async (path) => {
        const entry = entryOf.get(path);
        return entry && copyOf(entry, cwd, await reporter);
      };
    }
    case 'fix': {
      const files = jobFiles(task.job);
      const checker = new Checker(task.job, files);
      return (path) => fixOf(path, files, checker);
    }
    case 'extract':
      return (path) => extractFrom(path, task.job);
    case 'diff':
      return (path) => sideFrom(path, task.job);
    case 'attached':
      return (path) => attachedSide(path, task.job);
    case 'carry':
      return (path) => carryFrom(path, task.job);
    case 'previous':
      return (path) => identifyPrevious(path, filesIn(task.job.cwd), readingOf(task.job));
    case 'child':
      return (path) => identifyChild(path, filesIn(task.job.cwd), readingOf(task.job));
    case 'unit':
      return (path) => readUnit(path, filesIn(task.job.cwd), readingOf(task.job));
  }
}
