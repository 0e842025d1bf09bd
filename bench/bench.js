// npm run bench: speed and memory as ratios against something measured in the same run, on fixtures/2021.xlsx.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import Workbook from 'exceljs/lib/doc/workbook.js';

const require = createRequire(import.meta.url);
const at = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { openWorkbook, readReport, checkWorkbook, editions, rules } = require(at('dist/index.cjs'));

const bytes = await readFile(at('fixtures/2021.xlsx'));
const context = { editions, rules, read: {} };

await cold();
await warm();
memory();

/** One command line against a bare Node, each the median of 15 runs taken in turn. */
async function cold() {
  /** @type {number[][]} */
  const times = [[], []];
  const commands = [
    ['-e', '0'],
    [at('bin/report.cjs'), 'validate', at('fixtures/2021.xlsx')],
  ];
  for (let round = 0; round < 15; round++)
    for (const [index, args] of commands.entries()) {
      const start = performance.now();
      spawnSync(process.execPath, args, { stdio: 'ignore' });
      times[index].push(performance.now() - start);
    }
  const [bare, validate] = times.map(median);
  report('report validate one.xlsx, against node -e 0', validate / bare, 2.5);
}

/** 200 workbooks in one process, against loading them with exceljs alone; the median of 5 rounds taken in turn. */
async function warm() {
  const jobs = {
    exceljs: async () => void (await new Workbook().xlsx.load(bytes)),
    open: async () => void (await openWorkbook(bytes)),
    validate: async () => void (await checkWorkbook('one.xlsx', bytes, context)),
  };
  /** @type {Record<string, number[]>} */
  const times = { exceljs: [], open: [], validate: [], check: [] };
  for (let round = 0; round < 5; round++) {
    for (const [name, job] of Object.entries(jobs)) times[name].push(await time(job));
    const book = await openWorkbook(bytes);
    times.check.push(await time(async () => void checkLoaded(book)));
  }
  const { exceljs, open, validate, check } = Object.fromEntries(
    Object.entries(times).map(([name, list]) => [name, median(list)]),
  );
  report('200 workbooks: validate, against exceljs loading them', validate / exceljs);
  report('200 workbooks: opening (preflight and exceljs), against exceljs loading them', open / exceljs);
  report('checking a loaded workbook, against exceljs loading it', check / exceljs, 0.2);
}

/** Everything after loading: finding the tables, reading the report, running the rules. */
function checkLoaded(/** @type {import('../src/workbook/book.js').Book} */ book) {
  const form = readReport(book, editions);
  const evidence = { editions, opening: {}, report: form, inScope: form, form, previous: undefined };
  for (const rule of rules) for (const _ of rule.check(evidence));
}

/** Peak memory of one validate. */
function memory() {
  const script = `process.on('exit', () => console.error(process.resourceUsage().maxRSS))`;
  const preload = `data:text/javascript,${encodeURIComponent(script)}`;
  const args = ['--import', preload, at('bin/report.cjs'), 'validate', at('fixtures/2021.xlsx')];
  const { stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  report('peak memory of report validate one.xlsx, in MB', Number(stderr.trim()) / 1024, 150);
}

async function time(/** @type {() => Promise<void>} */ job) {
  const start = performance.now();
  for (let count = 0; count < 200; count++) await job();
  return performance.now() - start;
}

function median(/** @type {number[]} */ list) {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
}

function report(
  /** @type {string} */ what,
  /** @type {number} */ figure,
  /** @type {number | undefined} */ aim,
) {
  console.log(
    `${figure.toFixed(2).padStart(8)}  ${what}${aim === undefined ? '' : ` (aim: at most ${aim})`}`,
  );
}
