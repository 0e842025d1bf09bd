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

function passageOf(text: string, cells: readonly Cell[]) {
  const [passage] = narrativeOf({ ...valid, narrative: new Map([['overview', { text, cells }]]) });
  if (!passage) throw new Error('no passage');
  return passage;
}

describe('the cell that holds a character', () => {
  test.each([
    ['a paragraph a cell', '甲段。\n乙段。\n丙段。', ['甲段。', '乙段。', '丙段。'], '乙', 'B2'],
    ['the last cell', '甲段。\n乙段。\n丙段。', ['甲段。', '乙段。', '丙段。'], '丙', 'B3'],
    ['several paragraphs in a cell', '甲段。\n乙段。\n丙段。', ['甲段。\n乙段。', '丙段。'], '乙', 'B1'],
    ['a text that goes on in the next cell', '甲段乙段', ['甲段', '乙段'], '乙', 'B2'],
    ['indents that were taken away', '甲段。\n乙段。', ['　　甲段。', '　　乙段。  '], '乙', 'B2'],
    ['a heading in the first cell', '甲段。\n乙段。', ['一、总体情况\n甲段。', '乙段。'], '乙', 'B2'],
    ['an empty line between', '甲段。\n\n乙段。', ['甲段。\n', '乙段。'], '乙', 'B2'],
  ])('%s', (_, text, values, character, address) => {
    const passage = passageOf(
      text,
      values.map((value, index) => cell(index + 1, value)),
    );
    expect(passage.at(text.indexOf(character))).toEqual({
      at: `表!${address}`,
      sheet: '表',
      cell: address,
      role: 'cell',
      title: '一、总体情况',
    });
  });

  test('the second of two that read the same', () => {
    const passage = passageOf('同样。\n同样。', [cell(1, '同样。'), cell(2, '同样。')]);
    expect([0, 4].map((index) => passage.at(index).cell)).toEqual(['B1', 'B2']);
  });
});

test('width is folded one for one', () => {
  const text = '（一）２０２４年，ＸＸ　件；𠮷！';
  expect(foldWidth(text)).toBe('(一)2024年,XX 件;𠮷!');
  expect(foldWidth(text)).toHaveLength(text.length);
});

test('remarks under tables are passages, and no narrative', () => {
  const notes = new Map([['requests', { text: '注：含结转。', cells: [cell(9, '注：含结转。')] }]]);
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
