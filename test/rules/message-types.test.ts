import { WorkbookRefused } from '../../src/limits/refused.js';
import { defineRule } from '../../src/rules/rule.js';

// What is shown here is shown by the type check: each expected error that does not come is one.

const rule = { severity: 'error', needs: [] } as const;
const places = [] as const;

test('a rule yields messages that its texts have, with a value for each place', () => {
  const made = [
    defineRule({
      ...rule,
      id: 'T3-ROW',
      *check() {
        yield { message: 'blankTotal', values: { subject: '行', left: '1 + 1', sum: 2 }, places };
      },
    }),
    // One set of values may serve several messages.
    defineRule({
      ...rule,
      id: 'V-META',
      *check() {
        yield { message: 'scope', values: { year: 2018, first: 2019, text: '' }, places };
        yield { message: 'organ', places };
      },
    }),
  ];
  expect(made.map(({ id }) => id)).toEqual(['T3-ROW', 'V-META']);
});

test.each([
  defineRule({
    ...rule,
    id: 'T4-SUM',
    // @ts-expect-error an unknown message
    *check() {
      yield { message: 'blank', values: { subject: '块', left: '1 + 1', sum: 2 }, places };
    },
  }),
  defineRule({
    ...rule,
    id: 'T4-SUM',
    // @ts-expect-error a message of another rule
    *check() {
      yield { message: 'regrouped', values: { file: '', columns: '' }, places };
    },
  }),
  defineRule({
    ...rule,
    id: 'T4-SUM',
    // @ts-expect-error no value for {sum}
    *check() {
      yield { message: 'blankTotal', values: { subject: '块', left: '1 + 1' }, places };
    },
  }),
  defineRule({
    ...rule,
    id: 'T4-SUM',
    // @ts-expect-error no values at all
    *check() {
      yield { message: 'blankTotal', places };
    },
  }),
  defineRule({
    ...rule,
    id: 'T4-SUM',
    // @ts-expect-error no text has a place for {row}
    *check() {
      yield { message: 'blankTotal', values: { subject: '块', left: '1 + 1', sum: 2, row: '行' }, places };
    },
  }),
  defineRule({
    ...rule,
    id: 'T4-SUM',
    // @ts-expect-error one of two messages lacks {total}
    *check({ form }) {
      const values = { subject: '块', left: '1 + 1', sum: 2 };
      yield { message: form ? 'blankTotal' : 'mismatch', values, places };
    },
  }),
  defineRule({
    ...rule,
    id: 'T4-SUM',
    // @ts-expect-error a key that is made of any text
    *check() {
      yield { message: String('blankTotal'), values: { subject: '块', left: '1 + 1', sum: 2 }, places };
    },
  }),
])('a slip does not compile', ({ id }) => {
  expect(id).toBe('T4-SUM');
});

test('a rule under one of several ids yields what all of them have', () => {
  const made = (id: 'T3-ROW' | 'T3-ID') =>
    defineRule({
      ...rule,
      id,
      // @ts-expect-error T3-ID has no such message
      *check() {
        yield { message: 'blankTotal', values: { subject: '列', left: '1 + 1', sum: 2 }, places };
      },
    });
  expect(made('T3-ROW').id).toBe('T3-ROW');
});

test('a file is refused in words that its rule has', () => {
  expect(new WorkbookRefused('F-OPEN', 'io', { code: 'EIO' }).saidBy('F-OPEN')).toEqual({
    message: 'io',
    values: { code: 'EIO' },
  });
  expect(new WorkbookRefused('F-OPEN', 'empty').saidBy('F-LIMIT')).toBeUndefined();
  // @ts-expect-error an unknown reason
  new WorkbookRefused('F-OPEN', 'fileSize', { limit: 1 });
  // @ts-expect-error no value for {code}
  new WorkbookRefused('F-OPEN', 'io');
  // @ts-expect-error no text has a place for {size}
  new WorkbookRefused('F-LIMIT', 'rows', { limit: 1, size: 1 });
});
