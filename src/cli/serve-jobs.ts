import type { CheckTask } from '../batch/check-files.js';
import { Checker } from '../check/check-job.js';
import { type ExtractTask, extractFrom } from './commands/extract-job.js';
import { endWithoutRemains } from './output/unfinished.js';
import { answerOf, type RenderTask } from './render/render-all.js';
import { Renderer } from './render/render-job.js';

/** What a worker process of this program does: the work that its job names, file by file. */
export async function serveJobs(worker: NodeJS.Process): Promise<void> {
  const { serve } = await import('../batch/run/serve.js');
  endWithoutRemains(worker);
  serve(worker, (task) => workOf(task as CheckTask | RenderTask | ExtractTask));
}

function workOf(task: CheckTask | RenderTask | ExtractTask): (path: string) => Promise<unknown> {
  if (task.kind === 'render') {
    const renderer = new Renderer(task.job, () => {});
    return (path) => answerOf(renderer, path);
  }
  if (task.kind === 'extract') return (path) => extractFrom(path, task.job);
  const checker = new Checker(task.job);
  return (path) => checker.answer(path);
}
