import { findingsOf } from './findings-document.js';
import { unit } from './unit-files.js';
import { withError } from './workbooks.js';
import { Workplace } from './workplace.js';

const at = new Workplace();
const validate = (...args: string[]) => at.run('validate', '各部门', ...args);

interface Since {
  new: number[];
  mended: { rule: string }[];
  same: number[];
  changed: unknown[];
  delivered: boolean;
}

async function since(...args: string[]) {
  const { stdout } = await validate('--since', '上次.json', '--format', 'json', ...args);
  findingsOf(stdout);
  const { since: run, files } = JSON.parse(stdout);
  const own = files.map(({ path, since: one }: { path: string; since: Since }) => [
    path,
    [one.new.length, one.mended.map(({ rule }) => rule), one.same.length, one.delivered],
  ]);
  return { run, files: Object.fromEntries(own) };
}

beforeEach(async () => {
  at.put('各部门/错.xlsx', await withError());
  at.put('各部门/坏.xlsx', '');
  at.put('各部门/走.xlsx', await unit('某市林业局'));
  await validate('--format', 'json=上次.json');
});

test('nothing changed is nothing new', async () => {
  const { run, files } = await since();
  expect(run).toMatchObject({ new: 0, mended: 0, changed: 0, delivered: 0, gone: [] });
  expect(files['各部门/错.xlsx']).toEqual([0, [], 3, false]);
});

test('what is new, mended, the same, newly delivered, renamed and gone', async () => {
  at.put('各部门/错.xlsx', await unit('某市水务局', { set: { 'narrative.problems': null } }));
  at.put('各部门/坏.xlsx', await unit('某市教育局'));
  at.remove('各部门/走.xlsx');
  at.put('各部门/新.xlsx', await unit('某市体育局'));
  const { run, files } = await since();
  expect(files).toEqual({
    '各部门/坏.xlsx': [0, ['F-OPEN'], 0, true],
    '各部门/新.xlsx': [0, [], 0, true],
    '各部门/错.xlsx': [1, ['T3-ROW', 'T3-ID', 'N-COUNT'], 0, false],
  });
  expect(run).toMatchObject({ new: 1, mended: 4, same: 0, delivered: 2, gone: ['各部门/走.xlsx'] });
  const { stdout } = await validate('--since', '上次.json');
  expect(stdout).toMatch(
    /与上次的结果（上次\.json，.*）相比：新增 1 项问题，改好 4 项.*新报 2 个文件，不再有 1 个文件（各部门\/走\.xlsx）/,
  );
  expect(stdout).toMatch(/与上次相比：新增 1 项，改好 3 项，未变 0 项，有变化 0 项；已改好：.*总计/);
});

test('a file under another name is the same; results of lines, and of another version, will do', async () => {
  await validate('--format', 'ndjson=上次.json');
  at.put('各部门/改名.xlsx', at.bytes('各部门/错.xlsx'));
  at.remove('各部门/错.xlsx');
  expect((await since()).files['各部门/改名.xlsx']).toEqual([0, [], 3, false]);
  await validate('--format', 'json=上次.json');
  at.put('上次.json', at.read('上次.json').replace('"version": "1.2.3"', '"version": "0.9.0"'));
  expect((await since()).run).toMatchObject({ new: 0, mended: 0, gone: [] });
});

test('what is no result is refused before anything is checked', async () => {
  at.put('上次.json', '[]');
  expect(await validate('--since', '上次.json')).toMatchObject({ code: 2, stdout: '' });
});
