import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Known } from '../../check/known.js';
import { limits } from '../../limits/limits.js';
import type { CacheFolder } from './cache-folder.js';

/**
 * What was once learnt of files. It is kept under a hash of all that it depends on: the file's path and bytes, and what
 * else whoever asks says it depends on.
 */
export class FileCache<T> implements Known<T> {
  readonly #about: string;

  /** @param cwd absolute; files are relative to it @param about JSON @param isShaped whether a value can be one that was put here */
  constructor(
    private readonly folder: CacheFolder,
    private readonly cwd: string,
    about: unknown,
    private readonly isShaped: (value: unknown) => value is T,
  ) {
    this.#about = hash(JSON.stringify(about));
  }

  get(file: string): T | undefined {
    const bytes = read(path.resolve(this.cwd, file));
    const value = bytes && this.folder.get(this.#keyOf(file, hash(bytes)));
    return this.isShaped(value) ? value : undefined;
  }

  async put(file: string, sha256: string, value: T): Promise<void> {
    await this.folder.put(this.#keyOf(file, sha256), value);
  }

  #keyOf(file: string, sha256: string): string {
    return hash(JSON.stringify([this.#about, file, sha256]));
  }
}

/**
 * The bytes of a file; none of what checking would not read. At once: thousands of files are read one after the other,
 * and waiting for each would take many times longer than reading it.
 */
function read(file: string): Uint8Array | undefined {
  try {
    const stats = statSync(file);
    return stats.isFile() && stats.size <= limits.fileSize ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}

const hash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
