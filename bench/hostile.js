// Files that are made to take time or memory, each through the program in processes of its own. Processor time is measured,
// as that does not depend on what else the machine does, and added up over the processes; memory is that of the largest.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSource } from '../scripts/load-source.js';
import { report } from './measure.js';

const SECONDS = 2;
const MEMORY = 300;

const at = (/** @type {string} */ file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const { editions, valuesOf, writeTemplate } = createRequire(import.meta.url)(at('dist/index.cjs'));
const { manyEmptyRows, worstCases } = await loadSource(at('test/hostile/worst-cases.ts'));
const { FIELDS, SHAPES } = await loadSource(at('test/hostile/long-texts.ts'));
const { limits } = await loadSource(at('src/limits/limits.ts'));

const data = JSON.parse(await readFile(at('fixtures/2021.json'), 'utf8'));
const edition = editions.byId('2021');
const written = (/** @type {object} */ change) => {
  const changed = { ...data, notes: {}, ...change };
  return writeTemplate(edition, { ...changed, values: valuesOf(changed, edition) });
};

const CHECK = ['validate'];
/** Everything that a text of a workbook can come out in. */
const OUTPUTS = {
  lists: ['validate', '--format=ndjson=r.ndjson', '--format=csv=r.csv', '--format=junit=r.xml'],
  sarif: ['validate', '--format=sarif=r.sarif'],
  overviews: ['validate', '--format=markdown=r.md', '--format=html=r.html'],
  'marked copy': ['validate', '--format=xlsx=marked'],
  page: ['render', '--draft', '--force', '--html'],
  pdf: ['render', '--draft', '--force', '--pdf'],
  rollup: ['rollup', '--force', '-o', 'sums.xlsx'],
};

/** Run in each process: a worker is killed when it is done, so that it notes what it used with each answer. */
const NOTE = `
  import { appendFileSync } from 'node:fs';
  const note = () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const used = { pid: process.pid, seconds: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 };
    appendFileSync(process.env.USAGE, JSON.stringify(used) + '\\n');
  };
  process.on('exit', note);
  if (process.send) {
    const send = process.send.bind(process);
    process.send = (...message) => {
      note();
      return send(...message);
    };
  }`;

const folder = await mkdtemp(path.join(os.tmpdir(), 'hostile-'));
let slowest = 0;
let largest = 0;
for (const [name, make] of Object.entries(worstCases(await written({})))) await measure(name, make(), CHECK);
await measure('300 000 empty rows: marked copy', manyEmptyRows(await written({})), OUTPUTS['marked copy']);
for (const text of ['收到申请', '全年收到政府信息公开申请3件，', '1', '（', 'a.'])
  await measure(`limit prose: ${text}`, await written(proseOf(text)), CHECK);
for (const [field, change] of Object.entries(FIELDS))
  for (const [shape, text] of Object.entries(SHAPES)) {
    const bytes = await written(change({ ...data, notes: {} }, text));
    for (const [output, args] of Object.entries(OUTPUTS))
      await measure(`${field} of ${shape}: ${output}`, bytes, args);
  }
await rm(folder, { recursive: true });
report('processor seconds of the slowest hostile file', slowest, SECONDS);
report('peak memory of the largest hostile file, in MB', largest, MEMORY);

/** @param {string} name @param {Uint8Array} bytes @param {readonly string[]} command */
async function measure(name, bytes, command) {
  await writeFile(path.join(folder, '年报.xlsx'), bytes);
  const usage = path.join(folder, '.usage');
  await writeFile(usage, '');
  const { status, stdout } = spawnSync(process.execPath, [at('bin/report.cjs'), ...command, '年报.xlsx'], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      USAGE: usage,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(NOTE)}`,
    },
  });
  const used = usedBy(await readFile(usage, 'utf8'));
  const seconds = used.reduce((sum, one) => sum + one.seconds, 0);
  const memory = Math.max(...used.map((one) => one.memory));
  slowest = Math.max(slowest, seconds);
  largest = Math.max(largest, memory);
  const [rule = ''] = /F-(?:OPEN|LIMIT|TABLE)/.exec(stdout) ?? [];
  const mark = seconds > SECONDS || memory > MEMORY ? '  !' : '';
  console.log(
    `${seconds.toFixed(2).padStart(8)} s ${memory.toFixed(0).padStart(5)} MB  exit ${status}  ${rule.padEnd(8)} ${name}${mark}`,
  );
}

/** What each process used, as it noted last. @param {string} notes */
function usedBy(notes) {
  const lines = notes
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return [...new Map(lines.map((one) => [one.pid, one])).values()];
}

/** As much of a text as a report may hold. @param {string} text */
function proseOf(text) {
  const used = Object.values(data.narrative).join('').length;
  return { narrative: { ...data.narrative, overview: text.repeat((limits.prose - used) / text.length) } };
}
