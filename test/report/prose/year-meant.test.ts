import { findTitle } from '../../../src/report/prose/title.js';
import { yearMeant } from '../../../src/report/prose/year-meant.js';
import { sheetOf } from '../../support/cells.js';

const TITLE = '某市某局2023年政府信息公开工作年度报告';
const PERIOD = '统计期限为2024年1月1日至2024年12月31日。';
const OPENING = '2024年，我局认真落实条例。';
const SIGNED = ['某市某局', '2025年1月20日'];

function meant(...texts: string[]) {
  const book = { sheets: [sheetOf(texts)] };
  const title = findTitle(book);
  return title && yearMeant(title, book);
}

test('a title that was left as it was last year gives way to all that the text says', () => {
  expect(meant(TITLE, PERIOD, OPENING, ...SIGNED)).toBe(2024);
  expect(meant(TITLE, '本报告所列数据自2024年1月1日起至12月31日止。', OPENING, '2025-01-20')).toBe(2024);
});

test.each([
  ['no date', [PERIOD, OPENING]],
  ['no period', [OPENING, ...SIGNED]],
  ['a date that agrees with the title', [PERIOD, OPENING, '2024年1月20日']],
  ['two periods', [PERIOD, '上一统计期限为2023年1月1日至2023年12月31日。', OPENING, ...SIGNED]],
  ['a period of some months', ['统计期限为2024年3月1日至2024年12月31日。', OPENING, ...SIGNED]],
  [
    'a text that speaks of the year in the title',
    [PERIOD, '2023年，我局认真落实条例。', '2023年公开信息。', ...SIGNED],
  ],
])('the title decides with %s', (_, texts) => {
  expect(meant(TITLE, ...texts)).toBe(2023);
});
