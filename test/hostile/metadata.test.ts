import { readFileSync } from 'node:fs';
import os from 'node:os';
import { strFromU8, unzipSync } from 'fflate';
import template from '../../schemas/messages/zh/template.json';
import { Workplace } from '../cli/workplace.js';
import { readPdf } from '../render/pdf/read-pdf.js';
import { EDITIONS } from '../support/fixtures.js';

const at = new Workplace('张三的文件夹');

/** Who ran the program and where: none of it belongs into a file that is published. */
const told = () =>
  [at.folder, '张三', os.homedir(), os.hostname(), os.userInfo().username].filter(
    (text) => text.length > 4 || text === '张三',
  );

const tells = (text: string) => told().filter((word) => text.includes(word));

beforeEach(() => at.putFixture('2021.xlsx', '年报.xlsx'));

test('a PDF names no person, no machine and no folder', async () => {
  expect((await at.run('render', '--pdf', '年报.xlsx')).code).toBe(0);
  const bytes = readFileSync(at.at('年报.pdf'));
  expect(tells(bytes.toString('latin1'))).toEqual([]);
  const { info } = await readPdf(bytes);
  expect(tells(JSON.stringify(info))).toEqual([]);
  expect(info).not.toHaveProperty('Author');
});

test('a page names no person, no machine and no folder', async () => {
  expect((await at.run('render', '--html', '年报.xlsx')).code).toBe(0);
  expect(tells(at.read('年报.html'))).toEqual([]);
});

test('a Word document names no person, no machine and no folder', async () => {
  expect((await at.run('render', '--docx', '年报.xlsx')).code).toBe(0);
  const parts = unzipSync(readFileSync(at.at('年报.docx')));
  const texts = Object.values(parts).map((part) => strFromU8(part));
  expect(tells(texts.join('\n'))).toEqual([]);
  expect(texts.join('\n')).not.toMatch(/<(?:dc:creator|cp:lastModifiedBy|Manager|Company)>/);
});

test.each(EDITIONS)('a workbook names no person, no machine and no folder, in the %s edition', async (id) => {
  const year = id === '2019' ? '2019' : '2024';
  expect((await at.run('template', '--year', year, '-o', '空白.xlsx')).code).toBe(0);
  const parts = Object.entries(unzipSync(readFileSync(at.at('空白.xlsx'))));
  const texts = Object.fromEntries(parts.map(([name, part]) => [name, strFromU8(part)]));
  expect(tells(Object.values(texts).join('\n'))).toEqual([]);
  const core = texts['docProps/core.xml'] ?? '';
  const people = [...core.matchAll(/<(dc:creator|cp:lastModifiedBy)>([^<]*)</g)].map(([, , name]) => name);
  expect(new Set(people)).toEqual(new Set([template.producer]));
  const app = texts['docProps/app.xml'] ?? '';
  expect([/<Manager>([^<]*)/, /<Company>([^<]*)/].map((field) => field.exec(app)?.[1] ?? '')).toEqual([
    '',
    '',
  ]);
});

test('results name files as they were given', async () => {
  for (const args of [['validate'], ['validate', '--format', 'json'], ['extract']])
    expect(tells((await at.run(...args, '年报.xlsx')).stdout)).toEqual([]);
});
