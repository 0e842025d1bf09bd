/// <reference lib="webworker" />
import './polyfills.js';
import { missedParts, parts } from './engine/parts.js';
import { Session } from './engine/session.js';
import type { FromWorker, ToWorker } from './engine/tasks.js';

// The parts that follow this script in the same worker add themselves by this name.
Object.assign(globalThis, { reportParts: parts });

let session: Session | undefined;

async function answerTo({ id, task }: Extract<ToWorker, { type: 'task' }>): Promise<FromWorker> {
  try {
    const answer = await session?.answer(task);
    const needed = missedParts();
    return needed.length > 0 ? { type: 'needs', id, parts: needed } : { type: 'answer', id, answer };
  } catch (error) {
    const needed = missedParts();
    if (needed.length > 0) return { type: 'needs', id, parts: needed };
    return { type: 'failed', id, error: String(error) };
  }
}

/** One after the other: what a file takes in time is then its own. */
let last = Promise.resolve();

globalThis.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'setup') session = new Session(data.setup);
  else
    last = last.then(async () => {
      globalThis.postMessage(await answerTo(data));
    });
};
