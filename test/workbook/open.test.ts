import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Cell, Workbook } from '../../src/workbook/exceljs.js';
import { preflight } from '../../src/workbook/preflight.js';
import { WorkbookRefused } from '../../src/workbook/refused.js';
import { load } from './preflight/load.js';
import { numbers, rawWorkbook, SHEET, worksheet } from './preflight/raw-workbook.js';
import { refusalOf } from './preflight/refusal-of.js';

/** A workbook with one of everything that reading takes notice of, and some that it does not. */
async function everything(): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('依申请公开');
  sheet.getCell('A1').value = '某市某局2024年政府信息公开工作年度报告 <甲> & “乙”';
  sheet.mergeCells('A1:H2');
  for (let row = 3; row < 40; row++)
    for (let column = 1; column < 9; column++) sheet.getCell(row, column).value = row * column * 7919;
  sheet.getCell('H3').value = { formula: 'SUM(B3:G3)&"<件>"', result: '1 & 2 < 3' };
  sheet.getCell('H4').value = { formula: 'SUM(B4:G4)', result: 0 };
  sheet.getCell('H5').value = { formula: 'SUM(B5:G5)' };
  sheet.getCell('H6').value = { formula: 'B6/0', result: { error: '#DIV/0!' } };
  for (let row = 7; row < 12; row++) sheet.getCell(`H${row}`).value = { sharedFormula: 'H6', result: row };
  sheet.getCell('A12').value = new Date(Date.UTC(2025, 0, 20));
  sheet.getCell('A13').value = { richText: [{ text: '富' }, { text: '文本', font: { bold: true } }] };
  sheet.getCell('A14').value = { text: '链接', hyperlink: 'https://example.org/' };
  sheet.getCell('A15').value = '第一行\r\n第二行\t  ';
  sheet.getCell('A16').value = 96171.600123;
  sheet.getCell('A17').value = true;
  sheet.getCell('A18').value = '_x0041_ &amp;';
  sheet.getCell('B2').note = '批注';
  sheet.getCell('B3').dataValidation = { type: 'whole', operator: 'greaterThan', formulae: [0] };
  sheet.getRow(20).hidden = true;
  sheet.getColumn(3).hidden = true;
  sheet.pageSetup.printArea = 'A1:H40';
  const hidden = workbook.addWorksheet('复议<诉讼>&', { state: 'veryHidden' });
  hidden.getCell('C7').value = '尚未审结';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** What reading takes from a workbook. Rich text and links count by their text only. */
function contentOf(workbook: Workbook) {
  return workbook.worksheets.map((sheet) => {
    const cells: Record<string, unknown> = {};
    const hiddenRows: number[] = [];
    sheet.eachRow((row, number) => {
      if (row.hidden) hiddenRows.push(number);
      row.eachCell((cell) => {
        cells[cell.address] = [plain(cell), cell.formula, cell.isMerged && cell.master.address];
      });
    });
    const hiddenColumns = (sheet.columns ?? []).flatMap(({ hidden }, index) => (hidden ? [index + 1] : []));
    return { name: sheet.name, state: sheet.state, cells, hiddenRows, hiddenColumns };
  });
}

function plain({ value, result }: Cell): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  return 'hyperlink' in value ? value.text : result;
}

describe('a good workbook', () => {
  test('reads as it would without preflight', async () => {
    const bytes = await everything();
    expect(contentOf(await load(preflight(bytes)))).toEqual(contentOf(await load(bytes)));
  });

  test('may be part of a larger buffer', async () => {
    const bytes = await everything();
    const buffer = Buffer.concat([Buffer.alloc(13), bytes, Buffer.alloc(13)]);
    expect(preflight(buffer.subarray(13, 13 + bytes.length))).toEqual(preflight(bytes));
  });

  test('gives the same bytes whenever it is looked at', async () => {
    const bytes = await everything();
    const now = preflight(bytes);
    jest.useFakeTimers({ now: new Date(2031, 5, 1) });
    const later = preflight(bytes);
    jest.useRealTimers();
    expect(later).toEqual(now);
  });

  test('cut short anywhere, is damaged', async () => {
    const bytes = await everything();
    for (let length = 1024; length < bytes.length; length += 1024)
      expect(refusalOf(bytes.subarray(0, length))).toMatchObject({ rule: 'F-OPEN', reason: 'damaged' });
  });
});

describe('what comes through, exceljs can load', () => {
  const flip = fc.tuple(
    fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    fc.integer({ min: 1, max: 255 }),
  );

  test('bytes flipped in the file', async () => {
    const bytes = await everything();
    await fc.assert(
      fc.asyncProperty(fc.array(flip, { minLength: 1, maxLength: 4 }), async (flips) => {
        const changed = bytes.slice();
        for (const [place, bits] of flips) {
          const at = Math.floor(place * bytes.length);
          changed[at] = (changed[at] ?? 0) ^ bits;
        }
        await refusedOrLoaded(changed);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test('marks strewn over the XML of a part', async () => {
    const parts = unzipSync(await everything());
    const names = Object.keys(parts).filter((name) =>
      /workbook\.xml|sheet1\.xml|sharedStrings|styles/.test(name),
    );
    const mark = fc.constantFrom(
      '<',
      '>',
      '"',
      '&',
      '/',
      '=',
      ' ',
      '0',
      '99999999',
      'A',
      '',
      '\0',
      '<c>',
      '</row>',
      '<!--',
      ']]>',
    );
    const stroke = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), mark, fc.nat(3));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), stroke, stroke, async (name, ...strokes) => {
        let text = strFromU8(parts[name] ?? new Uint8Array());
        for (const [place, put, over] of strokes) {
          const at = Math.floor(place * text.length);
          text = text.slice(0, at) + put + text.slice(at + over);
        }
        await refusedOrLoaded(zipSync({ ...parts, [name]: strToU8(text) }));
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

async function refusedOrLoaded(bytes: Uint8Array): Promise<void> {
  let checked: Uint8Array;
  try {
    checked = preflight(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(WorkbookRefused);
    return;
  }
  expect((await load(checked)).worksheets.length).toBeGreaterThan(0);
}

/** Each of these hangs exceljs, eats its memory or makes it throw, and happens in innocent files. */
const harmless: [what: string, around: [after: string, before?: string]][] = [
  [
    'a validation of the whole sheet',
    ['<dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>'],
  ],
  [
    'a format for the whole sheet',
    ['<conditionalFormatting sqref="A1:XFD1048576"><cfRule/></conditionalFormatting>'],
  ],
  ['a merge of the whole sheet', ['<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>']],
  ['overlapping merges', ['<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>']],
  ['columns without end', ['', '<cols><col min="1" max="2000000000" width="9"/></cols>']],
  ['columns without beginning', ['', '<cols><col min="-2000000000" max="0" hidden="1"/></cols>']],
  ['hidden columns without end', ['', '<cols><col min="5" max="2000000000" hidden="1"/></cols>']],
  [
    'missing drawings and tables',
    ['<drawing r:id="rId9"/><tableParts><tablePart r:id="rId8"/></tableParts>'],
  ],
];

describe('what would stop exceljs is passed over', () => {
  test.each(harmless)('%s', async (_, rest) => {
    const sheet = (await load(preflight(rawWorkbook(worksheet(numbers(4, 4), ...rest))))).worksheets[0];
    expect([sheet?.getCell('D3').value, sheet?.rowCount, sheet?.columnCount]).toEqual([1, 4, 4]);
  });

  test('a name for the whole sheet', async () => {
    const named = unzipSync(rawWorkbook(worksheet(numbers(4, 4))));
    const xml = strFromU8(named['xl/workbook.xml'] ?? new Uint8Array());
    const names =
      '<definedNames><definedName name="全表">甲!$A$1:$XFD$1048576</definedName></definedNames></workbook>';
    named['xl/workbook.xml'] = strToU8(xml.replace('</workbook>', names));
    expect((await load(preflight(zipSync(named)))).definedNames.model).toEqual([]);
  });

  test('a hundred thousand blank cells with borders', () => {
    const blank = `<row>${'<c s="1"/>'.repeat(20)}</row>`.repeat(5000);
    const plainSheet = rawWorkbook(worksheet(numbers(4, 4)));
    expect(preflight(rawWorkbook(worksheet(numbers(4, 4) + blank)))).toEqual(preflight(plainSheet));
  });

  test('parts that nobody reads, however large they say they are', () => {
    const plainSheet = rawWorkbook(worksheet(numbers(4, 4)));
    const media = {
      'xl/media/image1.png': new Uint8Array(9_000_000),
      'xl/vbaProject.bin': 'x',
      'customXml/item1.xml': '<',
    };
    expect(preflight(rawWorkbook(worksheet(numbers(4, 4)), media))).toEqual(preflight(plainSheet));
    expect(Object.keys(unzipSync(preflight(plainSheet)))).toContain(SHEET);
  });
});
