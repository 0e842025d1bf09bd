import { setImmediate } from 'node:timers/promises';
import { inBlocks } from '../../platform/in-blocks.js';

/** Milliseconds of work after which the program listens whether it is to stop. */
const PACE = 100;

/**
 * What comes in many small parts, in blocks; between them the user is heard.
 * @throws AbortError once the user has had enough
 */
export async function* pacedBlocks(parts: Iterable<string>, stop?: AbortSignal): AsyncGenerator<string> {
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
    await setImmediate();
    stop?.throwIfAborted();
  }
}
