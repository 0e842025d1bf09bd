import { patchedWorkbook } from '../rules/patch.js';
import { withError } from './workbooks.js';
import { NO_FILES, Workplace } from './workplace.js';

const at = new Workplace();

beforeEach(() => at.putFixture('2021.xlsx', '年 报.xlsx'));

const config = (content: object) => at.put('report.config.json', JSON.stringify(content));

describe('a link to the PDF', () => {
  const linkIn = (file: string) => /<a href="([^"#]+)" type="application\/pdf">([^<]+)</.exec(at.read(file));

  test.each([
    [['--pdf', '--html'], '年 报.html', '%E5%B9%B4%20%E6%8A%A5.pdf'],
    [
      ['--pdf=下载/a#b?.pdf', '--html=网页/index.html'],
      '网页/index.html',
      '../%E4%B8%8B%E8%BD%BD/a%23b%3F.pdf',
    ],
    [['--pdf', '--html', '-o', '发布'], '发布/年 报.html', '%E5%B9%B4%20%E6%8A%A5.pdf'],
  ])('%j', async (args, page, href) => {
    const { stdout } = await at.run('render', ...args);
    const size = /（(\d+) 页，(\d+ KB)）/.exec(stdout);
    expect(linkIn(page)?.slice(1)).toEqual([href, `下载PDF版（${size?.[1]}页，${size?.[2]}）`]);
  });

  test('is not there without a PDF', async () => {
    await at.run('render', '--html');
    expect(linkIn('年 报.html')).toBeNull();
  });
});

describe('--fragment', () => {
  test('writes what is pasted into another page', async () => {
    const { code, made, stdout } = await at.run('render', '--html=片段.html', '--fragment', '--pdf');
    expect({ code, made }).toEqual({ code: 0, made: ['年 报.pdf', '片段.html'] });
    expect(stdout).toMatch(/已生成 片段\.html（\d+ KB）/);
    expect(at.read('片段.html')).toMatch(/^<article class="annual-report"[\s\S]+<\/article>\n$/);
  });

  test('means a page where nothing else is asked for', async () => {
    expect(await at.run('render', '--fragment')).toMatchObject({ code: 0, made: ['年 报.html'] });
  });

  test('can be a draft', async () => {
    at.put('年 报.xlsx', await withError());
    await at.run('render', '--fragment', '--draft');
    expect(at.read('年 报.html')).toMatch(/<p class="ar-draft-mark">草稿<\/p>[\s\S]+依申请公开!J4/);
  });
});

describe('the site’s own tags', () => {
  const tag = (name: string, file = '年 报.html') =>
    new RegExp(`<meta name="${name}" content="([^"]*)">`).exec(at.read(file))?.[1];

  test('come from the config, with year and file name in the address', async () => {
    config({
      site: { name: '某市人民政府', columnName: '年报专栏', url: 'https://www.example.gov.cn/{year}/{file}' },
    });
    await at.run('render', '--html');
    expect([tag('SiteName'), tag('ColumnName'), tag('Url')]).toEqual([
      '某市人民政府',
      '年报专栏',
      'https://www.example.gov.cn/2024/%E5%B9%B4%20%E6%8A%A5.html',
    ]);
  });

  test('are left out where the config does not say', async () => {
    await at.run('render', '--html');
    expect([tag('SiteName'), tag('Url')]).toEqual([undefined, undefined]);
  });

  test.each([
    [{ url: 'www.example.gov.cn' }, /site\.url.*应为网址，以 https:\/\//],
    [{ name: ' ' }, /site\.name.*不能是空的/],
    [{ nmae: '某市' }, /没有“nmae”这一项。.*name/],
  ])('a config with %j is refused', async (site, says) => {
    config({ site });
    const { stderr, ...rest } = await at.run('render', '--html');
    expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
    expect(stderr).toMatch(says);
  });
});

describe('pictures', () => {
  const pages = (stdout: string) => Number(/（(\d+) 页/.exec(stdout)?.[1]);

  test('are in the page and not in the PDF, unless asked', async () => {
    const usual = await at.run('render', '--html', '--pdf');
    expect(at.read('年 报.html').match(/<svg /g)).toHaveLength(2);
    const none = await at.run('render', '--html', '--pdf', '--no-charts', '--force');
    expect(at.read('年 报.html')).not.toContain('<svg');
    const both = await at.run('render', '--html', '--pdf', '--charts', '--force');
    expect(at.read('年 报.html').match(/<svg /g)).toHaveLength(2);
    expect(pages(none.stdout)).toBe(pages(usual.stdout));
    expect(pages(both.stdout)).toBeGreaterThan(pages(usual.stdout));
  });

  test('are left out where no request was made', async () => {
    at.putFixture('2019.xlsx', '零.xlsx');
    await at.run('render', '零.xlsx', '--html');
    expect(at.read('零.html')).not.toContain('<svg');
  });

  test('compare with last year when it is given', async () => {
    at.put('上年.xlsx', await patchedWorkbook('2021', { set: { year: 2023 } }));
    const { code } = await at.run('render', '年 报.xlsx', '--html', '--previous', '上年.xlsx');
    expect(code).toBe(0);
    expect(at.read('年 报.html').match(/<svg /g)).toHaveLength(3);
    expect(at.read('年 报.html')).toMatch(/>2023年<\/text>[\s\S]+>2024年<\/text>/);
  });
});
