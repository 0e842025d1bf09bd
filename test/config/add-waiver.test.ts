import { addWaiver, newConfig } from '../../src/config/add-waiver.js';

const ENTRY = { rule: 'T3-ROW', file: '年报.xlsx', reason: '“因”' };
const ONE_LINE = '{ "rule": "T3-ROW", "file": "年报.xlsx", "reason": "“因”" }';

test.each([
  '{}',
  ' { } \n',
  '{"rules":{"S-FEE":"off"}}',
  '{"waivers":[]}',
  '{ "waivers" : [ {"rule":"T3-ID","file":"a","reason":"] } \\" waivers"} ], "cache": true }',
  '{\n  "waivers": [],\n  "cache": true\n}\n',
  '{\r\n\t"cache": true\r\n}\r\n',
  '{\n    "waivers": [\n        {\n            "rule": "T3-ID"\n        }\n    ]\n}',
  '{\n  "site": {"name": "\\"waivers\\": [1]"},\n  "waivers": [\n    { "rule": "T3-ID" }\n  ]\n}',
  '{\n  "waivers": [{ "rule": "X" }],\n  "waivers": [\n    { "rule": "T3-ID" }\n  ]\n}',
])('everything else stays to the letter: %j', (text) => {
  const added = addWaiver(text, ENTRY);
  const before = JSON.parse(text);
  expect(JSON.parse(added)).toEqual({ ...before, waivers: [...(before.waivers ?? []), ENTRY] });
  // Nothing that stood there is gone, and in the same order.
  let at = 0;
  for (const mark of text.replace(/\s/g, '')) at = added.indexOf(mark, at) + 1 || Number.NaN;
  expect(at).toBeGreaterThan(0);
});

test('it is laid out as the others are', () => {
  expect(newConfig(ENTRY)).toBe(
    '{\n  "waivers": [\n    {\n      "rule": "T3-ROW",\n      "file": "年报.xlsx",\n      "reason": "“因”"\n    }\n  ]\n}\n',
  );
  expect(addWaiver('{\n  "waivers": [\n    { "rule": "T3-ID" }\n  ]\n}\n', ENTRY)).toBe(
    `{\n  "waivers": [\n    { "rule": "T3-ID" },\n    ${ONE_LINE}\n  ]\n}\n`,
  );
  expect(addWaiver('{\r\n\t"cache": true\r\n}', ENTRY)).toContain(
    '"cache": true,\r\n\t"waivers": [\r\n\t\t{\r\n\t\t\t"rule"',
  );
  expect(addWaiver('{"cache":true}', ENTRY)).toBe(`{"cache":true, "waivers": [${ONE_LINE}]}`);
});
