import { readdir, readFile } from 'node:fs/promises';

/** The program that its start and its worker processes ask for; not the library, its types and another Node's caches. */
const APP = /^(?:bin\/|dist\/(?!types\/|index\.cjs|.*\.cache$|.*\.stamp$)|schemas\/|package\.json$)/;

/** @typedef {import('./tar.js').PackedFile} PackedFile */

/**
 * What a package holds, sorted by name.
 * @param {string} target such as `win-x64`
 * @param {{ node: Uint8Array, licence: Uint8Array }} given Node's binary and its licence
 * @returns {Promise<PackedFile[]>}
 */
export async function contentsOf(target, { node, licence }) {
  const app = (await Promise.all(['bin', 'dist', 'schemas'].map(filesIn))).flat();
  const windows = target.startsWith('win');
  const files = [
    ...(await Promise.all(
      [...app, 'package.json'].filter((file) => APP.test(file)).map((file) => plain(`app/${file}`, file)),
    )),
    await plain('LICENSE', 'LICENSE'),
    { path: 'node/LICENSE', bytes: licence, executable: false },
    { path: windows ? 'node/node.exe' : 'node/node', bytes: node, executable: true },
    ...(windows ? await forWindows() : await forOthers()),
  ];
  return files
    .map((file) => ({ ...file, path: `report-${target}/${file.path}` }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** @param {string} folder */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'));
}

/** @param {string} path @param {string} file @returns {Promise<PackedFile>} */
async function plain(path, file) {
  return { path, bytes: await readFile(file), executable: false };
}

/** The command processor wants both line ends; the editor of old Windows a byte order mark. */
async function forWindows() {
  const crlf = async (/** @type {string} */ path, /** @type {string} */ name, mark = '') => {
    const text = await readFile(`scripts/package/files/${name}`, 'utf8');
    return { path, bytes: Buffer.from(mark + text.replace(/\r?\n/g, '\r\n')), executable: false };
  };
  return [
    await crlf('report.cmd', 'report.cmd'),
    await crlf('校验.cmd', 'check.cmd'),
    await crlf('使用说明.txt', 'windows.txt', '\uFEFF'),
  ];
}

async function forOthers() {
  return [
    { ...(await plain('report', 'scripts/package/files/report')), executable: true },
    await plain('README.txt', 'scripts/package/files/linux.txt'),
  ];
}
