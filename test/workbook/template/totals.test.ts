import { editions } from '../../../src/edition/editions.js';
import { totalsOf } from '../../../src/workbook/template/totals.js';

describe.each(editions.all)('the totals of edition $id', (edition) => {
  test('table two has none', () => {
    expect(totalsOf(edition, 'disclosure').size).toBe(0);
  });

  test('table three: 总计 of every row, and （七）总计 of every column', () => {
    const totals = totalsOf(edition, 'requests');
    const expected = [...edition.cells.values()].filter(
      ({ table, record, field }) => table === 'requests' && (record === 'total' || field === 'total'),
    );
    expect([...totals.keys()].sort()).toEqual(expected.map(({ key }) => key).sort());
  });

  test('a row total is the sum of the six applicant columns', () => {
    expect(totalsOf(edition, 'requests').get('requests.refused.process.total')).toEqual(
      ['individuals', 'businesses', 'research', 'publicInterest', 'legalServices', 'otherOrganizations'].map(
        (field) => `requests.refused.process.${field}`,
      ),
    );
  });

  test('a column total is the sum of all results, groups by their items', () => {
    const parts = totalsOf(edition, 'requests').get('requests.total.research') ?? [];
    const results = [...edition.cells.values()].filter(
      ({ table, record, field }) =>
        table === 'requests' &&
        field === 'research' &&
        !['received', 'carriedIn', 'total', 'carriedOut'].includes(record),
    );
    expect(parts).toEqual(results.map(({ key }) => key));
  });

  test('the corner is the sum of its row', () => {
    const parts = totalsOf(edition, 'requests').get('requests.total.total') ?? [];
    expect(parts).toHaveLength(6);
    expect(parts.every((part) => part.startsWith('requests.total.'))).toBe(true);
  });

  test('what is carried out is no sum, although the form relates it to others', () => {
    expect(totalsOf(edition, 'requests').has('requests.carriedOut.research')).toBe(false);
  });

  test('table four: 总计 of each block', () => {
    expect([...totalsOf(edition, 'review').keys()]).toEqual([
      'review.reconsideration.total',
      'review.directLitigation.total',
      'review.litigationAfterReconsideration.total',
    ]);
  });
});

test.each([
  ['2019', 19],
  ['2021', 21],
])('edition %s adds up %i rows in a column of table three', (id, count) => {
  const edition = editions.byId(id);
  if (!edition) throw new Error(`no edition ${id}`);
  expect(totalsOf(edition, 'requests').get('requests.total.research')).toHaveLength(count);
});
