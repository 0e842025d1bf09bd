import { jsonParts } from '../../src/reporter/json-text.js';
import { whole } from './sample-run.js';

/** A list that is no array: its items are told one by one. */
const listed = (...items: unknown[]) => new Set(items);

test.each<[what: string, streamed: object, plain: object]>([
  ['no list', { a: [1, { b: null }], c: {} }, { a: [1, { b: null }], c: {} }],
  ['an empty list', { a: listed() }, { a: [] }],
  [
    'lists deep inside, and what follows them',
    { runs: [{ tool: 't', results: listed(1, { x: [2, []] }, 'a\nb'), left: { out: listed('c') } }], end: 1 },
    { runs: [{ tool: 't', results: [1, { x: [2, []] }, 'a\nb'], left: { out: ['c'] } }], end: 1 },
  ],
])('JSON in parts is the same as in one: %s', (_, streamed, plain) => {
  expect(whole(jsonParts(streamed))).toBe(`${JSON.stringify(plain, null, 2)}\n`);
});

test('what a terminal would act on is escaped in each part', () => {
  const text = whole(jsonParts({ files: listed('甲\u202e\u009b', 'b') }));
  expect(text).toContain('甲\\u202e\\u009b');
  expect(JSON.parse(text)).toEqual({ files: ['甲\u202e\u009b', 'b'] });
});
