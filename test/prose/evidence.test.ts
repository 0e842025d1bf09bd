import type { Report } from '../../src/report/report.js';
import { statedFigures } from '../../src/rules/words/stated-figures.js';
import { corpusReport, findingsIn } from './corpus.js';

let report: Report;
beforeAll(async () => {
  report = await corpusReport('bureau-2019');
});

function saying(text: string): Report {
  const cells = report.narrative.get('overview')?.cells ?? [];
  return { ...report, narrative: new Map([['overview', { text, cells, pieces: [] }]]) };
}

/** The report with other readings of some cells. */
function reading(type: 'blank' | 'unreadable', keys: readonly string[]): Report {
  const cells = new Map(report.cells);
  for (const key of keys) {
    const cell = cells.get(key);
    if (cell) cells.set(key, { ...cell, value: type === 'blank' ? null : '约10', reading: { type } });
  }
  return { ...report, cells };
}

test('the numbers that the prose states are known by cell', () => {
  const text = '新收政府信息公开申请101件，其中自然人88件。予以公开46件，不予公开12件。收到申请约100件。';
  expect(Object.fromEntries(statedFigures(saying(text)))).toEqual({
    'requests.received.total': [101],
    'requests.received.individuals': [88],
    'requests.granted.total': [46],
  });
});

test('what may be a part of its row is no evidence of it', () => {
  const text = '公开行政处罚决定25件，申请人主动撤回申请2件。';
  expect(Object.fromEntries(statedFigures(saying(text)))).toEqual({});
});

test('reviews that a department says to have received are evidence, though there may have been others', async () => {
  const { narrative, ...own } = await corpusReport('water-2024');
  const cells = narrative.get('overview')?.cells ?? [];
  const text = '受理行政复议3件，1件维持，1件其他，1件未审结。';
  const said: Report = { ...own, narrative: new Map([['overview', { text, cells, pieces: [] }]]) };
  expect(findingsIn(said, text)).toEqual([]);
  expect(Object.fromEntries(statedFigures(said))).toEqual({
    'review.reconsideration.total': [3],
    'review.reconsideration.upheld': [1],
    'review.reconsideration.other': [1],
    'review.reconsideration.pending': [1],
  });
});

test.each(['blank', 'unreadable'] as const)('a %s cell is not compared with anything', (type) => {
  expect(findingsIn(reading(type, ['requests.granted.total']), '予以公开99件。')).toEqual([]);
});

test('a row that was left blank from end to end is 0', () => {
  const row = ['upheld', 'corrected', 'other', 'pending', 'total'];
  const none = reading(
    'blank',
    row.map((field) => `review.litigationAfterReconsideration.${field}`),
  );
  const total = Number(report.cells.get('review.directLitigation.total')?.value);
  expect(total).toBeGreaterThan(0);
  expect(findingsIn(none, `行政诉讼${total}件。`)).toEqual([]);
  expect(findingsIn(none, `行政诉讼${total + 2}件。`).map(({ expected }) => expected)).toEqual([total]);
});

test('blank rows of a group count as 0 beside filled ones', () => {
  const partly = reading('blank', ['requests.refused.stateSecret.total', 'requests.refused.security.total']);
  expect(findingsIn(partly, '不予公开12件。')).toEqual([]);
  expect(findingsIn(partly, '不予公开21件。').map(({ expected }) => expected)).toEqual([12]);
});

test('a list whose parts add up may leave the table’s total', () => {
  expect(findingsIn(report, '依法答复58件，其中予以公开46件，部分公开12件。')).toEqual([]);
  expect(findingsIn(report, '依法答复政府信息公开申请59件，其中予以公开46件，部分公开12件。')).toHaveLength(
    1,
  );
});
