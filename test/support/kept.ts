import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { serialize } from 'node:v8';

/**
 * The file that a test makes of something, made once a run: hundreds of tests ask for the same few reports, and to write
 * one takes longer than to check it.
 * @param how who makes it, and of what
 */
export async function kept(how: readonly unknown[], make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const folder = process.env.REPORT_TESTS_KEEP;
  if (!folder) return make();
  const file = path.join(folder, createHash('sha256').update(serialize(how)).digest('hex'));
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const bytes = await make();
  // Several suites may make it at once.
  writeFileSync(`${file}.${process.pid}`, bytes);
  renameSync(`${file}.${process.pid}`, file);
  return bytes;
}
