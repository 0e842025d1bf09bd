import { setImmediate } from 'node:timers/promises';
import { inBlocks } from '../../platform/in-blocks.js';

/** Milliseconds of work after which the program listens whether it is to stop. */
const PACE = 100;

/** Lets the user be heard between two pieces of work; what it gives throws an AbortError once the user has had enough. */
export const pauseFor = (stop: AbortSignal | undefined) => async (): Promise<void> => {
  await setImmediate();
  stop?.throwIfAborted();
};

/**
 * What comes in many small parts, in blocks; between them the user is heard.
 * @throws AbortError once the user has had enough
 */
export async function* pacedBlocks(parts: Iterable<string>, stop?: AbortSignal): AsyncGenerator<string> {
  const pause = pauseFor(stop);
  const rest = parts[Symbol.iterator]();
  let isDone = false;
  function* stretch(): Generator<string> {
    const end = performance.now() + PACE;
    do {
      const { done, value } = rest.next();
      if (done) {
        isDone = true;
        return;
      }
      yield value;
    } while (performance.now() < end);
  }
  while (!isDone) {
    yield* inBlocks(stretch());
    await pause();
  }
}
