import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RosterError, readRoster } from '../../src/roster/read-roster.js';
import { Workbook } from '../../src/workbook/exceljs.js';
import { written } from '../support/written.js';

const csv = (text: string) => readRoster(Buffer.from(text), '名册.csv');

async function xlsx(rows: (string | null)[][], merges: string[] = []): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.addWorksheet('说明').addRow(['填报说明']);
  const sheet = workbook.addWorksheet('名册');
  for (const row of rows) sheet.addRow(row);
  for (const merge of merges) sheet.mergeCells(merge);
  return written(workbook);
}

test('columns are found by their headers, in any order, under titles', async () => {
  const { units } = await csv(
    '某市单位名册\n序号,上级单位,类别,单 位 名 称\n1,某市人民政府,部门,某市水务局\n\n2,,乡镇街道,某镇\n',
  );
  expect(units).toMatchObject([
    {
      name: '某市水务局',
      aliases: [],
      kind: 'department',
      parent: '某市人民政府',
      contact: null,
      phone: null,
      deadline: null,
      sheet: '名册.csv',
      cell: 'D3',
    },
    { name: '某镇', kind: 'township', parent: null, cell: 'D5' },
  ]);
});

test('headers and kinds in English are known too', async () => {
  expect((await csv('Unit,Kind,Parent\nA,government,\n')).units).toMatchObject([
    { name: 'A', kind: 'government' },
  ]);
});

test('a workbook is read alike, with parents merged over their units', async () => {
  const rows = [
    ['上级单位', '单位名称'],
    ['某市人民政府', '某市水务局'],
    [null, '某市林业局'],
    ['某县人民政府', '某县局'],
  ];
  const roster = await readRoster(await xlsx(rows, ['A2:A3']), '名册.xlsx');
  expect(roster.units.map(({ cell, sheet }) => `${sheet}!${cell}`)).toEqual([
    '名册!B2',
    '名册!B3',
    '名册!B4',
  ]);
  expect(roster.childrenOf('某市 人民政府').map(({ name }) => name)).toEqual(['某市水务局', '某市林业局']);
});

test('a unit is found by its name and by its other names, whatever the spaces and the width', async () => {
  const roster = await csv('单位,简称\n某市（某区）水务局,水务局、某市水务\n');
  for (const name of ['某市(某区)水务局', ' 水 务局', '某市水务']) expect(roster.find(name)?.cell).toBe('A2');
  expect(roster.find('水务')).toBeUndefined();
});

test('a parent may be written by another name', async () => {
  const roster = await csv('单位,别名,上级单位\n某市人民政府,某市,\n某局,,某市\n');
  expect(roster.childrenOf('某市人民政府').map(({ name }) => name)).toEqual(['某局']);
});

test('without parents nobody stands under anybody', async () => {
  expect((await csv('单位,上级单位\n某局,\n')).childrenOf('某局')).toEqual([]);
});

test('a name that two units go by cannot be told apart', async () => {
  await expect(csv('单位,别名\n甲局,办\n乙局,办\n')).rejects.toThrow(RosterError);
});

test('whom to ask, and until when, from lists and from dates of a workbook', async () => {
  const header = '单位名称,联系人,联系电话,截止日期\n';
  const { units } = await csv(`${header}甲局,张三,0513-1234,2025年1月10日前\n乙局,,,\n`);
  const asked = { contact: '张三', phone: '0513-1234', deadline: '2025-01-10' };
  expect(units).toMatchObject([asked, { contact: null, phone: null, deadline: null }]);
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('名册');
  sheet.addRows([
    ['单位', '经办人', '电话', '截止日期'],
    ['甲局', '张三', 5131234, new Date('2025-01-10')],
  ]);
  const roster = await readRoster(await written(workbook), '名册.xlsx');
  expect(roster.units).toMatchObject([{ ...asked, phone: '5131234' }]);
  await expect(csv(`${header}甲局,,,年底\n`)).rejects.toMatchObject({
    reason: 'rosterDate',
    values: { cell: 'A2', text: '年底' },
  });
});

test.each(['2021.xlsx', '2021.xls', 'pasted-2021.xlsx'])('the report %s is no roster', async (file) => {
  const bytes = readFileSync(path.resolve(__dirname, '../../fixtures', file));
  await expect(readRoster(bytes, file)).rejects.toMatchObject({ reason: 'rosterReport' });
});
