import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Workbook } from '../../../src/workbook/exceljs.js';
import { patchedWorkbook } from '../../rules/patch.js';
import { written } from '../../support/written.js';
import { markedCopy, partsOf } from './marked-copy.js';

const wrongTotal = () => patchedWorkbook('2021', { set: { 'requests.received.total': 99 } });

async function load(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

const noteOf = (workbook: Workbook, sheet: string, cell: string): string => {
  const note = workbook.getWorksheet(sheet)?.getCell(cell).note;
  if (typeof note !== 'object') return note ?? '';
  return (note.texts ?? []).map(({ text }) => text).join('');
};

const fillOf = (workbook: Workbook, sheet: string, cell: string) =>
  workbook.getWorksheet(sheet)?.getCell(cell).fill;

/** A light red, whatever the last bits of its channels carry. */
const RED = {
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: expect.stringMatching(/^FFF[C-F]C[4-7]C[8-B]$/) },
};

test('a wrong total is red, says what is wrong, and what to write instead', async () => {
  const workbook = await load(await markedCopy(await wrongTotal()));
  expect(fillOf(workbook, '依申请公开', 'J4')).toMatchObject(RED);
  expect(noteOf(workbook, '依申请公开', 'J4')).toMatch(/【错误 T3-ROW】.*等于 \d+.*【建议】由 99 改为 \d+/s);
  expect(workbook.getWorksheet('依申请公开')?.getCell('J4').value).toBe(99);
});

test('cells that only add up to it stay as they are', async () => {
  const [before, after] = [await wrongTotal(), await markedCopy(await wrongTotal())];
  const [old, marked] = [await load(before), await load(after)];
  expect(fillOf(marked, '依申请公开', 'D4')).toEqual(fillOf(old, '依申请公开', 'D4'));
  expect(noteOf(marked, '依申请公开', 'D4')).toBe('');
});

test('figures, formulas, protection, validation and merged areas stay', async () => {
  const [before, after] = [await wrongTotal(), await markedCopy(await wrongTotal())];
  const [old, marked] = [await load(before), await load(after)];
  for (const sheet of old.worksheets) {
    const copy = marked.getWorksheet(sheet.name);
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        expect([cell.address, copy?.getCell(cell.address).value]).toEqual([cell.address, cell.value]);
        expect(copy?.getCell(cell.address).protection).toEqual(cell.protection);
      });
    });
    expect(copy?.model.merges).toEqual(sheet.model.merges);
    expect(partsOf(after).get(`xl/worksheets/sheet${sheet.id}.xml`)).toContain('<sheetProtection');
  }
});

test('a list with links stands behind the other sheets', async () => {
  const marked = await markedCopy(await wrongTotal());
  const workbook = await load(marked);
  const sheet = workbook.worksheets.at(-1);
  expect(sheet?.name).toBe('校验结果');
  const rows = sheet?.getSheetValues().flatMap((row) => (Array.isArray(row) ? [row.slice(1)] : [])) ?? [];
  expect(rows).toContainEqual(expect.arrayContaining(['错误', 'T3-ROW']));
  const xml = [...partsOf(marked).values()].find((text) => text.includes('校验结果</t>')) ?? '';
  expect(xml).toContain(`location="'依申请公开'!J4"`);
  expect(xml).not.toContain('<f>');
});

test('the comments of somebody else stay, and go on with ours', async () => {
  const marked = await load(await markedCopy(readFileSync(path.join(__dirname, 'libreoffice.xlsx'))));
  expect(noteOf(marked, '依申请公开', 'D5')).toBe('原有批注二');
  expect(noteOf(marked, '依申请公开', 'J4')).toMatch(/^原有批注：请核对\n.*【错误 T3-ROW】/s);
});

test('marking a marked copy replaces list and comments', async () => {
  const once = await markedCopy(readFileSync(path.join(__dirname, 'libreoffice.xlsx')));
  const twice = await markedCopy(once);
  const [first, second] = [await load(once), await load(twice)];
  expect(second.worksheets.map(({ name }) => name)).toEqual(first.worksheets.map(({ name }) => name));
  for (const cell of ['D5', 'J4', 'D27'])
    expect(noteOf(second, '依申请公开', cell)).toBe(noteOf(first, '依申请公开', cell));
});

test('somebody else’s sheet of that name stays', async () => {
  const workbook = await load(await wrongTotal());
  workbook.addWorksheet('校验结果').getCell('A1').value = '我们自己的';
  const bytes = await written(workbook);
  const marked = await load(await markedCopy(bytes));
  expect(marked.getWorksheet('校验结果')?.getCell('A1').value).toBe('我们自己的');
  expect(marked.getWorksheet('校验结果(2)')).toBeDefined();
});

test('a file without findings gets no copy', async () => {
  await expect(markedCopy(await patchedWorkbook('2021', {}))).rejects.toThrow('nothing to mark');
});
