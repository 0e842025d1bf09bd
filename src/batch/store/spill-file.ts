import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, unlinkSync, writeSync } from 'node:fs';
import path from 'node:path';

/** The temporary file cannot be made, or there is no room for it; the cause is the system's error. */
export class SpillError extends Error {
  override readonly name = 'SpillError';
}

/** Where a text stands in the file, in bytes. */
export interface Stretch {
  readonly at: number;
  readonly length: number;
}

/**
 * A temporary file for texts that are to be read again, which only this user can read. It loses its name as soon as it
 * is open, so that nothing is left of it however the process ends.
 */
export class SpillFile {
  readonly #file: number;
  /** The name, where the system does not take it from an open file. */
  readonly #name: string | undefined;
  #end = 0;

  /** @throws SpillError */
  constructor(folder: string) {
    const name = path.join(folder, `report-${randomBytes(8).toString('hex')}.tmp`);
    this.#file = told(() => openSync(name, 'wx+', 0o600));
    this.#name = isUnlinked(name) ? undefined : name;
  }

  /** @throws SpillError */
  append(text: string): Stretch {
    const bytes = Buffer.from(text);
    const at = this.#end;
    for (let done = 0; done < bytes.length; )
      done += told(() => writeSync(this.#file, bytes, done, bytes.length - done, at + done));
    this.#end += bytes.length;
    return { at, length: bytes.length };
  }

  read({ at, length }: Stretch): string {
    const bytes = Buffer.allocUnsafe(length);
    for (let done = 0; done < length; ) {
      const count = readSync(this.#file, bytes, done, length - done, at + done);
      if (count === 0) throw new Error('the temporary file was cut');
      done += count;
    }
    return bytes.toString();
  }

  close(): void {
    closeSync(this.#file);
    if (this.#name !== undefined) rmSync(this.#name, { force: true });
  }
}

function told<T>(act: () => T): T {
  try {
    return act();
  } catch (cause) {
    throw new SpillError('the temporary file cannot be written', { cause });
  }
}

function isUnlinked(file: string): boolean {
  try {
    unlinkSync(file);
    return true;
  } catch {
    return false;
  }
}
