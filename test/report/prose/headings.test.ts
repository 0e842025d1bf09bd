import { findHeadings } from '../../../src/report/prose/headings.js';
import { linesOf } from '../../../src/report/prose/lines.js';
import { column } from '../../support/cells.js';
import { EDITIONS, editionOf } from '../../support/fixtures.js';

const TITLES = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

describe.each(EDITIONS)('the %s edition', (id) => {
  const edition = editionOf(id);

  function headings(...texts: string[]) {
    const lines = linesOf(column(texts), edition);
    return findHeadings(lines, edition).map(({ index, misnamed, rest }) =>
      [lines[index]?.cell.row, misnamed ? '≈' : '=', rest].filter((part) => part !== '').join(' '),
    );
  }

  test('titles to the letter are found by title, whatever their number', () => {
    expect(headings(...TITLES)).toEqual(['1 =', '2 =', '3 =', '4 =', '5 =', '6 =']);
    expect(headings('总体情况', '第五部分 存在的主要问题及改进情况', '七、其他需要报告的事项')).toEqual([
      '1 =',
      '2 =',
      '3 =',
    ]);
  });

  test.each([
    [['1、总体情况', '5、存在的主要问题及改进情况', '6、其他需要报告的事项']],
    [['（一）总体情况', '（五）存在的主要问题及改进情况', '（六）其他需要报告的事项']],
    [['1. 总体情况', '二、主动公开政府信息情况', '六、其他需要报告的事项']],
  ])('titles with other numbers are titles: %j', (texts) => {
    expect(headings(...texts)).toEqual(['1 =', '2 =', '3 =']);
    expect(headings('一、总体情况', '（三）收到和处理政府信息公开申请情况', '其他需要报告的事项')).toEqual([
      '1 =',
      '3 =',
    ]);
  });

  test('in other words altogether, number and place tell a heading', () => {
    expect(headings('一、工作概述', '全年平稳。', '二、主动公开政府信息情况')).toEqual(['1 ≈', '3 =']);
    expect(headings('一、总体情况', '五、健全考核', '二、主动公开政府信息情况')).toEqual(['1 =', '3 =']);
  });

  test('a title may be broken into lines, or have its text behind it', () => {
    expect(headings('五、存在的主要问题\n及改进情况', '六、其他需要报告的事项：无')).toEqual([
      '1 =',
      '2 = 无',
    ]);
    expect(headings('五、存在的主要问题及改进情况。一是公开不够及时。')).toEqual(['1 = 一是公开不够及时。']);
  });

  test('several sections in one cell are several sections', () => {
    expect(headings('一、总体情况\n全年平稳。\n五、存在的主要问题及改进情况\n不够及时。')).toEqual([
      '1 =',
      '1 =',
    ]);
  });

  test.each([
    ['无其他需要报告的事项。'],
    ['没有其他需要报告的事项'],
    ['2024年无其他需要报告的事项'],
    ['我局无其他需要报告的事项'],
    ['（一）主动公开政府信息情况'],
    ['（二）收到和处理政府信息公开申请情况'],
    ['主动公开政府信息情况表'],
  ])('%j is text', (text) => {
    expect(headings('一、总体情况', text, '六、其他需要报告的事项')).toEqual(['1 =', '3 =']);
  });

  test.each([
    ['一、总体工作情况', 1],
    ['一、政府信息公开工作总体情况', 1],
    ['五、存在的问题和改进措施', 5],
    ['五、存在问题及改进措施', 5],
    ['五、存在主要问题和改进情况', 5],
    ['六、需要报告的其他事项', 6],
    ['六、其他事项', 6],
  ])('%j stands for the title of its number', (text, place) => {
    const texts = TITLES.map((title, index) => (index === place - 1 ? text : title));
    const expected = TITLES.map((_, index) => `${index + 1} ${index === place - 1 ? '≈' : '='}`);
    expect(headings(...texts)).toEqual(expected);
  });

  test('a table of contents is not where the sections begin', () => {
    expect(headings(...TITLES, '一、总体情况', '全年平稳。', '六、其他需要报告的事项', '无。')).toEqual([
      '2 =',
      '3 =',
      '4 =',
      '5 =',
      '7 =',
      '9 =',
    ]);
  });
});
