import { limits } from '../../src/workbook/preflight/limits.js';
import { fileOf } from '../cli/findings-document.js';
import { Workplace } from '../cli/workplace.js';
import { templateWorkbook, validData } from '../support/fixtures.js';

const at = new Workplace();

// What grows with the square of the length does not come to an end in a minute.
jest.setTimeout(60_000);

/** What patterns and lists of words go over again and again, if they are not careful. */
const REPEATED = [
  '一',
  '十',
  '1',
  '1,',
  '1.',
  '万',
  'X',
  '*',
  '_',
  '.',
  '-',
  'a',
  'a.',
  '@',
  'www.',
  '汉',
  ' ',
  '　',
  '\n',
  '（',
  '《',
  '“',
  '、',
  '，',
  '。',
  '/',
  '％',
  '3%，',
  '第',
  '年',
  '2023年',
  '月',
  '13800138000 ',
  '11010119900307001',
  '6222',
  '①',
  '件',
  '其中',
  '未收到',
  '收到申请',
  '收到政府信息公开申请3件，',
  '行政复议3件，',
  '收费100元，',
  '约 元',
  '某某',
  '中华人民',
  '一、总体情况\n',
  '（一）',
  '注：',
  '占百分之五，',
  '不予公开',
  '自然人',
  '同比增长',
  '全年共收到申请三十一件，其中自然人20件，上年结转1件，办结30件，结转下年2件。',
];

const repeat = (text: string, length: number) =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);

describe('a report of nothing but one text', () => {
  const data = validData('2021');
  const used = Object.values(data.narrative).reduce((sum, text) => sum + (text?.length ?? 0), 0);

  test.each(REPEATED)('%j', async (text) => {
    const overview = `${repeat(text, limits.prose - used - 1)}字`;
    at.put('年报.xlsx', await templateWorkbook({ ...data, narrative: { ...data.narrative, overview } }));
    const { stdout } = await at.run('validate', '年报.xlsx', '--format', 'json');
    expect(fileOf(stdout)).toMatchObject({ organ: data.organ.name, rules: { crashed: [] } });
  });
});

const REQUESTS = validData('2021').requests as Record<string, Record<string, unknown>>;
const COLUMNS = Object.keys(REQUESTS.received ?? {});

test.each(REPEATED)('cells of nothing but %j', async (text) => {
  const data = validData('2021');
  const long = repeat(text, limits.text);
  const figures = Object.fromEntries(COLUMNS.map((column) => [column, `${long}x`.slice(-limits.text)]));
  at.put(
    '年报.xlsx',
    await templateWorkbook({ ...data, requests: { ...REQUESTS, received: figures, granted: figures } }),
  );
  const { stdout } = await at.run('validate', '年报.xlsx', '--format', 'json');
  expect(fileOf(stdout).rules.crashed).toEqual([]);
  const { stdout: printed } = await at.run('validate', '年报.xlsx');
  expect(printed).toContain('年报.xlsx');
});
