import type { CheckTask } from '../batch/check-files.js';
import { Checker } from '../batch/check-job.js';
import { answerOf, type RenderTask } from './render-all.js';
import { Renderer } from './render-job.js';

/** What a worker process of this program does: the work that its job names, file by file. */
export async function serveJobs(worker: NodeJS.Process): Promise<void> {
  const { serve } = await import('../batch/run/serve.js');
  serve(worker, (task) => workOf(task as CheckTask | RenderTask));
}

function workOf(task: CheckTask | RenderTask): (path: string) => Promise<unknown> {
  if (task.kind === 'render') {
    const renderer = new Renderer(task.job, () => {});
    return (path) => answerOf(renderer, path);
  }
  const checker = new Checker(task.job);
  return (path) => checker.answer(path);
}
