import { findInputs, InputError } from '../batch/inputs.js';
import { Failure } from './failure.js';

/** The workbooks that a command line names. @throws Failure when there are none */
export async function inputsOf(paths: readonly string[], cwd: string): Promise<string[]> {
  try {
    return await findInputs(paths, cwd);
  } catch (error) {
    if (error instanceof InputError) throw new Failure(error.reason, error.values);
    throw error;
  }
}

/** For the commands that take one workbook. */
export async function inputOf(named: string | undefined, cwd: string): Promise<string> {
  const found = await inputsOf(named === undefined ? [] : [named], cwd);
  const [only] = found;
  if (only === undefined || found.length > 1)
    throw new Failure('oneFileOnly', { path: named ?? '', count: found.length });
  return only;
}
