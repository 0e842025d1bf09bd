import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Entries in each of the 256 folders: 25 600 in all, some 200 MB. */
const ENTRIES_AT_MOST = 100;

/**
 * Values by key in files. Nothing that goes wrong with it is an error: what cannot be read, or is damaged, is not
 * there; what cannot be written is not kept.
 */
export class CacheFolder {
  readonly #written = new Set<string>();

  /** @param root absolute; made when it is needed */
  constructor(private readonly root: string) {}

  get(key: string): unknown {
    const [seal = '', body = ''] = read(this.#fileOf(key)).split('\n', 2);
    return body !== '' && seal === sealOf(key, body) ? parse(body) : undefined;
  }

  /** Written beside its place and renamed, so that nobody reads half of it. @param value JSON */
  async put(key: string, value: unknown): Promise<void> {
    const file = this.#fileOf(key);
    const body = JSON.stringify(value);
    const temporary = `${file}.${randomBytes(4).toString('hex')}`;
    try {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(temporary, `${sealOf(key, body)}\n${body}`, { flag: 'wx', mode: 0o600 });
      await rename(temporary, file);
      this.#written.add(path.dirname(file));
    } catch {
      await rm(temporary, { force: true }).catch(() => {});
    }
  }

  /** Removes the oldest entries of folders that have too many, where something was written. */
  async prune(): Promise<void> {
    for (const folder of this.#written) {
      const names = await readdir(folder).catch(() => []);
      if (names.length <= ENTRIES_AT_MOST) continue;
      const files = names.map((name) => path.join(folder, name));
      const aged = await Promise.all(files.map(async (file) => ({ file, time: await timeOf(file) })));
      aged.sort((one, other) => other.time - one.time);
      for (const { file } of aged.slice(ENTRIES_AT_MOST)) await rm(file, { force: true }).catch(() => {});
    }
  }

  #fileOf(key: string): string {
    return path.join(this.root, key.slice(0, 2), key);
  }
}

/** A pipe would be waited for, and a device never ends. */
function read(file: string): string {
  try {
    return statSync(file).isFile() ? readFileSync(file, 'utf8') : '';
  } catch {
    return '';
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** A damaged body has another; so has one under another's key. */
const sealOf = (key: string, body: string) => createHash('sha256').update(`${key}\n${body}`).digest('hex');

const timeOf = async (file: string) => (await stat(file).catch(() => undefined))?.mtimeMs ?? 0;
