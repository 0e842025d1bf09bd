import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileOf } from '../cli/findings-document.js';
import { Workplace } from '../cli/workplace.js';
import { EDITIONS, FIXTURES } from '../support/fixtures.js';
import { dialects, inDialect } from './dialects.js';

const at = new Workplace();

describe.each([...EDITIONS, 'pasted-2021'])('the workbook %s', (fixture) => {
  const bytes = readFileSync(path.join(FIXTURES, `${fixture}.xlsx`));

  test.each(Object.entries(dialects))('reads the same, written by: %s', async (_, dialect) => {
    const written = inDialect(bytes, dialect);
    expect(Buffer.compare(written, bytes)).not.toBe(0);
    at.put('原件.xlsx', bytes);
    at.put('年报.xlsx', written);
    const [own, other] = [await at.run('extract', '原件.xlsx'), await at.run('extract', '年报.xlsx')];
    expect(other).toEqual(own);
    const [before, after] = [
      await at.run('validate', '原件.xlsx', '--format', 'json'),
      await at.run('validate', '年报.xlsx', '--format', 'json'),
    ];
    const { findings, status } = fileOf(before.stdout);
    expect(fileOf(after.stdout)).toMatchObject({ findings, status });
  });
});
