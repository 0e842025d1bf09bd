// npm run package [-- --only win-x64] [--out folder] [--node file]: the program with a Node of its own, as archives for
// machines that have none. --node takes that file for Node's binary and fetches nothing: for tests.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { contentsOf } from './package/contents.js';
import { fromNodePackage } from './package/fetch-node.js';
import { tarOf } from './package/tar.js';
import { LICENSED, NODE_VERSION, TARGETS } from './package/targets.js';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    out: { type: 'string', default: 'packages' },
    node: { type: 'string' },
  },
});
const out = path.resolve(values.out);
const standIn = values.node === undefined ? undefined : await readFile(values.node);
process.chdir(fileURLToPath(new URL('../', import.meta.url)));

const only = values.only ?? [...TARGETS.keys()];
const unknown = only.filter((name) => !TARGETS.has(name));
if (unknown.length > 0)
  throw new Error(`no package for ${unknown.join(', ')}; there are ${[...TARGETS.keys()].join(', ')}`);

await mkdir(out, { recursive: true });
for (const name of only) {
  const target = targetOf(name);
  const node = standIn ?? (await fromNodePackage(target.node, target.binary));
  const licence = standIn
    ? Buffer.from(`Node.js ${NODE_VERSION}\n`)
    : await fromNodePackage(targetOf(LICENSED).node, 'LICENSE');
  const files = await contentsOf(name, { node, licence });
  const bytes = target.archive === 'zip' ? zipOf(files) : gzipSync(tarOf(files), { level: 9 });
  const file = path.join(out, `report-${name}.${target.archive}`);
  await writeFile(file, bytes);
  const inside = files.reduce((sum, each) => sum + each.bytes.length, 0);
  console.log(`${path.relative('.', file)}  ${megabytes(bytes.length)} (${megabytes(inside)} unpacked)`);
}

/** @param {string} name */
function targetOf(name) {
  const target = TARGETS.get(name);
  if (!target) throw new Error(`no target ${name}`);
  return target;
}

/**
 * The earliest time that a zip can name: the archive depends on nothing but the files.
 * @param {readonly import('./package/tar.js').PackedFile[]} files
 */
function zipOf(files) {
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(files.map(({ path: name, bytes }) => [name, bytes])), {
    level: 9,
    mtime,
  });
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
