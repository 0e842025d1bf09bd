import { isCaption, isPageLine, withoutPageEnd } from '../../../src/report/prose/page-lines.js';
import { column } from '../../support/cells.js';

const lines = (...texts: string[]) => column(texts).map((cell) => ({ text: String(cell.value), cell }));

test.each([
  ['索引号：000014349/2025-00001'],
  ['索 引 号: 000014349'],
  ['发布机构：某市某局'],
  ['【字体：大 中 小】'],
  ['当前位置：首页'],
  ['2025-01-20 15:21'],
  ['2025年01月20日来源：某市某局'],
  ['• 2025-01-20 15:21'],
  ['• 来源：本网'],
  ['[字体：大 中 小] 打印'],
  ['首页规章规范性文件行政许可行政处罚'],
  ['网站首页 > 政务公开'],
])('%j belongs to the page', (text) => {
  expect(lines(text).every(isPageLine)).toBe(true);
});

test.each([
  ['首页设有专栏，便于群众查阅。'],
  ['来源于群众的意见：全部采纳。'],
  ['本报告统计期限：2024年1月1日至12月31日。'],
  ['如有疑问，请联系某市某局（电话：0510-12345678）。'],
])('%j belongs to the report', (text) => {
  expect(lines(text).some(isPageLine)).toBe(false);
});

test('what a page prints below the report is left out, the signature is not', () => {
  const end = ['某市某局', '2025年1月20日', '附件：统计表'];
  const below = [
    '【字体：大 中 小】 打印 关闭',
    '附件：某市某局2024年年度报告.pdf',
    '上一篇：没有了',
    '【打印本页】 【关闭窗口】',
    '版权所有：某市人民政府',
    '某ICP备12345678号',
  ];
  expect(withoutPageEnd(lines(...end, ...below)).map(({ text }) => text)).toEqual(end);
  expect(withoutPageEnd(lines('发布机构：某市某局', '2025-01-20')).map(({ text }) => text)).toHaveLength(2);
  expect(withoutPageEnd(lines(...below))).toEqual([]);
});

test('a sentence that begins like it stays', () => {
  const texts = ['关闭不用的栏目3个，网站运行平稳。', '分享经验2次。'];
  expect(withoutPageEnd(lines(...texts))).toHaveLength(2);
});

test.each([
  '单位：件',
  '（单位：件）',
  '表三',
  '附表2 收到和处理政府信息公开申请情况',
  '左右滑动可查看整张表',
  '（左右滑动查看更多）',
])('a caption: %s', (text) => {
  expect(lines(text).every(isCaption)).toBe(true);
});

test.each([
  '单位：件，其中个人申请3件。',
  '表三中的其他处理为转交办理。',
  '网站增设左右滑动的图集，方便查看。',
])('no caption: %s', (text) => {
  expect(lines(text).some(isCaption)).toBe(false);
});
