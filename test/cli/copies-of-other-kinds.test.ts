import { readFileSync } from 'node:fs';
import path from 'node:path';
import { read as readOldWorkbook, write as writeOldWorkbook } from '@e965/xlsx';
import { openWorkbook } from '../../src/source/xlsx/open-workbook.js';
import { asOds } from '../support/as-ods.js';
import { editionOf, FIXTURES, foreignContent, validData } from '../support/fixtures.js';
import { writePage } from '../support/pages/write-page.js';
import { partsOf } from '../workbook/mark/marked-copy.js';
import { withError } from './workbooks.js';
import { NO_FILES, Workplace } from './workplace.js';

const at = new Workplace();

/** A published page; 41 requests were received. */
function page(total = 99, phone = ''): Uint8Array {
  const content = foreignContent(validData('2021'));
  const { narrative } = content;
  const other = `${narrative.other}${phone}`;
  const values = new Map([...content.values, ['requests.received.total', total]]);
  return writePage(editionOf('2021'), { ...content, values, narrative: { ...narrative, other } });
}

const commentsIn = (file: string) =>
  [...partsOf(at.bytes(file))].filter(([name]) => /comments\d/.test(name)).map(([, text]) => text);

const marked = (...paths: string[]) => at.run('validate', ...paths, '--format', 'marked=退回', '--quiet');

test('a page comes back as the workbook of its import, marked where its figures and words stand there', async () => {
  at.put('收/年报.html', page(99, '请致电13912345678。'));
  const { code, made, stderr } = await marked('收');
  expect([code, stderr, made]).toEqual([1, '', ['退回/收/年报.xlsx']]);
  expect((await at.run('import', '收/年报.html', '-o', '导入.xlsx')).code).toBe(0);
  const data = async (file: string) => JSON.parse((await at.run('extract', file)).stdout);
  expect(await data('退回/收/年报.xlsx')).toEqual(await data('导入.xlsx'));
  const [prose = '', figures = '', ...others] = commentsIn('退回/收/年报.xlsx');
  expect(prose).toMatch(/<comment ref="B4"[\s\S]*P-MOBILE/);
  expect(figures).toMatch(/<comment ref="J4"[\s\S]*T3-ROW/);
  expect(others).toEqual([]);
  // The list names the places as they are in the page, and leads to those in the workbook.
  const { sheets } = openWorkbook(at.bytes('退回/收/年报.xlsx'));
  const list = sheets.at(-1)?.cells.map(({ value }) => String(value)) ?? [];
  expect(list).toContainEqual(expect.stringMatching(/^第2张表第4行第10列/));
  expect(list).toContainEqual(expect.stringContaining('由原文件转成的填报工作簿'));
});

test('corrected, the copy comes back without marks', async () => {
  at.put('年报.html', page());
  await marked('年报.html');
  const fixed = partsOf(at.bytes('退回/年报.xlsx'));
  expect(fixed.size).toBeGreaterThan(0);
  // Somebody types the right total into the marked cell.
  const { correctWorkbook } = await import('../../src/correct/correct-workbook.js');
  const right = correctWorkbook(at.bytes('退回/年报.xlsx'), [
    { place: { sheet: '依申请公开', cell: 'J4' }, value: 41 },
  ]);
  at.put('再收/年报.xlsx', right);
  const { code, made } = await at.run('validate', '再收', '--format', 'marked=再退');
  expect([code, made]).toEqual([0, ['再退/再收/年报.xlsx']]);
  expect(commentsIn('再退/再收/年报.xlsx').join('')).not.toContain('T3-ROW');
  expect(openWorkbook(at.bytes('再退/再收/年报.xlsx')).sheets).toHaveLength(6);
});

test('where names would be the same, the old ending stays in them', async () => {
  const workbook = await withError();
  at.put('收/年报.html', page());
  at.put('收/年报.xlsx', workbook);
  at.put('收/年报.ods', asOds(openWorkbook(workbook)));
  const { made } = await marked('收');
  expect(made).toEqual(['退回/收/年报.html.xlsx', '退回/收/年报.ods.xlsx', '退回/收/年报.xlsx']);
  // The cell of the other workbook is not the one that is marked in ours.
  expect(commentsIn('退回/收/年报.ods.xlsx').join('')).toMatch(/<comment ref="J4"[\s\S]*T3-ROW/);
});

test('a page whose name says Word comes back as a workbook, under a name that says so', async () => {
  at.put('年报.docx', page());
  expect((await marked('年报.docx')).made).toEqual(['退回/年报.docx.xlsx']);
});

test('a file without a table cannot come back as a workbook, and that is said', async () => {
  at.put('通知.html', '<h1>关于开会的通知</h1><p>请参加。</p>');
  at.put('年报.html', page());
  const { code, stderr, made } = await marked('通知.html', '年报.html');
  expect([code, made]).toEqual([2, ['退回/年报.xlsx']]);
  expect(stderr).toMatch(/通知\.html.*没有认出/);
});

test('a page that is right gets no copy', async () => {
  at.put('年报.html', page(41));
  expect(await at.run('validate', '年报.html', '--format', 'marked=退回')).toMatchObject(NO_FILES);
});

test('an old workbook comes back as a workbook of today, marked', async () => {
  const old = readOldWorkbook(readFileSync(path.join(FIXTURES, '2021.xls')));
  const cell = old.Sheets.依申请公开?.J6;
  if (!cell) throw new Error('no J6');
  cell.v = 99;
  delete cell.w;
  delete cell.f;
  at.put('收/年报.xls', writeOldWorkbook(old, { type: 'buffer', bookType: 'biff8' }));
  const { code, made, stderr } = await marked('收');
  expect([code, stderr, made]).toEqual([1, '', ['退回/收/年报.xlsx']]);
  expect(commentsIn('退回/收/年报.xlsx').join('')).toMatch(/<comment ref="J6"[\s\S]*T3-ROW/);
});
