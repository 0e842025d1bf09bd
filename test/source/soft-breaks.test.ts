import { LineWriter } from '../../src/source/html/line-writer.js';
import { joinSoftBreaks } from '../../src/source/soft-breaks.js';

/** What a page shows in lines, by its line breaks. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  const writer = new LineWriter((line: string) => lines.push(line));
  for (const [index, part] of text.split('\n').entries()) {
    if (index > 0) writer.break();
    writer.add(part);
  }
  writer.end();
  return lines;
}

test.each<[what: string, text: string, ...lines: string[]]>([
  [
    'behind a comma the sentence goes on',
    '我局坚持公开，\n　　全年发布信息。',
    '我局坚持公开，全年发布信息。',
  ],
  ['a pause too', '国务院、\n省政府的要求', '国务院、省政府的要求'],
  ['a full stop ends it', '全年平稳。\n下一步，\n加强公开。', '全年平稳。', '下一步，加强公开。'],
  ['a heading has no mark', '一、总体情况\n我局坚持公开。', '一、总体情况', '我局坚持公开。'],
  [
    'items begin on their own',
    '主要问题有，\n1.不够及时，\n（二）不够全面',
    '主要问题有，',
    '1.不够及时，',
    '（二）不够全面',
  ],
])('%s', (_, text, ...lines) => {
  expect(
    joinSoftBreaks(text)
      .split('\n')
      .map((line) => line.trim()),
  ).toEqual(lines);
  expect(linesOf(text)).toEqual(lines);
});
