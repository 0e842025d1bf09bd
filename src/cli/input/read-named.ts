import { createReadStream } from 'node:fs';
import path from 'node:path';
import { systemCode } from '../../check/system-code.js';
import { Failure } from '../failure.js';
import { inputLimits } from './input-limits.js';

const MB = 1024 * 1024;

/** Which of the limits a file has to keep. */
export type SizeLimit = Exclude<keyof typeof inputLimits, 'relatedFiles' | 'lineSize'>;

/**
 * Reads a file that the command line names.
 * @throws Failure when there is none, it is beyond the limit, or the system will not read it
 */
export async function readNamed(file: string, cwd: string, limit: SizeLimit): Promise<Buffer> {
  try {
    // No more than shows that it is too large: it may be a device that never ends.
    const stream = createReadStream(path.resolve(cwd, file), { end: inputLimits[limit] });
    return withinLimit(Buffer.concat(await stream.toArray()), file, limit);
  } catch (error) {
    throw readFailure(error, file);
  }
}

/** Lets pass what is not beyond the limit. @throws Failure */
export function withinLimit<T extends Uint8Array>(bytes: T, file: string, limit: SizeLimit): T {
  const most = inputLimits[limit];
  if (bytes.length > most) throw new Failure('inputTooLarge', { path: file, limit: most / MB });
  return bytes;
}

/** The text of a file that the command line names, in pieces. Going over it throws the system's error. */
export function openNamed(file: string, cwd: string): AsyncIterable<string> {
  return createReadStream(path.resolve(cwd, file), 'utf8');
}

/** What to say of a file that the system would not read; any other error is given back. */
export function readFailure(error: unknown, file: string): unknown {
  const code = systemCode(error);
  if (code === undefined) return error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Failure('noSuchPath', { path: file });
  if (code === 'EISDIR') return new Failure('inputIsFolder', { path: file });
  return new Failure('cannotRead', { path: file, code });
}
