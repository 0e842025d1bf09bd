import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const FILE = 'dist/build.stamp';

/** All that dist is made of, with what the build writes among the sources. */
const FOLDERS = ['bin', 'schemas', 'scripts', 'src'];
const FILES = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.types.json'];

/** Whether dist was made of just these sources, by this Node, and is whole: a code cache is of use to no other. */
export async function isBuilt() {
  const noted = await readFile(FILE, 'utf8').catch(() => '');
  return noted !== '' && noted === (await note());
}

/** To be called last, so that a build that was ended early is made again. */
export async function noteBuilt() {
  await writeFile(FILE, await note());
}

/** Of what dist was made, and what it holds. */
async function note() {
  const made = (await filesIn('dist')).filter((file) => file !== path.normalize(FILE));
  return [await stamp(), ...made].join('\n');
}

/** @param {string} folder @returns {Promise<string[]>} sorted */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => (entry.isFile() ? [path.join(entry.parentPath, entry.name)] : [])).sort();
}

async function stamp() {
  const files = [...FILES, ...(await Promise.all(FOLDERS.map(filesIn))).flat()];
  const hash = createHash('sha256').update(process.version + process.arch);
  for (const file of files) hash.update(`\0${file}\0`).update(await readFile(file));
  return hash.digest('hex');
}
