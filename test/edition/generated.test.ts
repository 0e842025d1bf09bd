import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EDITIONS } from '../support/fixtures.js';

const root = path.resolve(__dirname, '../..');

test('what follows from the editions and the rules is up to date', () => {
  const run = () =>
    execFileSync(process.execPath, ['scripts/generate.js', '--check'], { cwd: root, stdio: 'pipe' });
  expect(run).not.toThrow();
});

test('every edition file is known to the program', () => {
  const names = readdirSync(path.join(root, 'schemas/editions')).map((name) => name.replace(/\.json$/, ''));
  expect(names.sort()).toEqual([...EDITIONS].sort());
});

test('no code decides by year or repeats a label of the form', () => {
  const labels = new Set<string>();
  const collect = (value: unknown, key = '') => {
    if (typeof value === 'string' && ['label', 'title', 'corner', 'sheet'].includes(key)) labels.add(value);
    else if (typeof value === 'object' && value !== null)
      for (const [name, child] of Object.entries(value)) collect(child, name);
  };
  for (const id of EDITIONS)
    collect(JSON.parse(readFileSync(path.join(root, `schemas/editions/${id}.json`), 'utf8')));
  const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  for (const name of sources.filter((file) => !file.endsWith('registry.ts'))) {
    const code = withoutComments(readFileSync(path.join(root, 'src', name), 'utf8'));
    expect([name, code.match(/\b20(?:19|2\d)\b/g)]).toEqual([name, null]);
    expect([name, [...labels].filter((label) => code.includes(`'${label}'`))]).toEqual([name, []]);
  }
});

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
}
