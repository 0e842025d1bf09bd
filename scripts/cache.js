// Writes the code cache of dist/report.cjs: what validating a workbook compiles, so that the next start need not.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../', import.meta.url));
const bundle = path.join(root, 'dist/report.cjs');
await rm(`${bundle}.cache`, { force: true });
const { main, script } = require('../bin/load.cjs')(bundle);
const folder = await mkdtemp(path.join(os.tmpdir(), 'report-'));
const io = {
  cwd: folder,
  stdout: () => {},
  stderr: (/** @type {string} */ text) => process.stderr.write(text),
  colorLevel: 0,
  fonts: path.join(root, 'dist/fonts'),
  version: '0',
};
try {
  await main(['template', '--year', '2024', '-o', 'blank.xlsx'], io);
  // Not told apart by the cache: what is compiled now is compiled from the start later.
  await main(['validate', path.join(root, 'fixtures/pasted-2021.xlsx')], io);
  await main(['validate', 'blank.xlsx'], io);
  await writeFile(`${bundle}.cache`, script.createCachedData());
} finally {
  await rm(folder, { recursive: true });
}
