import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { PROJECT } from './cli/workplace.js';

test('the types stand alone: modules and CommonJS that use them need no other package, not even with its libraries checked', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'types-'));
  try {
    const installed = path.join(folder, 'node_modules/disclosure-report');
    for (const part of ['package.json', 'dist/types'])
      cpSync(path.join(PROJECT, part), path.join(installed, part), { recursive: true });
    // A module and a CommonJS file of one program.
    const files = ['use.mts', 'use.cts'];
    for (const file of files) writeFileSync(path.join(folder, file), "export * from 'disclosure-report';\n");
    const options = {
      strict: true,
      noEmit: true,
      target: 'es2022',
      lib: ['es2023'],
      module: 'nodenext',
      skipLibCheck: false,
      types: ['node'],
      typeRoots: [path.join(PROJECT, 'node_modules/@types')],
    };
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files }));
    const tsc = path.join(PROJECT, 'node_modules/typescript/bin/tsc');
    const { status, stdout } = spawnSync(process.execPath, [tsc], { cwd: folder, encoding: 'utf8' });
    expect([stdout, status]).toEqual(['', 0]);
    const inFolder = createRequire(path.join(folder, 'use.cts'));
    expect(inFolder.resolve('disclosure-report/package.json')).toContain(installed);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
