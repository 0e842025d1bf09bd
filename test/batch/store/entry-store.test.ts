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
afterEach(() => rmSync(folder, { recursive: true }));

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
