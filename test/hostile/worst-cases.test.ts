import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileOf } from '../cli/findings-document.js';
import { Workplace } from '../cli/workplace.js';
import { FIXTURES } from '../support/fixtures.js';
import { worstCases } from './worst-cases.js';

const at = new Workplace();

// bench/hostile.js measures each; here it is enough that all come to an end.
jest.setTimeout(60_000);

const cases = worstCases(readFileSync(path.join(FIXTURES, '2021.xlsx')));
// limits.test.ts has the limits; to make the large bombs takes longer than to refuse them.
const tried = Object.entries(cases).filter(([name]) => !/^limit|^a bomb/.test(name));

test.each(tried)('%s', async (_, make) => {
  at.put('年报.xlsx', make());
  const { code, stdout, stderr } = await at.run('validate', '年报.xlsx', '--format', 'json');
  expect([0, 1]).toContain(code);
  expect(stderr).toBe('');
  expect(fileOf(stdout).rules.crashed).toEqual([]);
});
