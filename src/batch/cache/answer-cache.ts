import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { limits } from '../../workbook/preflight/limits.js';
import type { CheckJob, FileAnswer } from '../check-job.js';
import { CacheFolder } from './cache-folder.js';

/**
 * Answers of earlier runs. Each is kept under a hash of all that it depends on: the file's path and bytes, the program,
 * and the job, in which the workbooks of last year and of the units stand with their hashes.
 */
export class AnswerCache {
  readonly #job: string;
  readonly #folder: CacheFolder;

  /** @param program a text that changes with every build @param folder absolute */
  constructor(
    private readonly job: CheckJob,
    program: string,
    folder: string,
  ) {
    const { today, cwd: _, ...rest } = job;
    // The date only says which waivers have expired.
    const day = job.config.waivers === undefined ? '' : today;
    this.#job = hash(JSON.stringify([program, day, path.relative(job.cwd, job.configFolder), rest]));
    this.#folder = new CacheFolder(folder);
  }

  /** What an earlier run said of the file as it is now. @param file relative to the job's folder */
  async get(file: string): Promise<FileAnswer | undefined> {
    const bytes = await read(path.resolve(this.job.cwd, file));
    if (!bytes) return undefined;
    return (await this.#folder.get(this.#keyOf(file, hash(bytes)))) as FileAnswer | undefined;
  }

  /** Keeps an answer, unless it is one about this moment or this machine only. */
  async put(answer: FileAnswer): Promise<void> {
    const { path: file, sha256, rules } = answer.entry;
    if (sha256 === null || rules.crashed.length > 0) return;
    await this.#folder.put(this.#keyOf(file, sha256), answer);
  }

  /** Forgets what is old, when there is much. */
  prune(): Promise<void> {
    return this.#folder.prune();
  }

  #keyOf(file: string, sha256: string): string {
    return hash(JSON.stringify([this.#job, file, sha256]));
  }
}

/** The bytes of a file; none of what checking would not read. */
async function read(file: string): Promise<Uint8Array | undefined> {
  try {
    const stats = await stat(file);
    return stats.isFile() && stats.size <= limits.fileSize ? await readFile(file) : undefined;
  } catch {
    return undefined;
  }
}

const hash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
