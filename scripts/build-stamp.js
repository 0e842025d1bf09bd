import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const FILE = 'dist/build.stamp';

/** All that dist is made of, with what the build writes among the sources. */
const FOLDERS = ['bin', 'schemas', 'scripts', 'src'];
const FILES = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.types.json'];

/** Whether dist was made of just these sources, by this Node: a code cache is of use to no other. */
export async function isBuilt() {
  return (await readFile(FILE, 'utf8').catch(() => '')) === (await stamp());
}

/** To be called last, so that a build that was ended early is made again. */
export async function noteBuilt() {
  await writeFile(FILE, await stamp());
}

async function stamp() {
  const files = [...FILES];
  for (const folder of FOLDERS)
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) files.push(path.join(entry.parentPath, entry.name));
  const hash = createHash('sha256').update(process.version + process.arch);
  for (const file of files.sort()) hash.update(`\0${file}\0`).update(await readFile(file));
  return hash.digest('hex');
}
