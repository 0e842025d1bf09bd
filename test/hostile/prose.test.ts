import { Chalk } from 'chalk';
import { checkWorkbook } from '../../src/check/check-workbook.js';
import { editions } from '../../src/edition/editions.js';
import { limits } from '../../src/limits/limits.js';
import { toJson } from '../../src/reporter/json.js';
import { toTerminal } from '../../src/reporter/terminal.js';
import { rules } from '../../src/rules/rules.js';
import { fileOf } from '../cli/findings-document.js';
import { templateWorkbook, validData } from '../support/fixtures.js';

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

/** What `validate` says, but in this process: it would leave such a workbook to another, which takes time to start. */
async function check(bytes: Uint8Array) {
  const { result } = await checkWorkbook('年报.xlsx', bytes, { editions, rules, read: {} });
  const run = { tool: { name: 'report', version: '1.2.3' }, files: [result] };
  const shown = toTerminal(run, { colors: new Chalk({ level: 0 }), maxFindings: 50, quiet: false });
  return { file: fileOf(toJson(run)), shown };
}

const data = validData('2021');
const used = Object.values(data.narrative).reduce((sum, text) => sum + (text?.length ?? 0), 0);
const requestsIn = data.requests as Record<string, Record<string, unknown>>;
const columns = Object.keys(requestsIn.received ?? {});

/** As much of it as prose may be long. */
function prose(text: string): string {
  const room = limits.prose - used - 1;
  // The other sections have a few paragraphs too.
  const paragraphs = /\S\n/.test(text) ? (limits.paragraphs - 100) * text.length : room;
  return `${repeat(text, Math.min(room, paragraphs))}字`;
}

/** As much of it as a cell may hold, in every cell of a row. */
function requests(text: string) {
  const figure = `${repeat(text, limits.text)}x`.slice(-limits.text);
  const row = Object.fromEntries(columns.map((column) => [column, figure]));
  return { ...requestsIn, received: row };
}

test.each(REPEATED)('a report of nothing but %j', async (text) => {
  const narrative = { ...data.narrative, overview: prose(text) };
  const { file, shown } = await check(
    await templateWorkbook({ ...data, narrative, requests: requests(text) }),
  );
  expect(file).toMatchObject({ organ: data.organ.name, rules: { crashed: [] } });
  expect(shown).toContain('年报.xlsx');
});
