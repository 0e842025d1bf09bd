import { readFile, writeFile } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import { loadSource } from '../load-source.js';
import { bundlePage } from './bundle-page.js';

/**
 * Writes the offline page, as yet without the fonts for PDFs: `report page` puts them in.
 * @param {string} file
 * @returns {Promise<string[]>} the modules that it is made of
 */
export async function buildPage(file) {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  const { pageHtml } = await loadSource('src/page/page-html.ts');
  const { view, scripts, inputs } = await bundlePage();
  const packed = new Map(Array.from(scripts, ([name, text]) => [name, pack(text)]));
  // What closes a script must not stand in one.
  await writeFile(
    file,
    pageHtml({ version, view: view.replaceAll('</script', '<\\/script'), scripts: packed }),
  );
  return inputs;
}

const pack = (/** @type {string} */ text) => deflateRawSync(text, { level: 9 }).toString('base64');
