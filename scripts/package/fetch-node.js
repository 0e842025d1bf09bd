import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fileOf } from './tar.js';
import { NODE_VERSION } from './targets.js';

const CACHE = 'node_modules/.cache/report-node';

/**
 * A file of npm's package of Node, which is fetched by npm itself, once, and must be what was pinned.
 * @param {import('./targets.js').Target['node']} node
 * @param {string} file in the package
 * @returns {Promise<Buffer>}
 */
export async function fromNodePackage({ name, integrity }, file) {
  const archive = path.join(CACHE, `${name}-${NODE_VERSION}.tgz`);
  const bytes = (await kept(archive, integrity)) ?? (await fetched(name, archive, integrity));
  const found = fileOf(gunzipSync(bytes), `package/${file}`);
  if (!found) throw new Error(`${archive} has no ${file}`);
  return found;
}

/** @param {string} archive @param {string} integrity */
async function kept(archive, integrity) {
  const bytes = await readFile(archive).catch(() => undefined);
  return bytes && integrityOf(bytes) === integrity ? bytes : undefined;
}

/** @param {string} name @param {string} archive @param {string} integrity */
async function fetched(name, archive, integrity) {
  await mkdir(CACHE, { recursive: true });
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['pack', `${name}@${NODE_VERSION}`, '--pack-destination', CACHE, '--silent'];
  execFileSync(npm, args, { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  const bytes = await readFile(archive);
  if (integrityOf(bytes) === integrity) return bytes;
  await rm(archive);
  throw new Error(`${name} ${NODE_VERSION} is not what was pinned: ${integrityOf(bytes)}`);
}

/** @param {Buffer} bytes */
const integrityOf = (bytes) => `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
