import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { FIXTURES } from '../support/fixtures.js';

const PROJECT = path.resolve(__dirname, '../..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'report-package-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** In place of Node's binary, so that nothing is fetched: it starts the Node that runs the tests. */
const standIn = path.join(folder, 'node');
writeFileSync(standIn, `#!/bin/sh\nexec "${process.execPath}" "$@"\n`);

function build(name: string, out: string): Buffer {
  const args = ['scripts/package.js', '--only', name, '--out', path.join(folder, out), '--node', standIn];
  execFileSync(process.execPath, args, { cwd: PROJECT });
  return readFileSync(path.join(folder, out, `report-${name}.${name === 'win-x64' ? 'zip' : 'tar.gz'}`));
}

const NEEDED = [
  'LICENSE',
  'app/bin/load.cjs',
  'app/bin/report.cjs',
  'app/bin/start.cjs',
  'app/bin/worker.cjs',
  'app/dist/THIRD-PARTY-LICENCES.txt',
  'app/dist/cli.cjs',
  'app/dist/fonts/LICENSE-noto-serif-sc.txt',
  'app/dist/fonts/body.ttf',
  'app/dist/pdf.cjs',
  'app/package.json',
  'node/LICENSE',
];

test('the Windows package holds the program, its licences and command files that Windows reads', () => {
  const files = unzipSync(build('win-x64', 'win'));
  const names = Object.keys(files);
  const needed = [
    ...NEEDED,
    'app/bin/dropped.cjs',
    'node/node.exe',
    'report.cmd',
    '使用说明.txt',
    '校验.cmd',
  ];
  expect(names).toEqual(expect.arrayContaining(needed.map((name) => `report-win-x64/${name}`)));
  expect(names).toEqual([...names].sort());
  expect(names.filter((name) => /types|\.cache$|node_modules/.test(name))).toEqual([]);
  for (const name of ['report.cmd', '校验.cmd']) {
    const text = Buffer.from(files[`report-win-x64/${name}`] ?? []).toString('latin1');
    // Read in the system's own code page, line by line.
    expect(text).toMatch(/^(?:[\x20-\x7e]*\r\n)+$/);
  }
});

test('the Linux package is the same each time, and runs in an empty folder with nothing on PATH', () => {
  const archive = build('linux-x64', 'one');
  const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  expect(hash(build('linux-x64', 'two'))).toBe(hash(archive));
  const empty = path.join(folder, '空 文件夹');
  mkdirSync(empty);
  unpack(gunzipSync(archive), empty);
  writeFileSync(path.join(empty, '年报.xlsx'), readFileSync(path.join(FIXTURES, '2021.xlsx')));
  const program = path.join(empty, 'report-linux-x64/report');
  const run = (...args: string[]) =>
    spawnSync(program, args, { cwd: empty, env: { PATH: '' }, encoding: 'utf8' });
  expect(run('validate')).toMatchObject({ status: 0, stderr: '' });
  expect(run('render', '年报.xlsx', '--html')).toMatchObject({ status: 0 });
  expect(readFileSync(path.join(empty, '年报.html'), 'utf8')).toContain('某市水务局');
});

/** What tar would do, which Windows may lack: names, modes and contents of a ustar archive. */
function unpack(tar: Buffer, into: string): void {
  const names: string[] = [];
  for (let at = 0; tar[at] !== 0; ) {
    const field = (from: number, length: number) =>
      tar.toString('latin1', at + from, at + from + length).replace(/\0.*$/s, '');
    const [name, mode, size] = [
      field(0, 100),
      Number.parseInt(field(100, 8), 8),
      Number.parseInt(field(124, 12), 8),
    ];
    expect([field(136, 12), field(257, 5), field(265, 32)]).toEqual(['00000000000', 'ustar', '']);
    const file = path.join(into, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, tar.subarray(at + 512, at + 512 + size));
    chmodSync(file, mode);
    names.push(name);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  expect(names).toEqual([...names].sort());
  expect(names).toEqual(expect.arrayContaining(NEEDED.map((name) => `report-linux-x64/${name}`)));
}
