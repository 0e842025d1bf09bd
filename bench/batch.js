// Checking and rendering whole folders. COUNT=300 npm run bench -- batch: with fewer than 3000 workbooks.
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { report } from './measure.js';

const COUNT = Number(process.env.COUNT ?? 3000);
const FEW = 120;
const DOCUMENTS = Math.min(300, COUNT / 2);
/** Workbooks that are written; the others are copies under another name. */
const DIFFERENT = 60;

const at = (/** @type {string} */ file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const { editions, valuesOf, writeTemplate } = createRequire(import.meta.url)(at('dist/index.cjs'));

const root = await mkdtemp(path.join(os.tmpdir(), 'batch-'));
const folder = (/** @type {number} */ count) => path.join(root, String(count));
for (const count of new Set([COUNT, COUNT / 10, FEW, DOCUMENTS])) await generate(count);

const exceljs = run(['--input-type=module', '-e', loadAll(folder(COUNT))]);
const one = validate(COUNT, '--jobs', '1');
const two = validate(COUNT, '--jobs', '2');
const best = Math.min(one.seconds, two.seconds);
report(
  `validate ${COUNT}, best number of processes, against exceljs loading them`,
  best / exceljs.seconds,
  1,
);
report(`validate ${COUNT}: two processes against one`, two.seconds / one.seconds);
report(`validate ${FEW}: two processes against one`, ratio(FEW));
const few = validate(COUNT / 10, '--jobs', '1');
report(`peak memory of validate ${COUNT / 10}, in MB`, few.memory);
report(`peak memory of validate ${COUNT}, in MB`, one.memory, few.memory * 1.5);
validate(COUNT, '--cache');
const warm = validate(COUNT, '--cache');
report(`validate ${COUNT}: warm cache against none`, warm.seconds / best, 0.1);
const documents = (/** @type {string} */ jobs) =>
  program(['render', folder(DOCUMENTS), '--pdf', '-o', path.join(root, `pdf-${jobs}`), '--jobs', jobs]);
report(
  `render ${DOCUMENTS} PDFs: two processes against one`,
  documents('2').seconds / documents('1').seconds,
);
await rm(root, { recursive: true });

/** Half from the template, half as pasted from the Word form. @param {number} count */
async function generate(count) {
  await mkdir(folder(count), { recursive: true });
  const edition = editions.byId('2021');
  const data = JSON.parse(await readFile(at('fixtures/2021.json'), 'utf8'));
  const pasted = await readFile(at('fixtures/pasted-2021.xlsx'));
  const kinds = Math.min(count, DIFFERENT);
  for (let kind = 0; kind < kinds; kind++) {
    const organ = { ...data.organ, name: `某市第${kind}局` };
    const content = { ...data, organ, notes: {}, values: valuesOf(data, edition) };
    const bytes = kind % 2 === 0 ? await writeTemplate(edition, content) : pasted;
    for (let copy = kind; copy < count; copy += kinds)
      await writeFile(path.join(folder(count), `${copy}.xlsx`), bytes);
  }
}

/** @param {number} count */
function ratio(count) {
  return validate(count, '--jobs', '2').seconds / validate(count, '--jobs', '1').seconds;
}

/** @param {number} count @param {string[]} flags */
function validate(count, ...flags) {
  return program(['validate', folder(count), '--format', `json=${path.join(root, 'out.json')}`, ...flags]);
}

/** @param {string[]} args */
function program(args) {
  const script = `process.on('exit', () => process.stderr.write('used ' + process.resourceUsage().maxRSS))`;
  const preload = `data:text/javascript,${encodeURIComponent(script)}`;
  return run(['--import', preload, at('bin/report.cjs'), ...args]);
}

/** Seconds of a process, and its own peak memory in MB. @param {string[]} args */
function run(args) {
  const env = { ...process.env, XDG_CACHE_HOME: path.join(root, 'cache') };
  const start = performance.now();
  const { stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: at('.'), env });
  if (status !== 0) throw new Error(stderr);
  const memory = Number(/used (\d+)/.exec(stderr)?.[1] ?? 0) / 1024;
  return { seconds: (performance.now() - start) / 1000, memory };
}

/** Loads all workbooks of a folder with exceljs, one after the other. @param {string} source */
function loadAll(source) {
  return `
    import { readdirSync, readFileSync } from 'node:fs';
    import Workbook from 'exceljs/lib/doc/workbook.js';
    for (const name of readdirSync(${JSON.stringify(source)}))
      await new Workbook().xlsx.load(readFileSync(${JSON.stringify(`${source}/`)} + name));`;
}
