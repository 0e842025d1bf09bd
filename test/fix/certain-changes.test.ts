import { correctReport } from '../../src/correct/correct-report.js';
import { editions } from '../../src/edition/editions.js';
import { asChange, certainChanges } from '../../src/fix/certain-changes.js';
import { readReport } from '../../src/report/read-report.js';
import { openBook } from '../../src/source/open.js';
import { type Patch, patchedWorkbook } from '../rules/patch.js';

async function changesOf(bytes: Uint8Array) {
  const report = readReport(await openBook(bytes), editions);
  return certainChanges(report).map(({ place, reason, from, to }) => [place.at, reason, from, to]);
}

const changed = async (patch: Patch) => changesOf(await patchedWorkbook('2021', patch));

test('a valid report needs nothing', async () => {
  expect(await changed({})).toEqual([]);
  expect(await changed({ blank: true })).toEqual([]);
});

test('texts that are numbers become numbers; what says more stays', async () => {
  const set = {
    'disclosure.licensing.decisions': '１２',
    'disclosure.penalties.decisions': '27件',
    'disclosure.coercion.decisions': '1,234\u200b',
    'disclosure.normativeDocuments.issued': '9（其中修订4件）',
    'disclosure.normativeDocuments.repealed': '2①',
    'disclosure.normativeDocuments.inForce': '约10',
    'disclosure.rules.inForce': ' 3 ',
    'disclosure.fees.amount': '9.5万元',
  };
  expect(await changed({ set })).toEqual([
    ['主动公开!D3', 'text', ' 3 ', 3],
    ['主动公开!B7', 'text', '１２', 12],
    ['主动公开!B10', 'text', '27件', 27],
    ['主动公开!B11', 'text', '1,234\u200b', 1234],
    ['主动公开!B14', 'text', '9.5万元', 9.5],
  ]);
});

test('a plain number typed as text is one where a sum passes it over, and the sum follows', async () => {
  const cells = {
    '依申请公开!J4': { formula: 'SUM(D4:I4)', result: 10 },
    '依申请公开!D4': '31',
    '复议诉讼!A4': '2',
  };
  const changes = await changed({ cells });
  expect(changes.filter(([at]) => /^依申请公开!.4$/.test(String(at)))).toEqual([
    ['依申请公开!D4', 'text', '31', 31],
    ['依申请公开!J4', 'sum', 10, 41],
  ]);
});

test('a blank is 0 where a typed total leaves nothing for it, and only there', async () => {
  const cells = { '依申请公开!F6': null, '依申请公开!I6': '/' };
  expect(await changed({ cells: { ...cells, '依申请公开!J6': 19 } })).toEqual([
    ['依申请公开!F6', 'blank', null, 0],
    ['依申请公开!I6', 'blank', '/', 0],
  ]);
  // Something is left for them.
  expect(await changed({ cells: { ...cells, '依申请公开!J6': 23 } })).toEqual([]);
});

test('a total that a formula adds up from the blanks proves nothing', async () => {
  expect(await changed({ cells: { '依申请公开!F6': null, '依申请公开!I6': '/' } })).toEqual([]);
});

test('results of sums that are missing or do not hold are worked out, through each other', async () => {
  const cells = {
    '依申请公开!J4': { formula: 'SUM(D4:I4)', result: 9 },
    '依申请公开!L4': { formula: 'J4+J5' },
    '依申请公开!L5': { formula: 'L4*2', result: 5 },
    '复议诉讼!E4': { formula: 'SUM(A4:D4)' },
  };
  const changes = await changed({ cells });
  expect(changes.map(([at, reason, from]) => [at, reason, from])).toEqual([
    ['依申请公开!J4', 'sum', 9],
    ['复议诉讼!E4', 'sum', null],
    ['依申请公开!L4', 'sum', null],
  ]);
});

test('other kinds give the workbook of an import, corrected', async () => {
  const page = `<h1>某市某局2024年政府信息公开工作年度报告</h1><p>第二十条第（五）项</p><table><tr><td colspan=2>第二十条第（五）项</td></tr><tr><td>信息内容</td><td>本年处理决定数量</td></tr><tr><td>行政许可</td><td>１２件</td></tr></table>`;
  const bytes = new TextEncoder().encode(`<!doctype html><meta charset=utf-8>${page}`);
  const report = readReport(await openBook(bytes), editions);
  const changes = certainChanges(report);
  expect(changes).toMatchObject([
    { from: '１２件', to: 12, place: { key: 'disclosure.licensing.decisions' } },
  ]);
  const copy = await correctReport(bytes, changes.map(asChange), { editions });
  expect(copy.isImport).toBe(true);
  const again = readReport(await openBook(copy.bytes), editions);
  expect(again.cells.get('disclosure.licensing.decisions')?.value).toBe(12);
  expect(certainChanges(again)).toEqual([]);
});
