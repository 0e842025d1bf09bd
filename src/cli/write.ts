import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { Failure, systemCode } from './failure.js';

/** A file to be written; `path` as the user knows it, relative to the current folder. */
export interface Output {
  readonly path: string;
  readonly force: boolean;
}

/**
 * Refuses outputs that would overwrite an input or, without --force, any file, or each other. Asked before the work
 * begins, so that nothing is half done.
 */
export async function checkOutputs(
  outputs: readonly Output[],
  inputs: readonly string[],
  cwd: string,
): Promise<void> {
  const taken = new Set<string>();
  for (const { path: file, force } of outputs) {
    const absolute = path.resolve(cwd, file);
    for (const input of inputs)
      if (await isSameFile(absolute, path.resolve(cwd, input)))
        throw new Failure('outputIsInput', { path: file });
    if (taken.has(absolute.toLowerCase())) throw new Failure('sameOutput', { path: file });
    taken.add(absolute.toLowerCase());
    if (!force && (await exists(absolute))) throw new Failure('exists', { path: file });
  }
}

/** Writes a file whole or not at all; missing folders are made. */
export async function writeOutput(file: string, content: string | Uint8Array, cwd: string): Promise<void> {
  const absolute = path.resolve(cwd, file);
  try {
    const { default: writeFileAtomic } = await import('write-file-atomic');
    await mkdir(path.dirname(absolute), { recursive: true });
    await writeFileAtomic(absolute, typeof content === 'string' ? content : Buffer.from(content));
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new Failure('cannotWrite', { path: file, code });
  }
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  if (one === other) return true;
  const [a, b] = await Promise.all([one, other].map((file) => stat(file).catch(() => undefined)));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

const exists = async (file: string) => (await stat(file).catch(() => undefined)) !== undefined;
