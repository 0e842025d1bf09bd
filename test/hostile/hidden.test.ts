import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fileOf } from '../cli/findings-document.js';
import { Workplace } from '../cli/workplace.js';
import { EDITIONS, templateWorkbook, validData } from '../support/fixtures.js';

const at = new Workplace();

const HIDDEN = ['\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u200e', '\u202e', '\u2066'];

describe.each(EDITIONS)('in the %s edition', (edition) => {
  test.each(HIDDEN)('a sheet named with %j in between', async (hidden) => {
    const parts = unzipSync(await templateWorkbook(validData(edition)));
    const xml = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    const renamed = strToU8(xml.replace('name="依申请公开"', `name="依申请${hidden}公开"`));
    at.put('年报.xlsx', zipSync({ ...parts, 'xl/workbook.xml': renamed }));
    const { stdout } = await at.run('validate', '年报.xlsx', '--format', 'json');
    const found = fileOf(stdout).findings.filter(({ rule }) => rule === 'V-HIDDEN');
    expect(found).toMatchObject([{ severity: 'warning', places: [{ sheet: `依申请${hidden}公开` }] }]);
  });

  test('sheets that are named as they look', async () => {
    at.put('年报.xlsx', await templateWorkbook(validData(edition)));
    const { stdout } = await at.run('validate', '年报.xlsx', '--format', 'json');
    expect(fileOf(stdout).findings.filter(({ rule }) => rule === 'V-HIDDEN')).toEqual([]);
  });
});
