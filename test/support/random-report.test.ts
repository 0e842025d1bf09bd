import { checkWorkbook } from '../../src/check/check-workbook.js';
import { editions } from '../../src/edition/editions.js';
import { rules } from '../../src/rules/rules.js';
import { EDITIONS, templateWorkbook } from './fixtures.js';
import { randomReport } from './random-report.js';

const cases = EDITIONS.flatMap((edition) => [1, 2, 3, 4, 5].map((seed) => ({ edition, seed })));

test.each(cases)('a random report has no fault ($edition, seed $seed)', async ({ edition, seed }) => {
  const bytes = await templateWorkbook(randomReport(edition, seed));
  const { result } = await checkWorkbook('random.xlsx', bytes, { editions, rules, read: {} });
  expect(result.findings).toEqual([]);
});
