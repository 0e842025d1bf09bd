import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { loadSource } from '../load-source.js';
import { bundlePage } from './bundle-page.js';

/**
 * Writes the offline page, with the fonts for PDFs and without.
 * @param {string} folder @param {string} fontFolder
 * @returns {Promise<string[]>} the modules that it is made of
 */
export async function buildPage(folder, fontFolder) {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  const { pageHtml } = await loadSource('src/page/page-html.ts');
  const { view, scripts, inputs } = await bundlePage();
  const packed = new Map([...scripts].map(([name, text]) => [name, pack(Buffer.from(text))]));
  const names = (await readdir(fontFolder)).filter((name) => name.endsWith('.ttf')).sort();
  const fonts = new Map();
  for (const name of names) fonts.set(name, pack(await readFile(path.join(fontFolder, name))));
  // What closes a script must not stand in one.
  const parts = { version, view: view.replaceAll('</script', '<\\/script'), scripts: packed };
  await writeFile(path.join(folder, 'page.html'), pageHtml({ ...parts, fonts }));
  await writeFile(path.join(folder, 'page-no-fonts.html'), pageHtml({ ...parts, fonts: new Map() }));
  return inputs;
}

const pack = (/** @type {Uint8Array} */ bytes) => deflateRawSync(bytes, { level: 9 }).toString('base64');
