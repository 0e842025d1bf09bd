import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { FIXTURES } from '../support/fixtures.js';

const PROJECT = path.resolve(__dirname, '../..');

/** A node.exe that the installed wine can run: wine 10 runs the Node 24 of the package, wine 8 one of Node 20. */
const node = process.env.NODE_WIN;
const hasWine = spawnSync('wine', ['--version']).status === 0;
const why = 'skipped: it takes wine, and NODE_WIN to name a node.exe that this wine runs';
const isReady = hasWine && node !== undefined && existsSync(node);
if (!isReady) process.stderr.write(`the Windows package under wine: ${why}\n`);

(isReady ? test : test.skip)(`校验.cmd checks a folder under wine (${why})`, () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'report-wine-'));
  try {
    const build = ['scripts/package.js', '--only', 'win-x64', '--out', folder, '--node', node ?? ''];
    execFileSync(process.execPath, build, { cwd: PROJECT });
    const tools = path.join(folder, '工具 箱');
    for (const [name, bytes] of Object.entries(
      unzipSync(readFileSync(path.join(folder, 'report-win-x64.zip'))),
    )) {
      mkdirSync(path.dirname(path.join(tools, name)), { recursive: true });
      writeFileSync(path.join(tools, name), bytes);
    }
    mkdirSync(path.join(folder, '各部门 2024'));
    writeFileSync(
      path.join(folder, '各部门 2024/甲&乙局.xlsx'),
      readFileSync(path.join(FIXTURES, '2021.xlsx')),
    );
    // Not into pipes: there wine 8 and 10 give any node.exe EBADF, whatever it runs.
    const { status } = spawnSync('wine', ['cmd', '/c', '校验.cmd', '..\\..\\各部门 2024'], {
      cwd: path.join(tools, 'report-win-x64'),
      stdio: 'ignore',
      env: {
        ...process.env,
        WINEPREFIX: path.join(folder, 'wine'),
        WINEDEBUG: '-all',
        // An older wine says that it is an older Windows.
        NODE_SKIP_PLATFORM_CHECK: '1',
      },
    });
    expect(status).toBe(0);
    expect(readFileSync(path.join(folder, '校验结果.html'), 'utf8')).toContain(
      '各部门 2024/甲&amp;乙局.xlsx',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
