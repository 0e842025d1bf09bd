import { proseBlocks } from '../../src/document/prose-blocks.js';

test('a numbered line without a sentence is a heading of its level', () => {
  expect(proseBlocks('（一）主动公开情况\n1.门户网站\n（1）栏目')).toEqual([
    { type: 'heading', level: 2, text: '（一）主动公开情况' },
    { type: 'heading', level: 3, text: '1.门户网站' },
    { type: 'heading', level: 4, text: '（1）栏目' },
  ]);
});

test('a short first sentence after a number leads its paragraph', () => {
  expect(proseBlocks('（一）主动公开。全年公开318条。')).toEqual([
    { type: 'paragraph', runs: [{ text: '（一）主动公开。', lead: 2 }, { text: '全年公开318条。' }] },
  ]);
});

test('a numbered sentence is text', () => {
  expect(proseBlocks('1.网站部分栏目更新间隔偏长，个别信息没有补充附件。')).toEqual([
    { type: 'paragraph', runs: [{ text: '1.网站部分栏目更新间隔偏长，个别信息没有补充附件。' }] },
  ]);
});

test('a decimal is no number of a paragraph', () => {
  expect(proseBlocks('1.5万件申请')).toEqual([{ type: 'paragraph', runs: [{ text: '1.5万件申请' }] }]);
});

test('blank lines and white space around paragraphs are not printed', () => {
  expect(proseBlocks('\n　　第一段。　\r\n\n第二段。\n')).toEqual([
    { type: 'paragraph', runs: [{ text: '第一段。' }] },
    { type: 'paragraph', runs: [{ text: '第二段。' }] },
  ]);
});
