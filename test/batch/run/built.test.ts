import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { BOUNDS } from '../../../src/batch/run/bounds.js';
import { patchedWorkbook } from '../../rules/patch.js';

const PROJECT = path.resolve(__dirname, '../../..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'report-built-'));
afterAll(() => rmSync(folder, { recursive: true }));

const WRONG = path.join(folder, '年报.xlsx');
beforeAll(async () => {
  writeFileSync(WRONG, await patchedWorkbook('2021', { set: { 'requests.received.total': 99 } }));
});

const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: PROJECT, encoding: 'utf8' });

const ON_THE_WATCH = ['-r', './test/batch/run/loads-in-steps.cjs', 'bin/report.cjs'];

test.each<[string, number, string[]]>([
  ['checking and marking', 1, ['validate', WRONG, '--no-config', '--format', `marked=${folder}/marked`]],
  ['reading', 0, ['extract', 'fixtures/2021.xlsx']],
  ['comparing', 1, ['diff', 'fixtures/2021.xlsx', WRONG]],
  ['correcting', 0, ['fix', WRONG, '--dry-run', '--no-config']],
])(
  'a step that may be ended halfway loads nothing, which would stay half loaded: %s',
  (_, code, args) => {
    const { status, stderr } = node(...ON_THE_WATCH, ...args);
    expect(stderr).not.toMatch(/is (?:asked for|loaded)/);
    expect(status).toBe(code);
  },
  60_000,
);

test('a process for heavy files starts with the code cache, though its heap is bounded', () => {
  const asked = `
    require('./bin/worker.cjs');
    const [{ script }] = require('./bin/load.cjs').loaded.values();
    process.stdout.write(String(script.cachedDataRejected));`;
  const { stdout } = node(`--max-old-space-size=${BOUNDS.heap}`, '-e', asked);
  expect(stdout).toBe('false');
}, 60_000);
