import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { toJunit } from '../../src/reporter/junit.js';
import { attribute, elements, textOf } from '../render/html/page.js';
import { EDITIONS } from '../support/fixtures.js';
import { entryOf, sampleRun, TOOL, WRONG, whole } from './sample-run.js';

// A self-closing element of XML is an opening one to an HTML parser.
const read = (xml: string) =>
  parseFragment(xml.replace(/<(\w+)([^<>]*)\/>/g, '<$1$2></$1>')) as Tree.ParentNode;

test.each(EDITIONS)('a suite for each file with its counts, in the %s edition', async (edition) => {
  const run = await sampleRun(edition);
  const xml = whole(toJunit(run));
  expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ')).toBe(true);
  const suites = elements(read(xml), 'testsuite');
  expect(suites.map((suite) => attribute(suite, 'name'))).toEqual(run.files.map(({ path }) => path));
  for (const suite of suites) {
    expect(attribute(suite, 'tests')).toBe(String(elements(suite, 'testcase').length));
    expect(attribute(suite, 'failures')).toBe(String(elements(suite, 'failure').length));
  }
  expect(suites.map((suite) => attribute(suite, 'failures') !== '0')).toEqual(
    run.files.map(({ status }) => status !== 'passed'),
  );
});

test('a case for each failing rule says where and what; warnings do not fail', async () => {
  const files = [
    await entryOf('a.xlsx', '2021', WRONG),
    await entryOf('b.xlsx', '2021', { set: { 'narrative.problems': null } }),
  ];
  const root = read(whole(toJunit({ tool: TOOL, files })));
  const [failure] = elements(root, 'failure');
  expect(failure && attribute(failure, 'type')).toBe('T3-ROW');
  expect(failure && textOf(failure)).toMatch(/^\[错误\] 依申请公开!J4：.*7787/);
  expect(elements(root, 'system-out').map(textOf)).toEqual([expect.stringMatching(/^\[警告\]/)]);
});

test('lists all findings: what reads them is a program', async () => {
  const file = await entryOf('a.xlsx', '2021', WRONG);
  const findings = Array(1312).fill(file.findings[0]);
  const xml = whole(toJunit({ tool: TOOL, files: [{ ...file, findings }] }));
  // Each is a line; the first is the message of the failure too.
  expect(xml.match(/相差 7746/g)).toHaveLength(1313);
});

test('a crashed rule is an error, never a pass', async () => {
  const file = await entryOf('a.xlsx', '2021');
  const rules = { ...file.rules, crashed: [{ rule: 'T3-ROW', error: 'a "b" <c>' }] };
  const xml = whole(toJunit({ tool: TOOL, files: [{ ...file, rules }] }));
  expect(xml).toContain('failures="0" errors="1"');
  expect(xml).toContain('message="a &quot;b&quot; &lt;c&gt;"');
});

test('holds no character that XML forbids', async () => {
  const file = await entryOf('a\u0000\ud800\uffff\u001b]]>.xlsx', '2021', WRONG);
  expect(whole(toJunit({ tool: TOOL, files: [file] }))).not.toMatch(
    /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|\]\]>/u,
  );
});
