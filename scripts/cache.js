// Writes the code cache of dist/cli.cjs: what validating a workbook compiles, so that the next start need not.
import { rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../', import.meta.url));
const bundle = path.join(root, 'dist/cli.cjs');
await rm(`${bundle}.cache`, { force: true });
const { main, script } = require('../bin/load.cjs')(bundle);
const io = {
  cwd: root,
  machine: {},
  stdout: () => {},
  stderr: (/** @type {string} */ text) => process.stderr.write(text),
  colorLevel: 0,
  columns: 80,
  fonts: path.join(root, 'dist/fonts'),
  version: '0',
  today: () => '2025-01-01',
};
await main(
  ['validate', path.join(root, 'fixtures/2021.xlsx'), path.join(root, 'fixtures/pasted-2021.xlsx')],
  io,
);
await writeFile(`${bundle}.cache`, script.createCachedData());
