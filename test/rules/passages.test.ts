import type { Report } from '../../src/report/report.js';
import { foldWidth, narrativeOf, passagesOf, sentenceAt, sentencesOf } from '../../src/rules/passages.js';
import type { Cell } from '../../src/source/book.js';
import { readWorkbook, templateWorkbook, validData } from '../support/fixtures.js';

const cell = (row: number, value: string): Cell => {
  const size = { column: 2, rowSpan: 1, columnSpan: 1 };
  return { sheet: '表', address: `B${row}`, row, ...size, type: 'text', value };
};

let valid: Report;
beforeAll(async () => {
  valid = await readWorkbook(await templateWorkbook(validData('2021')));
});

test('width is folded one for one', () => {
  const text = '（一）２０２４年，ＸＸ　件；𠮷！';
  expect(foldWidth(text)).toBe('(一)2024年,XX 件;𠮷!');
  expect(foldWidth(text)).toHaveLength(text.length);
});

test('remarks under tables are passages, and no narrative', () => {
  const notes = new Map([
    ['requests', { text: '注：含结转。', cells: [cell(9, '注：含结转。')], pieces: [] }],
  ]);
  const remark = passagesOf({ ...valid, notes }).filter(({ isRemark }) => isRemark);
  expect(remark.map(({ key, at }) => [key, at(0).cell])).toEqual([['requests', 'B9']]);
  expect(narrativeOf({ ...valid, notes }).map(({ key }) => key)).not.toContain('requests');
});

test('sentences know where they begin', () => {
  const text = '甲。乙;丙\n丁';
  const sentences = sentencesOf(text);
  expect(sentences).toEqual([
    { text: '甲', index: 0 },
    { text: '乙', index: 2 },
    { text: '丙', index: 4 },
    { text: '丁', index: 6 },
  ]);
  expect(sentences.map(({ index }) => sentenceAt(text, index))).toEqual(['甲', '乙', '丙', '丁']);
});
