import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { EntryStore } from '../../../src/batch/store/entry-store.js';
import { SpillError } from '../../../src/batch/store/spill-file.js';
import type { FileEntry } from '../../../src/finding/entry.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'report-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const entry = (path: string, organ: string | null = null): FileEntry => ({
  path,
  sha256: null,
  organ,
  year: 2024,
  edition: '2021',
  status: 'passed',
  findings: [],
  diagnoses: [],
  rules: { passed: 1, failed: 0, skipped: [], crashed: [] },
});

/** With a lone surrogate, which UTF-8 has not. */
const ODD = `某市\u0000${String.fromCharCode(0xd800)}𠮟局`;

/** Of results that come in another order, and of which some never come. */
function filled(held: number): EntryStore {
  const store = new EntryStore(folder, held);
  for (const index of [3, 0, 7, 2]) store.put(index, entry(`${index} 局.xlsx`, ODD));
  return store;
}

test.each([
  ['in memory', 1_000_000],
  ['in a file', 0],
  ['partly in a file', 400],
])('gives back what it was given in the order of the indices, as often as asked: %s', (_, held) => {
  const store = filled(held);
  const expected = [0, 2, 3, 7].map((index) => entry(`${index} 局.xlsx`, ODD));
  expect([...store]).toEqual(expected);
  expect([...store]).toEqual(expected);
  expect([store.size, store.get(2), store.get(1), store.get(99)]).toEqual([
    4,
    expected[1],
    undefined,
    undefined,
  ]);
  store.close();
  expect([...store]).toEqual([]);
});

test('what rules were passed over is kept once for all results that say the same, and each of very many is given back', () => {
  const skipped = Array.from({ length: 70 }, (_, index) => ({
    rule: `R-${index}`,
    reason: '文件没有读出来',
  }));
  const like = (index: number, passed: number) => ({
    ...entry(`${index}.xlsx`),
    rules: { passed, failed: 0, skipped, crashed: [] },
  });
  const alike = new EntryStore(folder, 200_000);
  const each = new EntryStore(folder, 0);
  for (let index = 0; index < 500; index++) {
    alike.put(index, like(index, 1));
    each.put(index, like(index, index));
  }
  // All of it fits into what is kept in memory, which its text would fill five times.
  rmSync(folder, { recursive: true });
  alike.put(500, like(500, 1));
  expect([alike.size, JSON.stringify(alike.get(7))]).toEqual([501, JSON.stringify(like(7, 1))]);
  expect([...each].map(({ rules }) => rules.passed)).toEqual(
    Array.from({ length: 500 }, (_, index) => index),
  );
  for (const store of [alike, each]) store.close();
});

test('leaves nothing behind in the folder, not even while it is open', () => {
  const store = filled(0);
  if (process.platform !== 'win32') expect(readdirSync(folder)).toEqual([]);
  store.close();
  expect(readdirSync(folder)).toEqual([]);
});

test('makes no file for a few results', () => {
  const store = new EntryStore(path.join(folder, 'none'));
  store.put(0, entry('a.xlsx'));
  expect([[...store].length, existsSync(path.join(folder, 'none'))]).toEqual([1, false]);
});

test('says that the file cannot be made', () => {
  const store = new EntryStore(path.join(folder, 'none'), 0);
  expect(() => store.put(0, entry('a.xlsx'))).toThrow(SpillError);
});
