import { Writable } from 'node:stream';
import { Workplace } from './workplace.js';

const at = new Workplace();

/** Something that looks like a terminal to a progress bar, and keeps what is drawn. */
function terminal() {
  let drawn = '';
  const stream = new Writable({
    write(chunk, _, done) {
      drawn += chunk;
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY: true, columns: 80 }), drawn: () => drawn };
}

beforeEach(() => {
  at.putFixture('2021.xlsx', '甲.xlsx');
  at.put('乙.xlsx');
});

test('a bar on a terminal says how many are done, failed and left', async () => {
  const { stream, drawn } = terminal();
  const { stdout, stderr } = await at.runWith({ terminal: stream }, 'validate', '.');
  expect(drawn()).toMatch(/0\/2，未通过 0，无法读取 0，每秒 .* 个，还需 /);
  expect(drawn()).toMatch(/2\/2，未通过 0，无法读取 1，/);
  expect(stdout + stderr).not.toContain('还需');
});

test.each([['--no-progress'], ['--progress=none'], ['--progress=ndjson']])('%s draws none', async (flag) => {
  const { stream, drawn } = terminal();
  await at.runWith({ terminal: stream }, 'validate', '.', flag);
  expect(drawn()).toBe('');
});

test('without a terminal there is none, even where one is asked for', async () => {
  expect((await at.run('validate', '.', '--progress', 'bar')).stderr).toBe('');
});

test('nor is there one for a single file', async () => {
  const { stream, drawn } = terminal();
  await at.runWith({ terminal: stream }, 'validate', '甲.xlsx');
  expect(drawn()).toBe('');
});
