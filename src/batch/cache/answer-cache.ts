import path from 'node:path';
import type { CheckJob, FileAnswer } from '../../check/check-job.js';
import type { Caches } from './caches.js';
import type { FileCache } from './file-cache.js';

/**
 * Answers of earlier runs: they depend on the job too, in which the workbooks of last year and of the units stand with
 * their hashes.
 */
export class AnswerCache {
  readonly #files: FileCache<FileAnswer>;

  constructor({ today, cwd, configFolder, ...rest }: CheckJob, caches: Caches) {
    // The date only says which waivers have expired.
    const day = rest.config.waivers === undefined ? '' : today;
    this.#files = caches.of('answer', [day, path.relative(cwd, configFolder), rest]);
  }

  /** What an earlier run said of the file as it is now. @param file relative to the job's folder */
  get(file: string): FileAnswer | undefined {
    return this.#files.get(file);
  }

  /** Keeps an answer, unless it is one about this moment or this machine only. */
  async put(answer: FileAnswer): Promise<void> {
    const { path: file, sha256, rules } = answer.entry;
    if (sha256 !== null && rules.crashed.length === 0) await this.#files.put(file, sha256, answer);
  }
}
