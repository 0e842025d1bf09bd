import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { WorkbookRefused } from '../../src/limits/refused.js';
import { openWorkbook } from '../../src/source/xlsx/open-workbook.js';
import { type Cell as ExcelCell, Workbook } from '../../src/workbook/exceljs.js';
import { written } from '../support/written.js';
import { refusalOf } from './refusal-of.js';
import { load, openSheet } from './xlsx/load.js';
import { numbers, rawWorkbook, worksheet } from './xlsx/raw-workbook.js';

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
  return written(workbook);
}

/** What exceljs reads of a workbook, in our words. */
function asExceljsReads(workbook: Workbook) {
  return workbook.worksheets.map((sheet) => {
    const cells: unknown[] = [];
    const hiddenRows: number[] = [];
    sheet.eachRow((row, number) => {
      if (row.hidden) hiddenRows.push(number);
      row.eachCell((cell) => {
        if (cell.master === cell) cells.push([cell.address, plain(cell), cell.formula]);
      });
    });
    const hiddenColumns = (sheet.columns ?? []).flatMap(({ hidden }, index) => (hidden ? [index + 1] : []));
    return { name: sheet.name, hidden: sheet.state !== 'visible', cells, hiddenRows, hiddenColumns };
  });
}

function asOpened(bytes: Uint8Array) {
  return openWorkbook(bytes).sheets.map(({ name, hidden, cells, hiddenRows, hiddenColumns }) => ({
    name,
    hidden,
    cells: cells.map(({ address, value, formula }) => [address, value, formula]),
    hiddenRows: [...hiddenRows],
    hiddenColumns: [...hiddenColumns],
  }));
}

function plain({ value, result, formula }: ExcelCell): unknown {
  const held: unknown = formula ? (result ?? null) : value;
  if (held instanceof Date) return held.toISOString().slice(0, 10);
  if (typeof held === 'boolean') return held ? 'TRUE' : 'FALSE';
  if (typeof held !== 'object' || held === null) return held;
  if ('richText' in held) return (held.richText as { text: string }[]).map(({ text }) => text).join('');
  if ('error' in held) return held.error;
  return 'text' in held ? held.text : held;
}

describe('a good workbook', () => {
  test('reads as exceljs reads it', async () => {
    const bytes = await everything();
    expect(asOpened(bytes)).toEqual(asExceljsReads(await load(bytes)));
  });

  test('a merged area is one cell', async () => {
    const [sheet] = openWorkbook(await everything()).sheets;
    expect(sheet?.at(2, 8)).toMatchObject({ address: 'A1', rowSpan: 2, columnSpan: 8 });
  });

  test('may be part of a larger buffer', async () => {
    const bytes = await everything();
    const buffer = Buffer.concat([Buffer.alloc(13), bytes, Buffer.alloc(13)]);
    expect(openWorkbook(buffer.subarray(13, 13 + bytes.length))).toEqual(openWorkbook(bytes));
  });

  test('cut short anywhere, is damaged', async () => {
    const bytes = await everything();
    for (let length = 1024; length < bytes.length; length += 1024)
      expect(refusalOf(bytes.subarray(0, length))).toMatchObject({ rule: 'F-OPEN', reason: 'damaged' });
  });
});

describe('a broken workbook is read or refused', () => {
  const flip = fc.tuple(
    fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    fc.integer({ min: 1, max: 255 }),
  );

  test('bytes flipped in the file', async () => {
    const bytes = await everything();
    fc.assert(
      fc.property(fc.array(flip, { minLength: 1, maxLength: 4 }), (flips) => {
        const changed = bytes.slice();
        for (const [place, bits] of flips) {
          const at = Math.floor(place * bytes.length);
          changed[at] = (changed[at] ?? 0) ^ bits;
        }
        readOrRefused(changed);
      }),
      { numRuns: 150 },
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
    fc.assert(
      fc.property(fc.constantFrom(...names), stroke, stroke, (name, ...strokes) => {
        let text = strFromU8(parts[name] ?? new Uint8Array());
        for (const [place, put, over] of strokes) {
          const at = Math.floor(place * text.length);
          text = text.slice(0, at) + put + text.slice(at + over);
        }
        readOrRefused(zipSync({ ...parts, [name]: strToU8(text) }));
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

function readOrRefused(bytes: Uint8Array): void {
  try {
    expect(openWorkbook(bytes).sheets.length).toBeGreaterThan(0);
  } catch (error) {
    if (!(error instanceof WorkbookRefused)) throw error;
  }
}

/** Each of these makes a reader hang that is not prepared for it, and happens in innocent files. */
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

describe('what asks for more than it is worth is passed over', () => {
  test.each(harmless)('%s', (_, rest) => {
    const { cells } = openSheet(rawWorkbook(worksheet(numbers(4, 4), ...rest)));
    const ends = cells.map(({ row, column, rowSpan, columnSpan }) => [row + rowSpan, column + columnSpan]);
    expect(cells[0]).toMatchObject({ address: 'A1', type: 'number', value: 1 });
    expect([0, 1].map((side) => Math.max(...ends.map((end) => end[side] ?? 0)))).toEqual([5, 5]);
  });

  test('a name for the whole sheet', () => {
    const named = unzipSync(rawWorkbook(worksheet(numbers(4, 4))));
    const xml = strFromU8(named['xl/workbook.xml'] ?? new Uint8Array());
    const names =
      '<definedNames><definedName name="全表">甲!$A$1:$XFD$1048576</definedName></definedNames></workbook>';
    named['xl/workbook.xml'] = strToU8(xml.replace('</workbook>', names));
    expect(openWorkbook(zipSync(named))).toEqual(openWorkbook(rawWorkbook(worksheet(numbers(4, 4)))));
  });

  test('a hundred thousand blank cells with borders', () => {
    const blank = `<row>${'<c s="1"/>'.repeat(20)}</row>`.repeat(5000);
    const plainSheet = rawWorkbook(worksheet(numbers(4, 4)));
    expect(openWorkbook(rawWorkbook(worksheet(numbers(4, 4) + blank)))).toEqual(openWorkbook(plainSheet));
  });

  test('parts that nobody reads, however large they say they are', () => {
    const plainSheet = rawWorkbook(worksheet(numbers(4, 4)));
    const media = {
      'xl/media/image1.png': new Uint8Array(9_000_000),
      'xl/vbaProject.bin': 'x',
      'customXml/item1.xml': '<',
    };
    expect(openWorkbook(rawWorkbook(worksheet(numbers(4, 4)), media))).toEqual(openWorkbook(plainSheet));
  });
});
