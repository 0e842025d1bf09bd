import type { Change } from '../../src/correct/change.js';
import { correctWorkbook } from '../../src/correct/correct-workbook.js';
import { openWorkbook } from '../../src/source/xlsx/open-workbook.js';
import { rawWorkbook, relationships, SHEET, TRANSITIONAL, worksheet } from '../source/xlsx/raw-workbook.js';
import { packedParts, partsOf } from '../workbook/mark/marked-copy.js';

const set = (cell: string, value: number | string | null): Change => ({
  place: { sheet: '甲', cell },
  value,
});

const corrected = (rows: string, changes: readonly Change[], parts: Record<string, string> = {}) =>
  partsOf(correctWorkbook(rawWorkbook(worksheet(rows), parts), changes));

const sheetOf = (...given: Parameters<typeof corrected>) => corrected(...given).get(SHEET) ?? '';

const STRINGS = '<sst><si><t>１２</t></si></sst>';

test('each way of writing a text gives way to the number; style, extensions and shared texts stay', () => {
  const rows =
    '<row r="1"><c r="A1" s="0" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>１３</t></is><extLst/></c><c t="str" r="C1"><v>5</v></c></row>';
  const parts = corrected(rows, [set('A1', 12), set('B1', 13), set('C1', null)], {
    'xl/sharedStrings.xml': STRINGS,
  });
  expect(parts.get(SHEET)).toContain(
    '<c r="A1" s="0"><v>12</v></c><c r="B1"><v>13</v><extLst/></c><c r="C1"></c></row>',
  );
  expect(parts.get('xl/sharedStrings.xml')).toBe(STRINGS);
});

test('cells that are not written out are put in, and texts keep their spaces', () => {
  expect(sheetOf('<row r="2"><c r="B2"/></row>', [set('B2', 0), set('A3', ' a<b ')])).toContain(
    '<row r="2"><c r="B2"><v>0</v></c></row><row r="3"><c r="A3" s="0" t="inlineStr"><is><t xml:space="preserve"> a&lt;b </t></is></c></row>',
  );
});

test('sums follow what they add up, formulas stay, and programs work out what is no sum', () => {
  const rows = `<row r="1"><c r="A1" t="str"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><f>SUM(A1:B1)</f><v>2</v></c><c r="D1"><f>C1+B1</f><v>4</v></c></row>`;
  const sums = corrected(rows, [set('A1', 1)]);
  expect(sums.get(SHEET)).toContain('<f>SUM(A1:B1)</f><v>3</v></c><c r="D1"><f>C1+B1</f><v>5</v>');
  expect(sums.get('xl/workbook.xml')).not.toContain('calcPr');
  const others = corrected(rows.replace('C1+B1', 'C1*B1'), [set('A1', 1)]);
  expect(others.get(SHEET)).toContain('<f>C1*B1</f><v>4</v>');
  expect(others.get('xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"/>');
});

test('a formula whose place a value takes leaves its text to those that shared it, and no order of working out', () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" si="0" ref="B1:B2">A1+A1</f><v>2</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>';
  const parts = corrected(rows, [set('B1', 7)], {
    'xl/calcChain.xml': '<calcChain/>',
    'xl/_rels/workbook.xml.rels': relationships({
      worksheet: 'worksheets/sheet1.xml',
      calcChain: 'calcChain.xml',
    }),
  });
  expect(parts.get(SHEET)).toContain('<c r="B1"><v>7</v></c>');
  expect(parts.get(SHEET)).toContain('<c r="B2"><f>A2+A2</f><v>4</v></c>');
  expect([...parts.keys()]).not.toContain('xl/calcChain.xml');
});

test('strict workbooks and other prefixes keep their own', () => {
  const main = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
  const sheet = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const parts = partsOf(correctWorkbook(rawWorkbook(sheet), [set('A1', 1), set('B1', '二')]));
  expect(parts.get(SHEET)).toContain(
    '<x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1" s="0" t="inlineStr"><x:is><x:t xml:space="preserve">二</x:t></x:is></x:c>',
  );
});

test('every other part keeps its bytes, and nothing that is not there is changed', () => {
  const bytes = rawWorkbook(worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'), {
    'xl/styles.xml': '<styleSheet/>',
    'docProps/app.xml': `<a xmlns:r="${TRANSITIONAL}"/>`,
  });
  const [before, after] = [packedParts(bytes), packedParts(correctWorkbook(bytes, [set('A1', 2)]))];
  expect([...after.keys()]).toEqual([...before.keys()]);
  expect([...after].filter(([name, packed]) => before.get(name) !== packed).map(([name]) => name)).toEqual([
    SHEET,
  ]);
  expect(() => correctWorkbook(bytes, [{ place: { sheet: '乙', cell: 'A1' }, value: 1 }])).toThrow(
    'cannot be',
  );
  expect(openWorkbook(correctWorkbook(bytes, [])).sheets[0]?.at(1, 1).value).toBe(1);
});
