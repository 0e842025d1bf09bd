// Checking and rendering whole folders. COUNT=300 npm run bench -- batch: with fewer than 3000 workbooks.
import { spawnSync } from 'node:child_process';
import { link, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSource } from '../scripts/load-source.js';
import { report } from './measure.js';

const COUNT = Number(process.env.COUNT ?? 3000);
const FEW = 120;
/** What one office collects. */
const COLLECTED = Math.min(82, COUNT);
/** Those that are held against last year's. */
const COMPARED = COUNT / 3;
const DOCUMENTS = Math.min(300, COUNT / 2);

const at = (/** @type {string} */ file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const { manyWorkbooks } = await loadSource(at('test/support/many-workbooks.ts'));

const root = await mkdtemp(path.join(os.tmpdir(), 'batch-'));
const folder = (/** @type {number | string} */ name) => path.join(root, String(name));
await generate(COUNT, folder(COUNT));
await generate(COMPARED, folder('last year'), { yearsBefore: 1 });
await generate(COUNT, folder('one year'), { edition: '2021' });
const shares = new Set([COUNT / 10, FEW, COMPARED, DOCUMENTS, COLLECTED]);
for (const count of shares) if (count !== COUNT) await shareOf(count);

const exceljs = run(['--input-type=module', '-e', loadAll(folder(COUNT))]);
const one = validate(COUNT, '--jobs', '1');
const two = validate(COUNT, '--jobs', '2');
const best = Math.min(one.seconds, two.seconds);
against(
  `validate ${COUNT}, best number of processes, against exceljs loading them`,
  best,
  exceljs.seconds,
  1,
);
against('the same in processor time, in one process', one.processor, exceljs.processor, 1);
against(`validate ${COUNT}: two processes against one`, two.seconds, one.seconds);
const [alone, both] = ['1', '2'].map((jobs) => validate(FEW, '--jobs', jobs).seconds);
// Above 1, one process wins.
against(`validate ${FEW}: two processes against one`, both, alone);
const few = memory(COUNT / 10);
report(`peak memory of validate ${COUNT / 10}, in MB`, few);
report(`peak memory of validate ${COUNT}, in MB`, memory(COUNT), few * 1.2);
warm(COUNT);
warm(COMPARED, '--previous', folder('last year'));
await allFormats();
const rollUp = program(['rollup', folder('one year'), '-o', folder('rollup.xlsx')]);
report(`seconds of the roll-up of ${COUNT}`, rollUp.seconds, COUNT / 150);
report(`peak memory of the roll-up of ${COUNT}, in MB`, rollUp.memory, 300);
const documents = (/** @type {string} */ jobs) =>
  program(['render', folder(DOCUMENTS), '--pdf', '-o', path.join(root, `pdf-${jobs}`), '--jobs', jobs])
    .seconds;
against(`render ${DOCUMENTS} PDFs: two processes against one`, documents('2'), documents('1'));
await rm(root, { recursive: true });

/**
 * Writes workbooks that differ, half from the template, half in offices' own layouts.
 * @param {number} count
 * @param {string} into
 * @param {{ yearsBefore?: number, edition?: string }} [which]
 */
async function generate(count, into, which) {
  await mkdir(into, { recursive: true });
  for await (const { path: name, bytes } of manyWorkbooks(count, { damaged: false, ...which }))
    await writeFile(path.join(into, path.basename(name)), bytes);
}

/** Peak memory in MB. Garbage would grow to several times what is kept, if it were let. @param {number} count */
function memory(count) {
  const formats = ['json', 'html'].map((name) => `--format=${name}=${folder(`out.${name}`)}`);
  const script = at('bin/report.cjs');
  return run(['--max-old-space-size=80', script, 'validate', folder(count), '--jobs', '1', ...formats])
    .memory;
}

/** A folder with the first of them. @param {number} count */
async function shareOf(count) {
  await mkdir(folder(count), { recursive: true });
  for (const name of (await readdir(folder(COUNT))).sort().slice(0, count))
    await link(path.join(folder(COUNT), name), path.join(folder(count), name));
}

/** The second run with a cache, against one without. @param {number} count @param {string[]} flags */
function warm(count, ...flags) {
  const [without, , again] = ['--no-cache', '--cache', '--cache'].map((flag) =>
    validate(count, '--jobs', '1', ...flags, flag),
  );
  const what = `validate ${[count, ...flags].slice(0, 2).join(' ')}: warm cache`;
  against(`${what} against none`, again.seconds, without.seconds, 0.1);
  against(`${what} against none, in processor time`, again.processor, without.processor, 0.1);
}

/** Every format at once against the terminal alone, as the one who collects asks for them: with a roster and last year's. */
async function allFormats() {
  const roster = folder('roster.csv');
  const units = Array.from({ length: COLLECTED + 8 }, (_, number) => `某市第${number}局,部门`);
  await writeFile(roster, ['单位名称,单位类别', ...units, ''].join('\n'));
  const files = ['html', 'markdown', 'json', 'ndjson', 'csv', 'junit', 'sarif'].map(
    (name) => `${name}=out.${name}`,
  );
  const formats = [...files, 'ledger=out.xlsx', 'marked=out'].map((name) =>
    name.replace('=', `=${root}/formats/`),
  );
  const flags = ['--roster', roster, '--previous', folder('last year'), '--jobs', '1', '--no-cache'];
  const check = (/** @type {string[]} */ all) =>
    program(['validate', folder(COLLECTED), ...flags, ...all.map((name) => `--format=${name}`)]);
  const [alone, together] = [check(['terminal']), check(['terminal', ...formats])];
  const what = `validate ${COLLECTED} with roster and last year: all formats against the terminal`;
  against(`${what}, in processor time`, together.processor, alone.processor, 1.5);
}

/** A ratio, and the seconds that it comes from. @param {string} what @param {number} seconds @param {number} other @param {number} [aim] */
function against(what, seconds, other, aim) {
  report(`${what} (${seconds.toFixed(1)} s : ${other.toFixed(1)} s)`, seconds / other, aim);
}

/** @param {number} count @param {string[]} flags */
function validate(count, ...flags) {
  return program(['validate', folder(count), '--format', `json=${folder('out.json')}`, ...flags]);
}

/** @param {string[]} args */
function program(args) {
  return run([at('bin/report.cjs'), ...args]);
}

/** Seconds of a process by the clock and of the processor, its children not counted, and its peak memory in MB. @param {string[]} args */
function run(args) {
  const script = `process.on('exit', () => process.stderr.write('used ' + JSON.stringify(process.resourceUsage())))`;
  const preload = `data:text/javascript,${encodeURIComponent(script)}`;
  const env = { ...process.env, XDG_CACHE_HOME: path.join(root, 'cache') };
  const start = performance.now();
  const command = ['--import', preload, ...args];
  const { stderr, status } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    cwd: at('.'),
    env,
    maxBuffer: 2 ** 28,
  });
  const seconds = (performance.now() - start) / 1000;
  // 1: there were findings.
  if (status !== 0 && status !== 1) throw new Error(stderr);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(/used (\{.*\})/.exec(stderr)?.[1] ?? '{}');
  return { seconds, processor: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 };
}

/** Loads all workbooks of a folder with exceljs, one after the other. @param {string} source */
function loadAll(source) {
  return `
    import { readdirSync, readFileSync } from 'node:fs';
    import Workbook from 'exceljs/lib/doc/workbook.js';
    for (const name of readdirSync(${JSON.stringify(source)}))
      await new Workbook().xlsx.load(readFileSync(${JSON.stringify(`${source}/`)} + name));`;
}
