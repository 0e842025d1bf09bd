import { findingsOf } from './findings-document.js';
import { unit } from './unit-files.js';
import { anonymous } from './workbooks.js';
import { Workplace } from './workplace.js';

const at = new Workplace();

/** How Word's old documents begin. */
const DOC = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const roster = (...names: string[]) => at.put('名册.csv', ['单位名称,别名', ...names].join('\n'));

async function checked(...args: string[]) {
  const flags = ['--roster', '名册.csv', '--format', 'json'];
  const { stdout } = await at.run('validate', '各部门', ...flags, ...args);
  const { summary, files } = findingsOf(stdout);
  const missing = files.at(-1)?.findings.filter(({ rule }) => rule === 'U-MISSING') ?? [];
  return { summary, missing: missing.map(({ message }) => message) };
}

test('what cannot be read, and what is of another year, is not missing; the roster is no file', async () => {
  roster('某市水务局,', '某市林业局,林业局', '某市教育局,', '某市体育局,', '某市气象局,', '某市档案局,');
  at.put('各部门/水务.xlsx', await unit('某市水务局'));
  at.put('各部门/档案.xlsx', await unit('某市档案局'));
  at.put('各部门/林业局/年报.doc', DOC);
  at.put('各部门/教育.xlsx', await unit('某市教育局', { set: { year: 2023 } }));
  at.put('各部门/某市体育局2024.xlsx', await anonymous());
  expect(await checked()).toMatchObject({
    summary: {
      files: 5,
      unreadable: 1,
      roster: { due: 6, delivered: 3, unreadable: 1, otherYear: 1, missing: 1 },
    },
    missing: [
      expect.stringMatching(/“某市教育局”只有别的年度的文件（各部门\/教育\.xlsx）/),
      expect.stringMatching(/“某市气象局”没有找到文件。请催报/),
    ],
  });
});

test('what fits two units, and what names its unit otherwise, is said and counts for nobody', async () => {
  roster('某市水务局,水务局', '某市林业局,林业局');
  at.put('各部门/水务局和林业局.doc', DOC);
  expect((await checked()).missing).toEqual([
    expect.stringMatching(
      /“某市水务局”没有找到能读的文件。各部门\/水务局和林业局\.doc .*某市水务局、某市林业局/,
    ),
    expect.stringMatching(/“某市林业局”没有找到能读的文件/),
  ]);
  at.put('各部门/水务局.xlsx', await unit('某市水利局'));
  const { summary, missing } = await checked();
  expect(missing[0]).toMatch(/各部门\/水务局\.xlsx 的名称像是它的，但里面写的单位是“某市水利局”/);
  expect(summary.roster).toEqual({ due: 2, delivered: 0, unreadable: 0, otherYear: 0, missing: 2 });
});

test('it stands first wherever people read, with the same figures', async () => {
  roster('某市水务局,', '某市<林业>局,');
  at.put('各部门/水务.xlsx', await unit('某市水务局'));
  const told = async (format: string) =>
    (await at.run('validate', '各部门', '--roster', '名册.csv', '--format', format)).stdout;
  const headline = '应报 2 个单位：已报 1，无法读取 0，非本年度 0，未报 1（名册.csv，2024 年）。';
  const [terminal, markdown, page] = await Promise.all(['terminal', 'markdown', 'html'].map(told));
  expect(terminal?.split('\n').slice(0, 2)).toEqual([headline, '  未报：某市<林业>局']);
  expect(markdown?.split('\n').slice(2, 5)).toEqual([`**${headline}**`, '', '- 未报：某市&lt;林业>局']);
  expect(page).toContain(headline);
  expect(page).toContain('<li>某市&lt;林业&gt;局</li>');
  expect(page?.indexOf(headline)).toBeLessThan(page?.indexOf('共 1 个文件') ?? 0);
  for (const text of [terminal, markdown, page]) expect(text).toContain('共 1 个文件');
});

test('a roster of the config does not count the others when one file is looked at', async () => {
  roster('某市水务局,', '某市林业局,');
  at.put('report.config.json', '{"roster": "名册.csv"}');
  at.put('水务.xlsx', await unit('某市水务局'));
  const { stdout } = await at.run('validate', '水务.xlsx', '--format', 'json');
  expect(findingsOf(stdout).summary.roster).toBeUndefined();
});
