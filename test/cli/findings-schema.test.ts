import { validateFindings } from './findings-document.js';

const cell = { at: '表!J12', sheet: '表', cell: 'J12', key: 'requests.granted.total' };
const finding = {
  rule: 'T3-ROW',
  severity: 'error',
  message: '不等',
  basis: '格式',
  places: [{ ...cell, title: '总计', role: 'total' }],
  expected: 1362,
  actual: null,
  waived: { reason: '机构改革', until: '2026-12-31' },
};
const diagnosis = {
  ...cell,
  from: 1361,
  to: 1362,
  clears: 3,
  why: '总计没有更新',
  explains: [0, 2],
  tied: true,
  also: [{ ...cell, from: null, to: 3 }],
};
const file = {
  path: 'a.xlsx',
  sha256: null,
  organ: null,
  year: null,
  edition: null,
  status: 'failed',
  findings: [finding],
  diagnoses: [diagnosis],
  rules: {
    passed: 1,
    failed: 0,
    skipped: [{ rule: 'T3-CARRY', reason: '没有上年的工作簿' }],
    crashed: [{ rule: 'N-COUNT', error: 'x is undefined' }],
  },
};
const withFile = (change: object) => ({
  formatVersion: 2,
  tool: { name: 'report', version: '1.0.0' },
  summary: { files: 1, passed: 0, failed: 1, unreadable: 0, errors: 0, warnings: 0, notices: 0 },
  files: [{ ...file, ...change }],
});

test('waived, diagnosed, skipped and crashed have their places', () => {
  validateFindings(withFile({}));
  expect(validateFindings.errors).toBeNull();
});

test.each([
  ['a key of its own', { extra: 1 }],
  ['no diagnoses', { diagnoses: undefined }],
  ['another status', { status: 'ok' }],
  ['a hash that is none', { sha256: 'abc' }],
  ['another severity', { findings: [{ ...finding, severity: 'info' }] }],
  ['another role', { findings: [{ ...finding, places: [{ ...cell, role: 'sum' }] }] }],
  [
    'an address with a sheet',
    { findings: [{ ...finding, places: [{ ...cell, cell: '表!J12', role: 'cell' }] }] },
  ],
  ['a waiver without a reason', { findings: [{ ...finding, waived: { until: '2026-12-31' } }] }],
  ['a diagnosis that explains nothing', { diagnoses: [{ ...diagnosis, explains: [] }] }],
  ['a rule skipped without a reason', { rules: { ...file.rules, skipped: [{ rule: 'T3-CARRY' }] } }],
])('the schema refuses %s', (_, change) => {
  expect(validateFindings(withFile(change))).toBe(false);
});
