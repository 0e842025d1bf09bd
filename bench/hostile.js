// Files that are made to take time or memory, each through `report validate` in a process of its own. Processor time is
// measured, as that does not depend on what else the machine does.
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
const { worstCases } = await loadSource(at('test/hostile/worst-cases.ts'));
const { limits } = await loadSource(at('src/workbook/preflight/limits.ts'));

const data = JSON.parse(await readFile(at('fixtures/2021.json'), 'utf8'));
const edition = editions.byId('2021');
const written = (/** @type {object} */ change) => {
  const changed = { ...data, ...change };
  return writeTemplate(edition, { ...changed, notes: {}, values: valuesOf(changed, edition) });
};

const folder = await mkdtemp(path.join(os.tmpdir(), 'hostile-'));
let slowest = 0;
let largest = 0;
for (const [name, make] of Object.entries(worstCases(await written({})))) await measure(name, make());
for (const text of ['收到申请', '全年收到政府信息公开申请3件，', '1', '（', 'a.'])
  await measure(`limit prose: ${text}`, await written(proseOf(text)));
await rm(folder, { recursive: true });
report('processor seconds of the slowest hostile file', slowest, SECONDS);
report('peak memory of the largest hostile file, in MB', largest, MEMORY);

/** @param {string} name @param {Uint8Array} bytes */
async function measure(name, bytes) {
  const file = path.join(folder, '年报.xlsx');
  await writeFile(file, bytes);
  const script = `process.on('exit', () => console.error('used ' + JSON.stringify(process.resourceUsage())))`;
  const preload = `data:text/javascript,${encodeURIComponent(script)}`;
  const args = ['--import', preload, at('bin/report.cjs'), 'validate', file];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const used = JSON.parse(/used (.*)/.exec(stderr)?.[1] ?? '{}');
  const seconds = (used.userCPUTime + used.systemCPUTime) / 1e6;
  const memory = used.maxRSS / 1024;
  slowest = Math.max(slowest, seconds);
  largest = Math.max(largest, memory);
  const [rule = ''] = /F-(?:OPEN|LIMIT|TABLE)/.exec(stdout) ?? [];
  const mark = seconds > SECONDS || memory > MEMORY ? '  !' : '';
  console.log(
    `${seconds.toFixed(2).padStart(8)} s ${memory.toFixed(0).padStart(5)} MB  exit ${status}  ${rule.padEnd(8)} ${name}${mark}`,
  );
}

/** As much of a text as a report may hold. @param {string} text */
function proseOf(text) {
  const used = Object.values(data.narrative).join('').length;
  return { narrative: { ...data.narrative, overview: text.repeat((limits.prose - used) / text.length) } };
}
