import type { FileEntry } from '../../src/index.js';
import { toJson } from '../../src/reporter/json.js';
import { toLine } from '../../src/reporter/ndjson.js';
import { FindingsUnreadable, type ReadEntries, readEntries } from '../../src/reporter/read-entries.js';
import { EDITIONS } from '../support/fixtures.js';
import { sampleRun } from './sample-run.js';

/** What a document holds, and in how many parts it came. */
async function read(text: string) {
  const files: FileEntry[] = [];
  const tools: ReadEntries['tool'][] = [];
  for await (const part of readEntries(text.split('\n'))) {
    files.push(...part.files);
    tools.push(part.tool);
  }
  return { files, tools };
}

test.each(EDITIONS)('a line for each file, which reads back the same, in the %s edition', async (edition) => {
  const run = await sampleRun(edition);
  const text = run.files.map((file) => toLine(file)).join('');
  expect(text.match(/\n/g)).toHaveLength(run.files.length);
  // One by one.
  expect(await read(text)).toEqual({ files: run.files, tools: run.files.map(() => undefined) });
  expect((await read(`\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`)).files).toEqual(run.files);
  // One line is a text of JSON too.
  expect((await read(toLine(run.files[0] as never))).files).toEqual(run.files.slice(0, 1));
});

test.each([
  ['as it is printed', (text: string) => text],
  ['on one line', (text: string) => `\uFEFF${JSON.stringify(JSON.parse(text))}`],
])('reads what --format json printed, %s', async (_, change) => {
  const run = await sampleRun('2021');
  const { files, tools } = await read(change(toJson(run)));
  expect(tools).toEqual([run.tool]);
  expect(files).toEqual(run.files.map(({ data: _, ...entry }) => entry));
});

test('json is the same whether entries carry their data or not', async () => {
  const run = await sampleRun('2021');
  const files = run.files.map(({ data: _, ...entry }) => entry);
  expect(toJson(run)).toBe(toJson({ ...run, files }));
});

test('a line says which share it is from, where there are several', async () => {
  const [file] = (await sampleRun('2021')).files as [FileEntry];
  const share = { number: 1, of: 4, files: 75 };
  const read = async (text: string) => {
    const parts = [];
    for await (const part of readEntries(text.split('\n'))) parts.push(part);
    return parts;
  };
  expect(await read(toLine(file) + toLine(file, { share }))).toEqual([
    { files: [file] },
    { files: [file], share },
  ]);
  // Nothing that a stranger writes there makes the program count to it, or pass over which shares are missing.
  for (const odd of [{ ...share, of: 1e12 }, { ...share, number: 5 }, { number: 1 }, 4])
    await expect(read(toLine(file, { share: odd as never }))).rejects.toMatchObject({ isJson: true });
});

test.each([
  ['{}', true],
  ['{', false],
])('%j is no findings document; whether it is JSON is known', async (text, isJson) => {
  await expect(read(text)).rejects.toMatchObject({ isJson });
});

test('an empty text holds no entries', async () => {
  expect((await read('\n')).files).toEqual([]);
});

test.each([
  ['{"path":"a"}\nnot JSON\n', 2],
  ['{"path":"a"}\n\n[1]\n', 3],
  ['{"summary":{}}\n', 1],
  ['\n{\n"files": [\n', 2],
])('%j is refused with its line', async (text, line) => {
  await expect(read(text)).rejects.toThrow(new FindingsUnreadable(line));
});
