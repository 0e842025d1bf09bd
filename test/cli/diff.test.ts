import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { buildDocument } from '../../src/document/build-document.js';
import { dataAttachment } from '../../src/publish/data-attachment.js';
import { renderPdf } from '../../src/render/pdf/index.js';
import type { Report } from '../../src/report/report.js';
import { hostileTexts } from '../render/html/hostile.js';
import { fonts } from '../render/pdf/bundled-fonts.js';
import { patchedWorkbook } from '../rules/patch.js';
import { EDITIONS, readWorkbook, validData } from '../support/fixtures.js';
import { withoutTables } from './workbooks.js';
import { NO_FILES, Workplace } from './workplace.js';

const at = new Workplace();

const yearOf = (edition: string) => validData(edition).year ?? 0;

/** Last year's report of the same organ, and this year's. */
async function putTwoYears(edition = '2021'): Promise<void> {
  const year = yearOf(edition);
  const { overview = '' } = validData(edition).narrative;
  const [first = '', second = '', ...rest] = (overview ?? '').split('\n');
  const older = [second, first, ...rest].join('\n');
  at.put(
    '旧.xlsx',
    await patchedWorkbook(edition, {
      set: { year: year - 1, 'requests.received.total': 28, 'narrative.overview': older },
    }),
  );
  at.put('新.xlsx', await patchedWorkbook(edition, { set: { 'requests.received.total': 42 } }));
}

describe.each(EDITIONS)('two copies of one report, edition %s', (edition) => {
  beforeEach(async () => {
    at.put('甲.xlsx', await patchedWorkbook(edition, {}));
  });

  test('that say the same are the same', async () => {
    at.putCopyOf('甲.xlsx', '乙.xlsx');
    const { stdout, ...rest } = await at.run('diff', '甲.xlsx', '乙.xlsx');
    expect(rest).toEqual({ code: 0, stderr: '', ...NO_FILES });
    expect(stdout).toMatch(/\n甲\.xlsx与乙\.xlsx一致：核对了 \d+ 个数和全部文字。\n$/);
  });

  test('that do not are told apart by cell and word, and nothing else is found', async () => {
    const other = {
      'requests.received.total': 99,
      'review.reconsideration.total': 77,
      publishedOn: '2030-01-01',
    };
    at.put(
      '乙.xlsx',
      await patchedWorkbook(edition, { set: other, say: { '（一）主动公开': '（一）主动信息公开' } }),
    );
    const { code, stdout } = await at.run('diff', '甲.xlsx', '乙.xlsx');
    expect(code).toBe(1);
    expect(stdout).toContain('甲.xlsx与乙.xlsx有 4 处不同：数字 2 处，文字 1 处，日期 1 处。');
    const [, ...found] = stdout.split('\n').filter((line) => line.startsWith('  '));
    expect(stdout.split('\n').filter((line) => line.startsWith('  '))).toHaveLength(3);
    expect(found.at(-1)).toMatch(/^ {2}改 （一）主动[^\n]*增/);
    expect(stdout).toMatch(/一、本年新收政府信息公开申请数量 · 总计：\d+ → 99 .* {2}依申请公开!J4\n/);
  });
});

describe('a PDF of ours by itself', () => {
  const read = async (set: Record<string, number>) => readWorkbook(await patchedWorkbook('2021', { set }));
  const pdfOf = async (printed: Report, attached: Report) =>
    (await renderPdf(buildDocument(printed), fonts, { attachment: dataAttachment(attached) })).bytes;

  test('is compared with the data that it carries, cell by cell', async () => {
    const [right, other] = [await read({}), await read({ 'requests.received.total': 99 })];
    at.put('发布.pdf', await pdfOf(right, right));
    const same = await at.run('diff', '发布.pdf');
    expect(same).toMatchObject({ code: 0, stderr: '', ...NO_FILES });
    expect(same.stdout).toMatch(/\n发布稿与工作簿一致：核对了 \d+ 个数和全部文字。\n$/);
    at.put('发布.pdf', await pdfOf(other, right));
    const { code, stdout } = await at.run('diff', '发布.pdf');
    expect(code).toBe(1);
    expect(stdout).toContain('发布稿与工作簿有 1 处不同：数字 1 处，文字 0 处。');
    expect(stdout).toMatch(/一、本年新收政府信息公开申请数量 · 总计：99 → \d+ /);
  });

  test('but one without data, or another kind of file, needs a second', async () => {
    at.put('别的.pdf', (await renderPdf(buildDocument(await read({})), fonts)).bytes);
    expect(await at.run('diff', '别的.pdf')).toMatchObject({ code: 2, stdout: '', ...NO_FILES });
  });
});

test('a formula without a result is not the same as anything, nor is a row that is not there', async () => {
  at.put('甲.xlsx', await patchedWorkbook('2021', { cells: { '依申请公开!D5': { formula: '1+1' } } }));
  at.put('乙.xlsx', await patchedWorkbook('2021', {}));
  expect((await at.run('diff', '甲.xlsx', '甲.xlsx')).code).toBe(1);
  const { stdout } = await at.run('diff', '甲.xlsx', '乙.xlsx');
  expect(stdout).toContain('自然人：（公式没有结果） → 2  依申请公开!D5');
  at.put('丙.xlsx', await patchedWorkbook('2021', { empty: ['依申请公开!A5:J5'] }));
  const lacking = (await at.run('diff', '乙.xlsx', '丙.xlsx')).stdout;
  expect(lacking).toContain('不同：数字 7 处，文字 0 处。');
  expect(lacking).toContain('科研机构：0 → （没有这一格）');
});

test('a blank is a 0, and a number that is written otherwise the same number', async () => {
  at.put('甲.xlsx', await patchedWorkbook('2021', { set: { 'requests.carriedIn.research': null } }));
  at.put('乙.xlsx', await patchedWorkbook('2021', { set: { 'disclosure.licensing.decisions': '３８６件' } }));
  expect((await at.run('diff', '甲.xlsx', '乙.xlsx')).code).toBe(0);
});

describe.each(EDITIONS)('two years, edition %s', (edition) => {
  beforeEach(() => putTwoYears(edition));

  test('are compared: change and percent, what moved, what was hardly changed', async () => {
    const { code, stdout, stderr } = await at.run('diff', '旧.xlsx', '新.xlsx');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const year = yearOf(edition);
    expect(stdout).toMatch(
      new RegExp(`${year}年与${year - 1}年相比：\\d+ 个数中有 1 个不同，文字有 1 段不同。`),
    );
    expect(stdout).toMatch(/总计：28 → 42 {2}\+14（\+50%） {2}依申请公开!J4\n/);
    expect(stdout).toMatch(/一、总体情况　基本相同，重复 \d+%\n {2}移 /);
  });

  test('as JSON have the shape that scripts rely on', async () => {
    const { stdout } = await at.run('diff', '旧.xlsx', '新.xlsx', '--format', 'json');
    const { formatVersion, a, b, figures, prose, summary, ...others } = JSON.parse(stdout);
    expect(others).toEqual({});
    const { publishedOn, organ } = validData(edition);
    const side = { organ: organ.name, edition, publishedOn };
    expect({ formatVersion, a, b }).toEqual({
      formatVersion: 1,
      a: { path: '旧.xlsx', year: yearOf(edition) - 1, ...side },
      b: { path: '新.xlsx', year: yearOf(edition), ...side },
    });
    const key = 'requests.received.total';
    const title = '一、本年新收政府信息公开申请数量 · 总计';
    const place = { sheet: '依申请公开', cell: 'J4', at: '依申请公开!J4', key, title, role: 'cell' };
    expect(figures).toEqual([
      { key, title, a: 28, b: 42, change: 14, percent: 50, places: { a: place, b: place } },
    ]);
    const [moved] = prose.flatMap(({ changes }: { changes: unknown[] }) => changes);
    expect(moved).toEqual({ type: 'moved', a: moved.a, b: moved.a });
    expect(prose.find(({ section }: { section: string }) => section === 'overview')).toMatchObject({
      title: '一、总体情况',
      changes: [moved],
    });
    expect(summary).toMatchObject({
      type: 'comparison',
      differences: 2,
      figures: 1,
      paragraphs: 1,
      dates: 0,
    });
    const all = JSON.parse((await at.run('diff', '旧.xlsx', '新.xlsx', '--format', 'json', '--all')).stdout);
    expect(all.figures).toHaveLength(summary.compared);
    expect(all.prose.flatMap(({ changes }: { changes: unknown[] }) => changes).length).toBeGreaterThan(5);
  });

  test('make a page that keeps to the standard, fetches nothing and runs nothing', async () => {
    const { code, stdout, made } = await at.run('diff', '旧.xlsx', '新.xlsx', '-o', '对照.html');
    expect({ code, stdout, made }).toEqual({ code: 1, stdout: '已生成 对照.html\n', made: ['对照.html'] });
    const page = at.read('对照.html');
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    expect(policy).toMatch(/^default-src &#39;none&#39;; style-src &#39;sha256-\S+; base-uri/);
    expect(/<script|https?:/.exec(page)).toBeNull();
    expect(/<del>28.*<\/small>/.exec(page)?.[0]).toMatch(
      /<del>28<\/del><ins>42<\/ins><small>\+14（\+50%）<\/small>/,
    );
    // No header of a table stands at a page's foot.
    expect(page).toMatch(/@media print \{[^@]*tbody tr:first-child \{ break-before: avoid; \}/);
    const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });
    const { results } = await validator.validateString(page);
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`)),
    ).toEqual([]);
  });
});

test('where the form changed, only what both forms have is compared', async () => {
  at.put('旧.xlsx', await patchedWorkbook('2019', { set: { year: 2020, 'organ.name': '某市水务局' } }));
  at.put('新.xlsx', await patchedWorkbook('2021', { set: { year: 2021 } }));
  const { stdout } = await at.run('diff', '旧.xlsx', '新.xlsx', '--format', 'json');
  const { figures, summary } = JSON.parse(stdout);
  expect(summary.uncompared).toBeGreaterThan(0);
  const keys = figures.map(({ key }: { key: string }) => key).join('\n');
  expect(keys).not.toMatch(/^disclosure\.(?:rules|fees)|^requests\.otherwise/m);
  expect((await at.run('diff', '旧.xlsx', '新.xlsx')).stdout).toMatch(
    /格式不同（2019版、2021版），.*\d+ 个数没有比较/,
  );
});

test('nothing that a report says is markup in the page, or acts on a terminal', async () => {
  const text = hostileTexts.filter((each) => !each.includes('\n')).join('\n');
  at.put(
    '甲.xlsx',
    await patchedWorkbook('2021', { set: { 'narrative.other': text, 'organ.name': '<b>某局' } }),
  );
  at.put(
    '乙.xlsx',
    await patchedWorkbook('2021', {
      set: { 'narrative.other': `${text}x`, 'organ.name': '</table>', 'requests.granted.total': '<i>' },
    }),
  );
  const page = (await at.run('diff', '甲.xlsx', '乙.xlsx', '--format', 'html')).stdout;
  expect(/<(?:script|img|b|i|svg|base|link|plaintext|template)[\s>]/.exec(page)).toBeNull();
  expect(/[\p{Bidi_Control}]|[^\P{Cc}\n]/u.exec(page)).toBeNull();
  const { stdout } = await at.run('diff', '甲.xlsx', '乙.xlsx');
  expect(/[\p{Bidi_Control}]|[^\P{Cc}\n]/u.exec(stdout)).toBeNull();
});

describe('the command', () => {
  beforeEach(async () => {
    await putTwoYears();
  });

  test.each([
    [['旧.xlsx'], /请写明要对照的两个文件/],
    [['旧.xlsx', '没有.xlsx'], /没有找到 没有\.xlsx/],
    [['旧.xlsx', '新.xlsx', '--format', 'csv'], /--format 不能是“csv”，可用的有：terminal、json、html/],
    [['旧.xlsx', '新.xlsx', '-o', '新.xlsx'], /就是输入的文件/],
    [['旧.xlsx', '新.xlsx', '-o', '有.html'], /已经存在.*--force/],
    [['旧.xlsx', '新.xlsx', '-o', 'x.html', '--format', 'json', '--format', 'html'], /只能用于一种形式/],
  ])('diff %j is refused', async (args, says) => {
    at.put('有.html', '旧的');
    const { stderr, ...rest } = await at.run('diff', ...args);
    expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
    expect(stderr).toMatch(says);
  });

  test('tells one comparison in several ways', async () => {
    const args = [
      '--format',
      'terminal',
      '--format',
      'json',
      '-o',
      '果.json',
      '--format',
      'html=页.html',
      '--force',
    ];
    at.put('页.html', '旧的');
    await at.run('diff', '旧.xlsx', '新.xlsx', '--format', 'json=甲.json');
    const both = await at.run('diff', '旧.xlsx', '新.xlsx', ...args.slice(2));
    expect(both).toMatchObject({ code: 1, made: ['果.json'], changed: ['页.html'] });
    expect(readFileSync(at.at('果.json'))).toEqual(readFileSync(at.at('甲.json')));
  });

  test('of what cannot be read says why, and does nothing', async () => {
    at.put('坏.xlsx', '不是工作簿');
    at.put('清单.xlsx', withoutTables());
    for (const other of ['坏.xlsx', '清单.xlsx']) {
      const { stderr, ...rest } = await at.run('diff', '新.xlsx', other);
      expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
      expect(stderr).toMatch(new RegExp(`^${other}[\\s\\S]*没有对照。\\n$`));
    }
  });
});
