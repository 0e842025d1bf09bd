import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkWorkbook } from '../../src/check/check-workbook.js';
import { editions } from '../../src/edition/editions.js';
import { toData } from '../../src/report/data.js';
import { rules } from '../../src/rules/rules.js';
import {
  EDITIONS,
  editionOf,
  FIXTURES,
  foreignContent,
  readWorkbook,
  templateWorkbook,
  validData,
} from '../support/fixtures.js';
import { type ForeignStyle, foreignWorkbook, styles } from '../support/foreign.js';

async function findings(bytes: Uint8Array) {
  const { result } = await checkWorkbook('test.xlsx', bytes, { editions, rules, read: {} });
  expect(result.rules.crashed).toEqual([]);
  return result.findings.map(
    (finding) => `${finding.rule} ${finding.places[0]?.cell ?? ''} ${finding.message}`,
  );
}

const named: [string, ForeignStyle][] = Object.entries(styles);

describe.each(EDITIONS)('the %s edition', (id) => {
  test('reads from our template what was written', async () => {
    const bytes = await templateWorkbook(validData(id));
    expect(toData(await readWorkbook(bytes))).toEqual(validData(id));
    expect(await findings(bytes)).toEqual([]);
  });

  test.each(named)('reads from a workbook laid out as %s what the template says', async (_name, style) => {
    const data = validData(id);
    const bytes = await foreignWorkbook(editionOf(id), foreignContent(data), style);
    expect(toData(await readWorkbook(bytes))).toEqual(data);
  });

  test.each(named)('finds nothing wrong with a valid report laid out as %s', async (_name, style) => {
    const bytes = await foreignWorkbook(editionOf(id), foreignContent(validData(id)), style);
    const allowed = style.values ? /^V-TEXT / : /^$/;
    expect((await findings(bytes)).filter((line) => !allowed.test(line))).toEqual([]);
  });
});

test('reads the national form, pasted into a sheet, as the template does', async () => {
  const bytes = readFileSync(path.join(FIXTURES, 'pasted-2021.xlsx'));
  const report = await readWorkbook(bytes);
  expect(toData(report)).toEqual(validData('2021'));
  expect(await findings(bytes)).toEqual([]);
});

test('each key knows its cell', async () => {
  const report = await readWorkbook(await templateWorkbook(validData('2021')));
  const places = [...report.cells.values()].map(({ cell }) => `${cell.sheet}!${cell.address}`);
  expect(new Set(places).size).toBe(editionOf('2021').cells.size);
  expect(report.cells.get('requests.granted.total')?.cell).toMatchObject({
    sheet: '依申请公开',
    address: 'J6',
  });
});
