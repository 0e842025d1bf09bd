import { BOUNDS, type Bounds } from '../../batch/run/bounds.js';
import { brieflyWithin } from '../../batch/run/briefly.js';
import { InOrder } from '../../batch/run/in-order.js';
import { processesFor, RENDERING } from '../../batch/run/processes.js';
import { type Batch, runBatch } from '../../batch/run/run-batch.js';
import { breachAnswer } from '../../check/breach-answer.js';
import type { NoAnswer } from '../../check/check-job.js';
import { PreviousError } from '../../check/previous.js';
import { HeavyWorkbook } from '../../limits/heavy.js';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import { type ProgressKind, progressOf } from '../progress/progress.js';
import { type RenderAnswer, Renderer, type RenderJob } from './render-job.js';

/** What a worker process is told that makes documents. */
export interface RenderTask {
  readonly kind: 'render';
  readonly job: RenderJob;
}

export interface AllRendered {
  /** In the order of the inputs; those that were done, when the user has had enough. */
  readonly answers: readonly RenderAnswer[];
  readonly interrupted: boolean;
}

/** Makes the documents of workbooks, here or in several processes; one that is refused stops no other. */
export async function renderAll(
  inputs: readonly string[],
  job: RenderJob,
  { jobs, progress: kind }: { readonly jobs: number | 'auto'; readonly progress: ProgressKind },
  io: Io,
): Promise<AllRendered> {
  const { worker: script, cores, bounds = BOUNDS, interruptible } = io.machine;
  const renderer = new Renderer(job, io.stderr, brieflyWithin());
  const processes = processesFor(jobs, inputs.length, cores, RENDERING);
  // Workers say nothing of fonts.
  if (processes > 1) await renderer.loadFonts();
  const user = interruptible?.();
  const stop = new AbortController();
  const answers: RenderAnswer[] = [];
  const order = new InOrder<RenderAnswer>((answer) => void answers.push(answer));
  const progress = progressOf(kind, io);
  let trouble: NoAnswer | undefined;
  await progress.start(inputs.length);
  try {
    await runBatch(
      batchOf(inputs, job, renderer, bounds),
      { script, bounds, processes, interrupted: user ? AbortSignal.any([user, stop.signal]) : stop.signal },
      (index, answer) => {
        if ('reason' in answer) {
          trouble ??= answer;
          stop.abort();
        } else {
          progress.done(answer.entry);
          order.put(index, answer);
        }
      },
    );
  } finally {
    progress.stop();
  }
  if (trouble) throw new Failure(trouble.reason, trouble.values);
  order.finish();
  return { answers, interrupted: user?.aborted ?? false };
}

function batchOf(
  files: readonly string[],
  job: RenderJob,
  renderer: Renderer,
  bounds: Bounds,
): Batch<RenderAnswer | NoAnswer> {
  return {
    files,
    async work(path) {
      try {
        return await answerOf(renderer, path);
      } catch (error) {
        // The process that it is left to says nothing of fonts either.
        if (error instanceof HeavyWorkbook) await renderer.loadFonts();
        throw error;
      }
    },
    job: { kind: 'render', job } satisfies RenderTask,
    async broken(path, breach) {
      const answer = await breachAnswer(path, breach, bounds, renderer.checker.context);
      return { ...answer, outcome: { type: 'refused', errors: 0 } };
    },
  };
}

export async function answerOf(renderer: Renderer, path: string): Promise<RenderAnswer | NoAnswer> {
  try {
    return await renderer.render(path);
  } catch (error) {
    if (!(error instanceof PreviousError)) throw error;
    return { reason: error.reason, values: error.values };
  }
}
