import { toJson } from '../../src/reporter/json.js';
import { toLine } from '../../src/reporter/ndjson.js';
import { FindingsUnreadable, readEntries } from '../../src/reporter/read-entries.js';
import { EDITIONS } from '../support/fixtures.js';
import { sampleRun } from './sample-run.js';

test.each(EDITIONS)('a line for each file, which reads back the same, in the %s edition', async (edition) => {
  const run = await sampleRun(edition);
  const text = run.files.map(toLine).join('');
  expect(text.match(/\n/g)).toHaveLength(run.files.length);
  expect(readEntries(text).files).toEqual(run.files);
  expect(readEntries(`\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`).files).toEqual(run.files);
  // One line is a text of JSON too.
  expect(readEntries(toLine(run.files[0] as never)).files).toEqual(run.files.slice(0, 1));
});

test('reads what --format json printed', async () => {
  const run = await sampleRun('2021');
  const { files, tool } = readEntries(toJson(run));
  expect(tool).toEqual(run.tool);
  expect(files).toEqual(run.files.map(({ data: _, ...entry }) => entry));
});

test('json is the same whether entries carry their data or not', async () => {
  const run = await sampleRun('2021');
  const files = run.files.map(({ data: _, ...entry }) => entry);
  expect(toJson(run)).toBe(toJson({ ...run, files }));
});

test('an empty text holds no entries', () => {
  expect(readEntries('\n').files).toEqual([]);
});

test.each([
  ['{"path":"a"}\nnot JSON\n', 2],
  ['{"path":"a"}\n\n[1]\n', 3],
  ['{"summary":{}}\n', 1],
])('%j is refused with its line', (text, line) => {
  expect(() => readEntries(text)).toThrow(new FindingsUnreadable(line));
});
