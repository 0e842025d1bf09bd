import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { rules } from '../../src/rules/rules.js';
import { FIXTURES } from '../support/fixtures.js';
import { judge } from './judge.js';
import { fuzz } from './mutate.js';

const SEED = 20_250_131;
const FILES = 2000;
const GROUPS = 20;

const workbooks = ['2019.xlsx', '2021.xlsx', 'pasted-2021.xlsx'].map((name) =>
  readFileSync(path.join(FIXTURES, name)),
);
// One with comments, and the boxes that they stand in.
workbooks.push(readFileSync(path.join(__dirname, '../workbook/mark/libreoffice.xlsx')));
const folder = path.join(os.tmpdir(), `fuzz-${process.pid}`);

/** `npm run fuzz` goes on from here, with other seeds and in processes of its own. */
test.each(Array.from({ length: GROUPS }, (_, group) => group))(
  `${FILES / GROUPS} broken files in which nothing breaks, group %i of ${GROUPS}`,
  async (group) => {
    for (let index = group; index < FILES; index += GROUPS) {
      const { bytes, done } = fuzz(workbooks, SEED, index);
      const problem = await judge(bytes, index, folder);
      expect({ index, done, problem }).toEqual({ index, done, problem: undefined });
    }
  },
  60_000,
);

describe('what is wrong would be seen', () => {
  const [rule] = rules;
  const good = () => judge(workbooks[0] ?? Buffer.alloc(0), 1, folder);

  afterEach(() => jest.restoreAllMocks());

  test('nothing', async () => expect(await good()).toBeUndefined());

  test('a rule that crashes', async () => {
    if (!rule) throw new Error('no rules');
    jest.spyOn(rule, 'check').mockImplementation(() => {
      throw new TypeError('a mistake');
    });
    expect(await good()).toContain('crashed');
  });

  test('an error that nobody expects', async () => {
    jest.spyOn(JSON, 'stringify').mockImplementation(() => {
      throw new RangeError('a mistake');
    });
    expect(await good()).toContain('RangeError: a mistake');
  });
});

test('the same seed makes the same files', () => {
  expect(fuzz(workbooks, 7, 3)).toEqual(fuzz(workbooks, 7, 3));
  expect(fuzz(workbooks, 7, 3).bytes).not.toEqual(fuzz(workbooks, 8, 3).bytes);
});
