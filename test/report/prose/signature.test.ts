import { splitSignature } from '../../../src/report/prose/signature.js';
import { column } from '../../support/cells.js';

const PROSE = '没有其他需要报告的事项。';

function split(...texts: string[]) {
  const lines = column([PROSE, ...texts]).map((cell) => ({ text: String(cell.value), cell }));
  const { organ, date, rest } = splitSignature(lines, '某市某局');
  return [organ?.text, date?.iso, ...rest.map(({ text }) => text)];
}

test.each([
  [['某市某局', '2025年1月20日']],
  [['某市某局（盖章）', '2025年1月20日']],
  [['某市某局 2025年1月20日']],
  [['某市某局2025年1月20日']],
  [['2025年1月20日', '某市某局']],
  [['某市某局', '二〇二五年一月二十日']],
  [['某市某局', '二O二五年元月二十日']],
  [['某市某局', '2025年1月20号']],
  [['某市某局', '（2025年1月20日）']],
  [['某市某局', '发布日期：2025年1月20日']],
  [['某市某局', '2025年1月20日印发']],
  [['某市某局', '某市某局办公室', '2025-01-20']],
])('%j is the signature and no prose', (texts) => {
  expect(split(...texts)).toEqual(['某市某局', '2025-01-20', PROSE]);
});

test('what follows the date stays prose', () => {
  expect(split('某市某局', '2025年1月20日', '附件：统计表')).toEqual([
    '某市某局',
    '2025-01-20',
    PROSE,
    '附件：统计表',
  ]);
});

test('a sentence above the date is no name', () => {
  expect(split('除此之外无其他事项', '2025年1月20日')).toEqual([
    undefined,
    '2025-01-20',
    PROSE,
    '除此之外无其他事项',
  ]);
});

test('the organ of the title at the very end is the signature, although it bears no date', () => {
  expect(split('某市某局')).toEqual(['某市某局', undefined, PROSE]);
  expect(split('某市某局（盖章）')).toEqual(['某市某局', undefined, PROSE]);
  expect(split('某市某局', '附件：统计表')).toEqual([
    undefined,
    undefined,
    PROSE,
    '某市某局',
    '附件：统计表',
  ]);
});

test.each([['截至2025年1月20日，已全部办结。'], ['2025年1月'], ['某市其他局']])(
  '%j is no signature',
  (text) => {
    expect(split(text)).toEqual([undefined, undefined, PROSE, text]);
  },
);
