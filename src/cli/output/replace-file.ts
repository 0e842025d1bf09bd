import { randomBytes } from 'node:crypto';
import { chmod, lstat, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { systemCode } from '../../check/system-code.js';
import { whileUnfinished } from './unfinished.js';

/** What to write; a text can come in parts, as they are made. */
export type Content = string | Uint8Array | Iterable<string> | AsyncIterable<string>;

/**
 * Writes a file whole or not at all: into a temporary file beside it, which then takes its name and its permissions. A
 * link is replaced like a file, so that nothing is ever written where it leads.
 * @param file absolute
 * @throws the system's error, or one like it when the old file is read-only or none that can be replaced; the old file
 * is there then, and no temporary one
 */
export async function replaceFile(file: string, content: Content): Promise<void> {
  if (await isSink(file)) return writeFile(file, content);
  if (await isSpecial(file)) throw Object.assign(new Error('no file to write into'), { code: 'EINVAL' });
  const old = await lstat(file).catch(() => undefined);
  // Who may write into the folder could replace it all the same; but somebody wants it as it is.
  if (old?.isFile() && (old.mode & MAY_WRITE) === 0)
    throw Object.assign(new Error('the file is read-only'), { code: 'EACCES' });
  const temporary = path.join(path.dirname(file), `.${randomBytes(6).toString('hex')}.tmp`);
  await whileUnfinished(temporary, async () => {
    try {
      await writeFile(temporary, content, { flag: 'wx', flush: true });
      if (old?.isFile()) await chmod(temporary, old.mode & 0o777);
      await renamePatiently(temporary, file);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  });
}

const MAY_WRITE = 0o222;

/** What the system keeps for results that nobody wants, or that go on to another program. */
async function isSink(file: string): Promise<boolean> {
  return SINK.test(file) || SINK.test(await realpath(file).catch(() => ''));
}

const SINK = /^\/dev\/(?:null|full|stdout|stderr|tty|fd\/\d+)$/;

/** Pipes and devices: whoever writes into one waits for its reader, or harms the system. */
export async function isSpecial(file: string): Promise<boolean> {
  if (await isSink(file)) return false;
  const there = await stat(file).catch(() => undefined);
  return there !== undefined && !there.isFile() && !there.isDirectory();
}

/** Milliseconds. Virus scanners on Windows hold a new file for a moment, and a reader may hold the old one. */
const WAITS = [20, 60, 180, 540];
const HELD = ['EPERM', 'EACCES', 'EBUSY'];

async function renamePatiently(from: string, to: string): Promise<void> {
  for (const wait of WAITS) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!HELD.includes(systemCode(error) ?? '')) throw error;
    }
    await setTimeout(wait);
  }
  await rename(from, to);
}
