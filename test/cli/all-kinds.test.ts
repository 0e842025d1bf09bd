import { EDITIONS } from '../support/fixtures.js';
import { Workplace } from './workplace.js';

const at = new Workplace();

const LETTER = '<html><body><h1>关于开会的通知</h1><p>各单位：请于周三参加会议。</p></body></html>';

const statusesIn = async (...args: string[]) => {
  const { stdout, code } = await at.run('validate', '--format', 'json', ...args);
  const { files, summary } = JSON.parse(stdout);
  const statuses = files.map(
    ({ path, status, findings }: { path: string; status: string; findings: { rule: string }[] }) => [
      path,
      status,
      ...new Set(findings.map(({ rule }) => rule)),
    ],
  );
  return { code, statuses, summary };
};

test('a folder is searched for reports of every kind; what is no report is passed over, and told', async () => {
  at.putFixture('2021.xlsx', '收/年报.xlsx');
  at.putFixture('2021.xls', '收/旧/年报.xls');
  at.put('收/通知.html', LETTER);
  at.put('收/说明.txt', '请各单位按时报送。');
  expect(await statusesIn('收')).toMatchObject({
    code: 0,
    summary: { files: 2, passed: 2, failed: 0, unreadable: 0, passedOver: 2 },
    statuses: [
      ['收/年报.xlsx', 'passed'],
      ['收/旧/年报.xls', 'passed'],
      ['收/说明.txt', 'passedOver'],
      ['收/通知.html', 'passedOver'],
    ],
  });
  const { stdout } = await at.run('validate', '收');
  expect(stdout).toMatch(/收\/通知\.html {2}非年度报告，未检查/);
  expect(stdout).toMatch(/共 2 个文件[\s\S]*另有 2 个文件不是年度报告，没有检查。/);
});

test.each(EDITIONS)('an old workbook of WPS is read as it is named there (.et, %s)', async (edition) => {
  at.putFixture(`${edition}.xls`, '年报.et');
  expect(await statusesIn('年报.et')).toMatchObject({ code: 0, statuses: [['年报.et', 'passed']] });
});

test('named outright, the same file is a report that lacks its tables', async () => {
  at.put('通知.html', LETTER);
  expect(await statusesIn('通知.html')).toMatchObject({
    code: 1,
    statuses: [['通知.html', 'failed', 'F-TABLE']],
  });
});

const TEXT = '请各单位按时报送。\n';

/** Files whose names say that they are of another kind. */
const MISNAMED = [
  ['年报.xlsx', TEXT, '纯文本（.txt）'],
  ['年报.docx', TEXT, '纯文本（.txt）'],
  ['年报.pdf', '{"code":404,"message":"文件不存在"}', '纯文本（.txt）'],
  ['年报.et', LETTER, '网页（.html）'],
  ['年报.wps', LETTER, '网页（.html）'],
  ['年报.zip', LETTER.slice(0, 60), '网页（.html）'],
  ['年报.HTML', TEXT, '纯文本（.txt）'],
  ['年报.ods', TEXT, '纯文本（.txt）'],
] as const;

/** What is said of them beside a report, by one process and by two: asked once, as to start processes takes long. */
let said: Promise<{ code: number; files: { path: string }[] }[]> | undefined;

async function askOfMisnamed() {
  for (const [name, content] of MISNAMED) at.put(name, content);
  at.putFixture('2021.xlsx', '另一份.xlsx');
  const names = [...MISNAMED.map(([name]) => name), '另一份.xlsx'];
  const outcomes = [];
  for (const jobs of ['1', '2'])
    outcomes.push(await at.run('validate', ...names, '--format', 'json', '--jobs', jobs));
  return outcomes.map(({ code, stdout }) => ({ code, files: JSON.parse(stdout).files }));
}

test.each(MISNAMED)(
  'a file that its name takes for another is told by what it is: %s',
  async (name, _, kind) => {
    said ??= askOfMisnamed();
    for (const { code, files } of await said) {
      const told = `文件的扩展名是 ${name.slice(2)}，内容却是${kind}，其中没有找到年度报告的任何一张表：`;
      const findings = [{ rule: 'F-TABLE', message: expect.stringContaining(told) }];
      expect([code, files.length]).toEqual([1, MISNAMED.length + 1]);
      expect(files.find(({ path }) => path === name)).toMatchObject({ status: 'failed', findings });
      expect(files.find(({ path }) => path === '另一份.xlsx')).toMatchObject({ status: 'passed' });
    }
  },
);

test.each([
  ['通知.txt', TEXT],
  ['通知.html', LETTER],
  ['通知', TEXT],
])(
  'of a name that fits, or takes the file for nothing, there is nothing to say: %s',
  async (name, content) => {
    at.put(name, content);
    const { stdout } = await at.run('validate', name);
    expect(stdout.replace(/\s/gu, '')).toContain('错误文件中没有找到年度报告的任何一张表。');
  },
);

test('a report is read whatever it is called', async () => {
  at.putFixture('2021.xlsx', '年报.pdf');
  at.putFixture('2021.xls', '年报.docx');
  expect(await statusesIn('年报.pdf', '年报.docx')).toMatchObject({
    code: 0,
    statuses: [
      ['年报.pdf', 'passed'],
      ['年报.docx', 'passed'],
    ],
  });
});

test('what the program made is not searched again', async () => {
  at.putFixture('2021.xlsx', '收/年报.xlsx');
  await at.run('render', '收', '--html');
  await at.run('validate', '收', '--format', 'html=收/结果.html');
  expect((await statusesIn('收')).statuses).toEqual([['收/年报.xlsx', 'passed']]);
});

test('render makes documents of the reports in a folder, and says nothing of letters', async () => {
  at.putFixture('2021.xlsx', '收/年报.xlsx');
  at.put('收/通知.html', LETTER);
  const { code, stderr, made } = await at.run('render', '收', '--html', '-o', '出');
  expect([code, stderr, made]).toEqual([0, '', ['出/收/年报.html']]);
});

test('a report in several kinds is published once, from its workbook', async () => {
  at.putFixture('2021.xlsx', '收/年报.xlsx');
  at.putFixture('2021.xls', '收/旧.xls');
  await at.run('render', '收/年报.xlsx', '--docx', '-o', '收');
  const { code, stderr, made } = await at.run('render', '收', '--html', '-o', '出');
  expect([code, stderr, made]).toEqual([0, '', ['出/收/年报.html', '出/收/旧.html']]);
  expect((await statusesIn('收')).statuses.map(([, status]: string[]) => status)).toEqual([
    'passed',
    'passed',
    'passed',
  ]);
});
