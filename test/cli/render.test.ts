import { readFileSync } from 'node:fs';
import { readWord } from '../render/docx/word-file.js';
import { compact, readPdf } from '../render/pdf/read-pdf.js';
import { patchedWorkbook } from '../rules/patch.js';
import { findingsOf } from './findings-document.js';
import { anonymous, withError, withWarning } from './workbooks.js';
import { NO_FILES, REPLACED_FONTS, Workplace } from './workplace.js';

const at = new Workplace();

beforeEach(() => at.putFixture('2021.xlsx', '年 报.xlsx'));

test('both outputs stand beside the input and bear its name', async () => {
  at.putFixture('2021.xlsx', '某局/2024.年报.XLSX');
  const { stdout, ...rest } = await at.run('render', '--pdf', '--html', '某局/2024.年报.XLSX');
  expect(rest).toEqual({
    code: 0,
    stderr: REPLACED_FONTS,
    made: ['某局/2024.年报.html', '某局/2024.年报.pdf'],
    changed: [],
  });
  expect(stdout).toMatch(
    /^已生成 某局\/2024\.年报\.pdf（\d+ 页，\d+ KB）\n已生成 某局\/2024\.年报\.html（\d+ KB）\n$/,
  );
  expect(at.read('某局/2024.年报.pdf')).toMatch(/^%PDF-/);
  expect(at.read('某局/2024.年报.pdf')).toMatch(/%%EOF\s*$/);
  expect(at.read('某局/2024.年报.html')).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/i);
});

test.each([
  [['--pdf', '年 报.xlsx'], ['年 报.pdf']],
  [['年 报.xlsx', '--pdf'], ['年 报.pdf']],
  [['--pdf'], ['年 报.pdf']],
  [['--pdf=正式 稿.pdf'], ['正式 稿.pdf']],
  [['--html=发布/新/index.html'], ['发布/新/index.html']],
  [['--html', '-o', '发 布'], ['发 布/年 报.html']],
  [['--html=index.html', '--out=发布/'], ['发布/index.html']],
  [
    ['--html=甲.html', '--pdf=乙.pdf', '年 报.xlsx'],
    ['乙.pdf', '甲.html'],
  ],
])('render %j writes %j', async (args, expected) => {
  const { code, made } = await at.run('render', ...args);
  expect({ code, made }).toEqual({ code: 0, made: expected });
});

test('a Word document is one more of them, and a draft of it says so', async () => {
  const all = await at.run('render', '--docx', '年 报.xlsx', '--html', '--pdf');
  expect(all).toMatchObject({ code: 0, made: ['年 报.docx', '年 报.html', '年 报.pdf'], changed: [] });
  expect(all.stdout).toMatch(/\n已生成 年 报\.docx（\d+ KB）\n$/);
  const named = await at.run('render', '--docx=发布/正式稿.docx');
  expect(named).toMatchObject({ code: 0, made: ['发布/正式稿.docx'] });
  expect(readFileSync(at.at('发布/正式稿.docx'))).toEqual(readFileSync(at.at('年 报.docx')));
  at.put('错.xlsx', await withError());
  expect(await at.run('render', '--docx', '错.xlsx')).toMatchObject({ code: 1, ...NO_FILES });
  expect((await at.run('render', '--docx', '错.xlsx', '--draft', '--charts')).code).toBe(0);
  const { paragraphs } = readWord(readFileSync(at.at('错.docx')));
  expect(paragraphs.map(({ text }) => text).join('\n')).toMatch(
    /尚待改正的错误\n.*校验，没有使用配置文件。\n依申请公开!J4.*填的是 99/,
  );
});

test.each(['2019', '2021'])(
  'a Word document says all that the workbook says, edition %s',
  async (edition) => {
    const name = '某某回族彝族苗族自治州某某土家族自治县住房和城乡建设和城市管理综合行政执法局';
    at.put('报.xlsx', await patchedWorkbook(edition, { set: { 'organ.name': name } }));
    await at.run('render', '--docx', '--draft', '报.xlsx');
    const [book, word] = [await at.run('extract', '报.xlsx'), await at.run('extract', '报.docx')];
    const { narrative, ...rest } = JSON.parse(word.stdout);
    // What is still wrong stands behind the signature of a draft.
    const { other, ...others } = narrative;
    const expected = JSON.parse(book.stdout);
    expect({ ...rest, narrative: others }).toEqual({
      ...expected,
      narrative: { ...expected.narrative, other: undefined },
    });
    expect(other.startsWith(expected.narrative.other)).toBe(true);
  },
);

test('an absolute output stays where it is, whatever --out says', async () => {
  const { made } = await at.run('render', `--html=${at.at('页面.html')}`, '-o', '发布');
  expect(made).toEqual(['页面.html']);
});

test('what is to be written has to be said', async () => {
  const { stderr, ...rest } = await at.run('render', '年 报.xlsx');
  expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
  expect(stderr).toMatch(/--pdf.*--html/);
});

describe('an existing file', () => {
  test('is not overwritten, nor is the other output written', async () => {
    at.put('年 报.html', '已发布');
    const { stderr, ...rest } = await at.run('render', '--pdf', '--html');
    expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
    expect(stderr).toBe('年 报.html 已经存在，没有覆盖。如要覆盖，请加 --force。\n');
  });

  test('is overwritten with --force', async () => {
    at.put('年 报.html', '已发布');
    const { code, changed, made } = await at.run('render', '--html', '--force');
    expect({ code, changed, made }).toEqual({ code: 0, changed: ['年 报.html'], made: [] });
  });
});

test.each([
  ['the input', ['--pdf=年 报.xlsx'], /就是输入的文件.*请换一个文件名/],
  ['the input by another path', ['--html=./甲/../年 报.xlsx'], /就是输入的文件/],
  ['one file for both', ['--pdf=同.out', '--html=./同.out'], /两个输出是同一个文件/],
  ['a folder', ['--pdf', '--html=文件夹'], /文件夹 是文件夹/],
  ['a file in a file', ['--pdf', '--html=文件/页.html'], /写不了 文件\/页\.html.*请检查/],
])('%s as output is refused, --force or not, and nothing is written', async (_, args, says) => {
  at.put('文件');
  at.putFolder('文件夹');
  for (const force of [[], ['--force']]) {
    const { stderr, ...rest } = await at.run('render', '年 报.xlsx', ...args, ...force);
    expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/E[A-Z]{3,}/);
  }
});

describe('a workbook with errors', () => {
  beforeEach(async () => at.put('年 报.xlsx', await withError()));

  test('is refused, and the findings shown as validate shows them', async () => {
    const { stderr, ...rest } = await at.run('render', '--pdf', '--html');
    expect(rest).toEqual({ code: 1, stdout: '', ...NO_FILES });
    const { stdout: findings } = await at.run('validate');
    expect(stderr.startsWith(findings)).toBe(true);
    expect(stderr).toMatch(/有 \d+ 项错误，没有生成文件。.*--draft/);
  });

  test('makes a draft that says so and lists the errors', async () => {
    const { code, made, changed } = await at.run('render', '--pdf', '--html', '--draft');
    expect({ code, made, changed }).toEqual({ code: 0, made: ['年 报.html', '年 报.pdf'], changed: [] });
    const page = at.read('年 报.html');
    expect(page).toContain('草稿');
    expect(page).toMatch(/依申请公开!J4.*填的是 99/);
  });
});

test('a draft lists the first five hundred errors, and says how many more there are', async () => {
  at.put(
    '错.xlsx',
    await patchedWorkbook('2021', { set: { 'narrative.other': '囯务院，人民攻府，'.repeat(300) } }),
  );
  const { code, stdout } = await at.run('validate', '错.xlsx', '--format', 'json');
  const { errors = 0 } = findingsOf(stdout).summary;
  expect([code, errors > 550]).toEqual([1, true]);
  expect(await at.run('render', '错.xlsx', '--draft', '--html', '--docx', '--pdf')).toMatchObject({
    code: 0,
  });
  const further = `另有 ${errors - 500} 项错误没有列出`;
  const [, list = ''] = at.read('错.html').split('尚待改正的错误');
  expect([list.match(/<li>/g)?.length, list.includes(further)]).toEqual([500, true]);
  const { paragraphs } = readWord(readFileSync(at.at('错.docx')));
  expect(paragraphs.at(-1)?.text).toContain(further);
  const pages = (await readPdf(readFileSync(at.at('错.pdf')))).pages.slice(-2).map(({ lines }) => lines);
  expect(compact(pages.join(''))).toContain(compact(further));
});

test('a draft of a workbook without errors is a draft too', async () => {
  await at.run('render', '--html', '--draft');
  expect(at.read('年 报.html')).toContain('草稿');
});

test('warnings do not stand in the way', async () => {
  at.put('年 报.xlsx', await withWarning());
  const { code, made } = await at.run('render', '--html');
  expect({ code, made }).toEqual({ code: 0, made: ['年 报.html'] });
  expect(at.read('年 报.html')).not.toContain('草稿');
});

test('without a date there is no date line, and a warning', async () => {
  at.put('年 报.xlsx', await patchedWorkbook('2021', { set: { publishedOn: null } }));
  const { code, stdout, stderr } = await at.run('render', '--html');
  expect(code).toBe(0);
  expect(stdout).not.toContain('发布日期');
  expect(stderr).toMatch(/没有发布日期，文末不印日期.*请/);
  expect(at.read('年 报.html')).not.toContain(`${new Date().getFullYear()}年${new Date().getMonth() + 1}月`);
  expect(at.read('年 报.html')).not.toContain('2025年1月20日');
});

test('organ and year may come from flags', async () => {
  at.put('年 报.xlsx', await anonymous());
  expect((await at.run('render', '--html')).code).toBe(1);
  const { code } = await at.run('render', '--html', '--organ', '某县人民政府', '--year', '2023');
  expect(code).toBe(0);
  expect(at.read('年 报.html')).toContain('某县人民政府2023年政府信息公开工作年度报告');
});

test('the same input gives the same bytes', async () => {
  await at.run('render', '--pdf', '--html');
  const again = await at.run('render', '--pdf', '--html', '--force');
  expect(again).toMatchObject({ code: 0, ...NO_FILES });
});

test('a section without a text is said, since only its heading is printed', async () => {
  at.put('空.xlsx', await patchedWorkbook('2021', { set: { 'narrative.other': '' } }));
  const { stderr } = await at.run('render', '空.xlsx', '--html', '--draft');
  expect(stderr).toMatch(/“六、其他需要报告的事项”没有内容/);
});
