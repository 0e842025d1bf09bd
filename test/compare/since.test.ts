import { matchFindings } from '../../src/compare/match-findings.js';
import type { FindingEntry } from '../../src/finding/entry.js';

const found = (rule: string, more: Partial<FindingEntry> = {}): FindingEntry => ({
  rule,
  severity: 'error',
  message: rule,
  basis: '',
  places: [],
  ...more,
});

const cell = (key: string, at = key, title = key) => ({ at, key, title, role: 'cell' as const });

const told = (before: FindingEntry[], now: FindingEntry[]) => {
  const { changed, mended, ...rest } = matchFindings(before, now);
  return {
    ...rest,
    mended: mended.map(({ message }) => message),
    changed: changed.map(({ index, before: one }) => [index, one.message]),
  };
};

test('what has moved within its file is not new', () => {
  const before = [
    found('T3-ROW', { places: [cell('requests.granted.total', 'J12')], expected: 4, actual: 3 }),
    found('N-COUNT', { message: '收到 3 件', places: [{ at: '第12段', role: 'cell' }] }),
  ];
  const now = [
    found('N-COUNT', { message: '收到 3 件', places: [{ at: '第15段', role: 'cell' }] }),
    found('T3-ROW', {
      message: '在 J13',
      places: [cell('requests.granted.total', 'J13')],
      expected: 4,
      actual: 3,
    }),
  ];
  expect(told(before, now)).toEqual({ new: [], mended: [], same: [0, 1], changed: [] });
});

test('other figures in the same cell are a change; other cells are new and mended', () => {
  const row = (key: string, actual: number) =>
    found('T3-ROW', { message: `${key} ${actual}`, places: [cell(key)], expected: 4, actual });
  expect(told([row('a.x', 3), row('a.y', 3), row('b.z', 1)], [row('a.x', 5), row('a.y', 3)])).toEqual({
    new: [],
    mended: ['b.z 1'],
    same: [1],
    changed: [[0, 'a.x 3']],
  });
  expect(told([row('a.x', 3)], [row('b.y', 3)])).toMatchObject({ new: [0], mended: ['a.x 3'] });
});

test('each finding of an earlier run stands for one only', () => {
  const one = found('P-MOBILE', { message: '手机号码' });
  expect(told([one], [one, one])).toEqual({ new: [1], mended: [], same: [0], changed: [] });
  expect(told([one, { ...one }], [one]).mended).toEqual(['手机号码']);
});

test('one finding a table stays one, whichever of its cells comes first', () => {
  const blanks = (key: string, count: number) =>
    found('V-BLANK', { message: `${count} 格`, places: [cell(key)] });
  expect(told([blanks('requests.a', 9)], [blanks('requests.b', 8)])).toMatchObject({
    new: [],
    changed: [[0, '9 格']],
  });
  expect(told([blanks('requests.a', 9)], [blanks('review.b', 9)])).toMatchObject({ new: [0] });
});
