import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { limits } from '../../workbook/xlsx/limits.js';
import type { CacheFolder } from './cache-folder.js';

/**
 * What was once learnt of files. It is kept under a hash of all that it depends on: the file's path and bytes, and what
 * else whoever asks says it depends on.
 */
export class FileCache<T> {
  readonly #about: string;

  /** @param cwd absolute; files are relative to it @param about JSON */
  constructor(
    private readonly folder: CacheFolder,
    private readonly cwd: string,
    about: unknown,
  ) {
    this.#about = hash(JSON.stringify(about));
  }

  /** What is known of the file as it is now. */
  get(file: string): T | undefined {
    const bytes = read(path.resolve(this.cwd, file));
    return bytes && (this.folder.get(this.#keyOf(file, hash(bytes))) as T | undefined);
  }

  /** @param sha256 of the bytes that it is about */
  async put(file: string, sha256: string, value: T): Promise<void> {
    await this.folder.put(this.#keyOf(file, sha256), value);
  }

  #keyOf(file: string, sha256: string): string {
    return hash(JSON.stringify([this.#about, file, sha256]));
  }
}

/** What is known of a file, or else found out now; that is kept, unless the file could not be read. */
export async function knownOr<T extends { readonly sha256: string | null }>(
  cache: FileCache<T> | undefined,
  file: string,
  findOut: () => Promise<T>,
): Promise<T> {
  const known = cache?.get(file);
  if (known) return known;
  const found = await findOut();
  if (found.sha256 !== null) await cache?.put(file, found.sha256, found);
  return found;
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
