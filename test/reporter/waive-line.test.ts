import type { FindingEntry } from '../../src/finding/entry.js';
import { waiveLine } from '../../src/reporter/waive-line.js';

const finding = (more: Partial<FindingEntry> = {}): FindingEntry => ({
  rule: 'N-COUNT',
  severity: 'warning',
  message: '',
  basis: '',
  places: [{ sheet: '文字部分', cell: 'B2', at: '文字部分!B2', role: 'cell' }],
  ...more,
});

test('the command for a finding, which no shell takes for anything else', () => {
  const tail = 'N-COUNT \'文字部分!B2\' --reason "写明原因"';
  expect(waiveLine('收/年报.xlsx', finding())).toBe(`report waive 收/年报.xlsx ${tail}`);
  expect(waiveLine('$(rm x)\n.xlsx', finding())).toBe(`report waive '$(rm x)?.xlsx' ${tail}`);
  expect(waiveLine("-'`a.xlsx", finding())).toBe(`report waive './-'\\''\`a.xlsx' ${tail}`);
  const keyed = finding({ places: [{ at: '甲!J4', key: 'requests.total', role: 'total' }] });
  expect(waiveLine('a.xlsx', keyed)).toBe('report waive a.xlsx N-COUNT requests.total --reason "写明原因"');
});

test('none for errors, and for what is waived', () => {
  expect(waiveLine('a.xlsx', finding({ severity: 'error' }))).toBeUndefined();
  expect(waiveLine('a.xlsx', finding({ waived: { reason: '因' } }))).toBeUndefined();
});
