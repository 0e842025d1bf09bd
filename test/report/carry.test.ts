import { carriedFrom } from '../../src/report/carry.js';
import { EDITIONS, editionOf, readWorkbook, templateWorkbook, validData } from '../support/fixtures.js';

const OWN: Readonly<Record<string, RegExp>> = {
  '2019': /^requests\.carriedIn\.|^disclosure\.\w+\.lastYear$/,
  '2021': /^requests\.carriedIn\./,
};

test.each(EDITIONS)('%s: only what is certain is carried, and nothing that is counted anew', async (id) => {
  const lastYear = await readWorkbook(await templateWorkbook(validData(id)));
  const carried = [...carriedFrom(lastYear, editionOf(id)).keys()];
  expect(carried.length).toBeGreaterThan(0);
  expect(carried.filter((key) => !OWN[id]?.test(key))).toEqual([]);
});
