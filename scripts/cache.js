// Writes the code caches of the bundles in dist: what checking, setting and writing a workbook compiles, so that the next
// start need not.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../', import.meta.url));
const at = (/** @type {string} */ file) => path.join(root, file);
// An empty cache tells load.cjs that the file wants one.
const BUNDLES = ['cli', 'pdf', 'docx', 'template', 'exceljs', 'pdf-source', 'xls', 'page'].map(
  (name) => `dist/${name}.cjs`,
);
for (const bundle of BUNDLES) await writeFile(at(`${bundle}.cache`), '');
const load = require('../bin/load.cjs');
const { main } = load(at('dist/cli.cjs'));
const folder = await mkdtemp(path.join(os.tmpdir(), 'report-cache-'));
const io = {
  cwd: root,
  // On a busy machine a file may take so long that it is left to a process of its own.
  machine: { worker: at('bin/worker.cjs') },
  stdout: () => {},
  stderr: (/** @type {string} */ text) => process.stderr.write(text),
  colorLevel: 0,
  columns: 80,
  fonts: at('dist/fonts'),
  systemFonts: () => [],
  version: '0',
  today: () => '2025-01-01',
  now: () => '2025-01-01T09:30:00+08:00',
};
const keep = async (/** @type {string} */ bundle) => {
  // Where the work was left to another process, nothing has loaded it here.
  load(at(bundle));
  await writeFile(at(`${bundle}.cache`), load.loaded.get(at(bundle)).script.createCachedData());
};
await main(['validate', at('fixtures/2021.xlsx'), at('fixtures/pasted-2021.xlsx')], io);
// Before more is compiled: what validating does not need would only make its start slower.
await keep('dist/cli.cjs');
await main(['render', at('fixtures/2021.xlsx'), `--pdf=${path.join(folder, 'report.pdf')}`], io);
await keep('dist/pdf.cjs');
await main(['render', at('fixtures/2021.xlsx'), `--docx=${path.join(folder, 'report.docx')}`], io);
await keep('dist/docx.cjs');
await main(['template', '--year', '2025', '-o', path.join(folder, 'template.xlsx')], io);
await keep('dist/template.cjs');
await keep('dist/exceljs.cjs');
// Only a process of its own reads these by itself.
const { openBook } = load(at('dist/index.cjs'));
await main(['render', at('fixtures/2021.xlsx'), `--html=${path.join(folder, 'report.html')}`], io);
for (const file of [
  path.join(folder, 'report.pdf'),
  at('fixtures/2021.xls'),
  path.join(folder, 'report.html'),
])
  await openBook(new Uint8Array(await readFile(file)));
for (const name of ['pdf-source', 'xls', 'page']) await keep(`dist/${name}.cjs`);
await rm(folder, { recursive: true });
