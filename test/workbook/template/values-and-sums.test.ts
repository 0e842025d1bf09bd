import { editions } from '../../../src/edition/editions.js';
import type { Value } from '../../../src/workbook/template/content.js';
import { totalsOf } from '../../../src/workbook/template/totals.js';
import { figuresOf } from '../../../src/workbook/template/values-and-sums.js';

const TOTAL = 'review.reconsideration.total';

function figureOf(values: Record<string, Value>, key = TOTAL) {
  const edition = editions.all.at(-1);
  const table = edition?.tables.find((candidate) => candidate.cells.some((cell) => cell.key === key));
  if (!edition || !table) throw new Error(`no table for ${key}`);
  const full = Object.entries(values).map(([name, value]): [string, Value] => [
    name.includes('.') ? name : `review.reconsideration.${name}`,
    value,
  ]);
  return figuresOf(table, totalsOf(edition, table.key), new Map(full)).get(key);
}

const sum = (result: number) => expect.objectContaining({ type: 'sum', result });
const value = (given: Value) => ({ type: 'value', value: given });

describe('a total is a sum', () => {
  test.each<[string, Record<string, Value>, number]>([
    ['when nothing is given', {}, 0],
    ['when only parts are given', { upheld: 3, pending: 4 }, 7],
    ['when the value given is its sum, blank parts counting 0', { upheld: 3, pending: null, total: 3 }, 3],
    ['of the numbers, when a part is text and no total is given', { upheld: '3件', pending: 4 }, 4],
  ])('%s', (_, values, result) => expect(figureOf(values)).toEqual(sum(result)));
});

describe('a total is written as given', () => {
  test.each<[string, Record<string, Value>, Value]>([
    ['when it differs', { upheld: 3, pending: 4, total: 8 }, 8],
    ['when it is null', { upheld: 3, total: null }, null],
    ['when it is text', { upheld: 3, total: '3' }, '3'],
    ['when a part is text', { upheld: '3件', pending: 4, total: 4 }, 4],
    ['when it is 0 over blank cells, where a formula would not count as a value', { total: 0 }, 0],
    ['when the parts are decimals, which not every program adds up alike', { upheld: 0.5, total: 0.5 }, 0.5],
    ['when decimals only nearly add up', { upheld: 0.1, pending: 0.2, total: 0.3 }, 0.3],
    ['when the sum is beyond exact whole numbers', { upheld: 2 ** 53, pending: 1, total: 2 ** 53 }, 2 ** 53],
    ['when a part is beyond exact whole numbers', { upheld: 1e21, total: 1e21 }, 1e21],
  ])('%s', (_, values, given) => expect(figureOf(values)).toEqual(value(given)));

  test('when no number is its sum', () => {
    expect(figureOf({ upheld: 1e308, pending: 1e308 })).toEqual(value(null));
  });
});

describe('a total of totals', () => {
  const corner = 'requests.total.total';

  test('adds up what stands in them, computed or given', () => {
    expect(figureOf({ 'requests.granted.research': 2, 'requests.total.businesses': 5 }, corner)).toEqual(
      sum(7),
    );
  });

  test('does not look past a total that is wrong', () => {
    const values = { 'requests.granted.research': 2, 'requests.total.research': 3, [corner]: 2 };
    expect(figureOf(values, corner)).toEqual(value(2));
  });
});

test('any other cell is what is given, or blank', () => {
  expect(figureOf({ upheld: '12件' }, 'review.reconsideration.upheld')).toEqual(value('12件'));
  expect(figureOf({}, 'review.reconsideration.upheld')).toEqual(value(null));
});
