// Reading and checking one workbook, fixtures/2021.xlsx: cold, warm, with long prose, badly broken, and its memory.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import Workbook from 'exceljs/lib/doc/workbook.js';
import { loadSource } from '../scripts/load-source.js';
import { bothTimes, median, report, time } from './measure.js';

const require = createRequire(import.meta.url);
const at = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { openWorkbook, checkWorkbook, writeTemplate, valuesOf, editions, rules } = require(
  at('dist/index.cjs'),
);

const context = { editions, rules, read: {} };

await cold();
await comparison();
await warm('900 workbooks', await readFile(at('fixtures/2021.xlsx')));
await warm('900 workbooks with prose of 5 000 characters', await withLongProse(5000));
await diagnosis();
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

/** Two workbooks compared, against both checked; the median of 9 runs taken in turn. */
async function comparison() {
  const pair = [at('fixtures/2021.xlsx'), at('fixtures/pasted-2021.xlsx')];
  /** @type {Record<string, number[]>} */
  const times = { diff: [], validate: [] };
  for (let round = 0; round < 9; round++)
    for (const command of Object.keys(times)) {
      const start = performance.now();
      spawnSync(process.execPath, [at('bin/report.cjs'), command, ...pair], { stdio: 'ignore' });
      times[command].push(performance.now() - start);
    }
  report(
    'report diff of two workbooks, against report validate of both',
    median(times.diff) / median(times.validate),
    1.3,
  );
}

/** Workbooks in one process, against loading them with exceljs alone; the median of 9 rounds taken in turn. */
async function warm(/** @type {string} */ what, /** @type {Uint8Array} */ bytes) {
  const jobs = {
    exceljs: async () => void (await new Workbook().xlsx.load(bytes)),
    open: async () => void openWorkbook(bytes),
    validate: async () => void (await checkWorkbook('one.xlsx', bytes, context)),
  };
  /** @type {Record<string, { clock: number, processor: number }[]>} */
  const times = { exceljs: [], open: [], validate: [] };
  for (let round = 0; round < 9; round++)
    for (const [name, job] of Object.entries(jobs)) times[name].push(await bothTimes(job));
  const taken = (/** @type {'clock' | 'processor'} */ by) =>
    Object.fromEntries(
      Object.entries(times).map(([name, list]) => [name, median(list.map((each) => each[by]))]),
    );
  const { exceljs, open, validate } = taken('clock');
  report(`${what}: validate, against exceljs loading them`, validate / exceljs, 4 / 3);
  report(`${what}: opening, against exceljs loading them`, open / exceljs);
  report(`${what}: what checking adds, against exceljs loading them`, (validate - open) / exceljs, 0.55);
  const used = taken('processor');
  report(
    `${what}: the same of the processor, with the threads of the compiler`,
    (used.validate - used.open) / used.exceljs,
  );
}

/** The fixture with its first section again and again, until its prose is so many characters long. */
async function withLongProse(/** @type {number} */ length) {
  const { narrative, ...data } = JSON.parse(await readFile(at('fixtures/2021.json'), 'utf8'));
  const edition = editions.byId('2021');
  const missing = length - Object.values(narrative).join('').length;
  const overview = Array(Math.ceil(missing / narrative.overview.length) + 1).fill(narrative.overview);
  return writeTemplate(edition, {
    ...data,
    narrative: { ...narrative, overview: overview.join('\n') },
    notes: {},
    values: new Map(valuesOf({ narrative, ...data }, edition)),
  });
}

/** Which cells to correct in a report with 30 wrong ones, against loading it; the median of 50. */
async function diagnosis() {
  const { diagnose } = await loadSource(at('src/finding/diagnosis/diagnose.ts'));
  const data = JSON.parse(await readFile(at('fixtures/2021.json'), 'utf8'));
  const edition = editions.byId('2021');
  const values = new Map(valuesOf(data, edition));
  const requests = [...values.keys()].filter((key) => key.startsWith('requests.'));
  for (let slip = 0; slip < 30; slip++)
    values.set(requests[(slip * 53) % requests.length], 100 + slip * slip * 7);
  const broken = await writeTemplate(edition, { ...data, notes: {}, values });
  const { result, report: read } = await checkWorkbook('broken.xlsx', broken, context);
  /** @type {Record<string, number[]>} */
  const times = { exceljs: [], diagnose: [] };
  for (let round = 0; round < 50; round++) {
    times.exceljs.push(await time(async () => void (await new Workbook().xlsx.load(broken)), 1));
    times.diagnose.push(await time(async () => void diagnose(read, result.findings), 1));
  }
  report(
    'diagnosis of a report with 30 wrong cells, against exceljs loading it',
    median(times.diagnose) / median(times.exceljs),
    1,
  );
}

/** Peak memory of one validate. */
function memory() {
  const script = `process.on('exit', () => console.error(process.resourceUsage().maxRSS))`;
  const preload = `data:text/javascript,${encodeURIComponent(script)}`;
  const args = ['--import', preload, at('bin/report.cjs'), 'validate', at('fixtures/2021.xlsx')];
  const { stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  report('peak memory of report validate one.xlsx, in MB', Number(stderr.trim()) / 1024, 150);
}
