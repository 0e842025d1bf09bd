import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CacheFolder } from '../../../src/batch/cache/cache-folder.js';
import { Workplace } from '../../cli/workplace.js';

const at = new Workplace();
const key = (number: number) => `ab${String(number).padStart(62, '0')}`;
const fileOf = (number: number) => path.join(at.folder, 'ab', key(number));

test('what was kept is there, and nothing else', async () => {
  const folder = new CacheFolder(at.folder);
  await folder.put(key(1), { organ: '某局', count: [1, null] });
  expect(folder.get(key(1))).toEqual({ organ: '某局', count: [1, null] });
  expect(folder.get(key(2))).toBeUndefined();
  expect(readdirSync(path.join(at.folder, 'ab'))).toEqual([key(1)]);
});

test('a damaged entry is not there, wherever it is damaged', async () => {
  const folder = new CacheFolder(at.folder);
  await folder.put(key(1), { passed: true });
  const whole = readFileSync(fileOf(1));
  for (let byte = 0; byte < whole.length; byte++) {
    const damaged = Buffer.from(whole);
    damaged[byte] = (damaged[byte] ?? 0) ^ 1;
    writeFileSync(fileOf(1), damaged);
    expect(folder.get(key(1))).toBeUndefined();
    writeFileSync(fileOf(1), whole.subarray(0, byte));
    expect(folder.get(key(1))).toBeUndefined();
  }
});

test('an entry under the key of another is not there', async () => {
  const folder = new CacheFolder(at.folder);
  await folder.put(key(1), { passed: true });
  writeFileSync(fileOf(2), readFileSync(fileOf(1)));
  expect(folder.get(key(2))).toBeUndefined();
});

test('the number of entries is bounded', async () => {
  const folder = new CacheFolder(at.folder);
  for (let number = 0; number < 120; number++) await folder.put(key(number), number);
  await folder.prune();
  expect(readdirSync(path.join(at.folder, 'ab'))).toHaveLength(100);
});

test('a folder that cannot be written is no cache, and no error', async () => {
  at.put('file');
  const folder = new CacheFolder(path.join(at.folder, 'file'));
  await folder.put(key(1), 1);
  await folder.prune();
  expect(folder.get(key(1))).toBeUndefined();
});
