import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { rules } from '../../src/rules/rules.js';
import { besides, fuzzBeside } from './beside.js';
import { filesToBreak } from './files.js';
import { judge, judgeBeside, runIn } from './judge.js';
import { fuzz } from './mutate.js';

const SEED = 20_250_131;
const FILES = 60;
const GROUPS = 3;

const files = filesToBreak();
const folder = path.join(os.tmpdir(), `fuzz-${process.pid}`);

/** `npm run fuzz` goes on from here, with other seeds and in processes of its own. */
test.each(Array.from({ length: GROUPS }, (_, group) => group))(
  `${FILES / GROUPS} broken files in which nothing breaks, group %i of ${GROUPS}`,
  async (group) => {
    for (let index = group; index < FILES; index += GROUPS) {
      const { bytes, done } = fuzz(files, SEED, index);
      const problem = await judge(bytes, index, folder);
      expect({ index, done, problem }).toEqual({ index, done, problem: undefined });
    }
  },
  60_000,
);

describe('what is wrong would be seen', () => {
  const [rule] = rules;
  const good = () => judge(files[0] ?? new Uint8Array(), 1, folder);

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
    if (!rule) throw new Error('no rules');
    jest.spyOn(rule, 'appliesTo').mockImplementation(() => {
      throw new RangeError('a mistake');
    });
    expect(await good()).toContain('RangeError: a mistake');
  });
});

test('the same seed makes the same files', () => {
  expect(fuzz(files, 7, 3)).toEqual(fuzz(files, 7, 3));
  expect(fuzz(files, 7, 3).bytes).not.toEqual(fuzz(files, 8, 3).bytes);
});

describe('what stands beside a report', () => {
  const beside = `${folder}-beside`;
  let all: Awaited<ReturnType<typeof besides>>;

  beforeAll(async () => {
    mkdirSync(beside, { recursive: true });
    all = await besides(beside, (args) => runIn(beside, args));
  });

  afterAll(() => rmSync(beside, { recursive: true }));

  test('every command does its work while nothing is broken', async () => {
    for (const { file, content, commands } of all)
      for (const args of commands) {
        const { code, stderr } = await runIn(beside, args);
        writeFileSync(path.join(beside, file), content);
        expect([args, code === 2 && stderr]).toEqual([args, false]);
      }
  }, 60_000);

  test('nothing breaks', async () => {
    for (let index = 0; index < FILES / GROUPS; index++) {
      const made = fuzzBeside(all, SEED, index);
      const problem = await judgeBeside(made, beside);
      expect({ index, done: made.done, problem }).toEqual({ index, done: made.done, problem: undefined });
    }
  }, 60_000);
});
