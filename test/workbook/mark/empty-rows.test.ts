import { markWorkbook } from '../../../src/workbook/mark/mark-workbook.js';
import type { CellMark, ResultSheet } from '../../../src/workbook/mark/marks.js';
import { rawWorkbook, SHEET, worksheet } from '../../source/xlsx/raw-workbook.js';
import { partsOf } from './marked-copy.js';

const RESULTS: ResultSheet = {
  author: '校验',
  intro: ['政府信息公开工作年度报告校验结果'],
  header: [[{ title: '问题' }]],
  widths: [20],
  rows: [],
};
const CELLS = ['B2', 'A5', 'A9', 'C9', 'A12'];
const MARKS = CELLS.map((cell): CellMark => ({ sheet: '甲', cell, tint: 'error', text: `${cell}错了` }));
const MERGED = '<mergeCells><mergeCell ref="A12:B13"/></mergeCells>';
const full = (row: number) => `<row r="${row}" spans="1:1"><c r="A${row}"><v>1</v></c></row>`;
const empty = (count: number, attributes = '') => `<row${attributes}/>`.repeat(count);

/** Rows with a number each, in between `from` and `to`. */
const numbered = (from: number, to: number, attributes = '') =>
  Array.from({ length: to - from + 1 }, (_, index) => `<row r="${from + index}"${attributes}/>`).join('');

const marked = (rows: string) => partsOf(markWorkbook(rawWorkbook(worksheet(rows, MERGED)), MARKS, RESULTS));

/** As if nobody had ever written an empty row in short. */
const spelledOut = (rows: string) => rows.replace(/<(\w+)((?: \w+=(?:"[^"]*"|'[^']*'))*)\/>/g, '<$1$2></$1>');

test.each<[string, string]>([
  [
    'around the marks',
    `${full(1)}${numbered(2, 4)}${full(5)}${numbered(6, 8)}${numbered(10, 11)}${full(12)}`,
  ],
  ['where the marks are', `${full(1)}${numbered(2, 40)}`],
  ['without numbers', `${full(1)}${empty(20)}`],
  ['low, high and hidden ones', `${full(1)}${numbered(2, 6, ' ht="40"')}${numbered(7, 30, ' hidden="1"')}`],
  ['thousands below', `${full(1)}${full(12)}${numbered(13, 4000, ' ht="30" customHeight="1"')}`],
  ['thousands above', `${empty(3000)}${full(3001)}`],
  ['out of order', `${full(12)}${numbered(2000, 2010)}${numbered(2, 9)}`],
  ['other elements between', `${full(1)}<ext/><row r="3"/><ext/>${full(12)}`],
  ['in single quotes', `${full(1)}${numbered(2, 30).replaceAll('"', "'")}`],
  ['with signs that look like the end', `${full(1)}${numbered(2, 30, ' x="/>"')}`],
])('empty rows change nothing by the way they are written: %s', (_, rows) => {
  const [short, long] = [marked(rows), marked(spelledOut(rows))];
  const written = (parts: Map<string, string>) =>
    [...parts].map(([name, text]) => [name, name === SHEET ? spelledOut(text) : text]);
  expect(written(short)).toEqual(written(long));
  const styled = [...(short.get(SHEET) ?? '').matchAll(/<c [^>]*>/g)].filter(([tag]) =>
    / s="[1-9]/.test(tag),
  );
  expect(styled.map(([tag]) => / r="(\w+)"/.exec(tag)?.[1])).toEqual(expect.arrayContaining(CELLS));
});

test('a row with a broken tag is told among a thousand empty ones', () => {
  for (const broken of ['<row r="700" x="<"/>', '<row r="700" x=">', '<row r="700"'])
    expect(() => marked(`${full(1)}${numbered(2, 500)}${broken}${numbered(701, 1200)}`)).toThrow('damaged');
});
