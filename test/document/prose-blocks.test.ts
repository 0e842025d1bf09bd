import type { Block } from '../../src/document/blocks.js';
import { proseBlocks } from '../../src/document/prose-blocks.js';

/** What each paragraph is: a heading's level, a lead and its level, or nothing for text. */
const shapes = (...sections: string[]) => proseBlocks(sections).map((blocks) => blocks.map(shapeOf));

function shapeOf(block: Block): string {
  if (block.type === 'heading') return `H${block.level}${block.rank ? ` as ${block.rank}` : ''}`;
  if (block.type !== 'paragraph') return block.type;
  const [first] = block.runs;
  return first?.lead ? `${first.lead} ${first.text}` : 'text';
}

test('a numbered line without a sentence is a heading of its level', () => {
  expect(proseBlocks(['（一）主动公开情况\n1.门户网站\n（1）栏目'])).toEqual([
    [
      { type: 'heading', level: 2, text: '（一）主动公开情况' },
      { type: 'heading', level: 3, text: '1.门户网站' },
      { type: 'heading', level: 4, text: '（1）栏目' },
    ],
  ]);
});

test('a title after a number leads its paragraph up to 。 ： or a space', () => {
  expect(proseBlocks(['（一）主动公开。全年公开318条。'])).toEqual([
    [{ type: 'paragraph', runs: [{ text: '（一）主动公开。', lead: 2 }, { text: '全年公开318条。' }] }],
  ]);
  expect(
    shapes(
      [
        '（一）聚焦主责主业，深化主动公开。全年公开318条。',
        '（二）依申请公开：全年新收31件。',
        '（三）政府信息管理　落实审核制度。',
        '（四） 12345热线办理。受理300件。',
        '（五）监督保障',
      ].join('\n'),
    ),
  ).toEqual([
    [
      '2 （一）聚焦主责主业，深化主动公开。',
      '2 （二）依申请公开：',
      '2 （三）政府信息管理',
      '2 （四） 12345热线办理。',
      'H2',
    ],
  ]);
});

test.each([
  '（一）2024年，全年公开318条。内容广泛。',
  '（一）没有收取信息处理费。其他无。',
  '（一）我局坚持公开为常态。不公开为例外。',
  '（一）是否公开；如何公开。都有规定。',
  '1.网站部分栏目更新间隔偏长，个别信息没有补充附件。',
  '1.5万件申请',
  '（一）本年度无其他事项。',
])('%s is a sentence, none of which is a heading', (line) => {
  expect(shapes(line)).toEqual([['text']]);
});

test('one sentence in a list, and none of the list is a heading', () => {
  expect(
    shapes('（一）主动公开。公开318条。\n（二）全年新收31件，均已办结。', '（一）存在问题\n深度不够。'),
  ).toEqual([
    ['text', 'text'],
    ['text', 'text'],
  ]);
});

test('a list of sentences among many headings stays text', () => {
  const topics = ['主动公开', '依申请公开', '平台建设'].map(
    (topic, index) => `（${'一二三'[index]}）${topic}\n正文。`,
  );
  expect(shapes(topics.join('\n'), '（一）全年收费0元。\n（二）无其他事项。')).toEqual([
    ['H2', 'text', 'H2', 'text', 'H2', 'text'],
    ['text', 'text'],
  ]);
});

test('a line that ends with 。 is a heading only over text of its own', () => {
  expect(shapes('（一）主动公开情况。\n全年公开318条。')).toEqual([['H2', 'text']]);
  expect(shapes('（一）加强学习。\n（二）改进作风。')).toEqual([['text', 'text']]);
});

test('sections may count by 一、 too, which shifts what stands under it', () => {
  expect(shapes('一、主动公开\n（一）门户网站\n二、依申请公开\n全年新收31件。')).toEqual([
    ['H2', 'H3', 'H2', 'text'],
  ]);
});

test('a heading ranks by the headings it stands under, not by how it is counted', () => {
  expect(shapes('1.深化解读\n正文。\n2.优化平台\n正文。', '（一）问题\n1.深度不够\n2.平台分散')).toEqual([
    ['H3 as 2', 'text', 'H3 as 2', 'text'],
    ['H2', 'H3', 'H3'],
  ]);
});

test('blank lines and white space around paragraphs are not printed', () => {
  expect(proseBlocks(['\n　　第一段。　\r\n\n第二段。\n'])).toEqual([
    [
      { type: 'paragraph', runs: [{ text: '第一段。' }] },
      { type: 'paragraph', runs: [{ text: '第二段。' }] },
    ],
  ]);
});
