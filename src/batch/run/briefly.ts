import { createHash } from 'node:crypto';
import { createContext, Script } from 'node:vm';
import { type Briefly, HeavyWorkbook } from '../../limits/heavy.js';

/**
 * Milliseconds of a step. An ordinary file takes some three in all, and a cold start on a slow machine a tenth of a
 * second; a file has two steps, and five with last year's, so that no file holds the program up for two seconds.
 */
const STEP = 400;

/**
 * Ends a step of work in this process that takes too long, wherever it is: in a loop or in a regular expression.
 * Sizes tell most heavy files beforehand; this is for those that nobody foresaw.
 */
export function brieflyWithin(milliseconds = STEP): Briefly {
  // Node's own modules load when they are first asked for, and one that is ended at that stays half loaded for all that
  // follows: this is the only one that steps ask for.
  createHash('sha256');
  // V8 has a limit of time only for scripts.
  const place: { step?: () => unknown } = {};
  const context = createContext(place);
  const script = new Script('step()');
  return <T>(step: () => T): T => {
    place.step = step;
    try {
      return script.runInContext(context, { timeout: milliseconds }) as T;
    } catch (error) {
      throw isTimeout(error) ? new HeavyWorkbook() : error;
    } finally {
      delete place.step;
    }
  };
}

/** Told by its code: the error may come from another realm. */
const isTimeout = (error: unknown) =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
