import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { PageFile, Setup } from '../../src/page/engine/setup.js';
import type { Products } from '../../src/page/engine/tasks.js';
import { platform } from '../../src/platform/node.js';
import { Workplace } from '../cli/workplace.js';
import { compact, readPdf } from '../render/pdf/read-pdf.js';
import { FIXTURES } from '../support/fixtures.js';
import { BuiltWorker, WITHOUT_NEWER } from './built-page.js';
import { inputs } from './inputs.js';

const at = new Workplace();

jest.setTimeout(240_000);

const FONTS = path.resolve(__dirname, '../../dist/fonts');

const fonts = () =>
  new Map(
    ['body', 'title', 'heading1', 'heading2'].map((role): [string, Uint8Array] => [
      `${role}.ttf`,
      platform.deflateRaw(readFileSync(path.join(FONTS, `${role}.ttf`))),
    ]),
  );

/** What the page makes of files, with the clock of the command line in tests. */
function pageWith(
  files: ReadonlyMap<string, Uint8Array>,
  others: Partial<Setup> = {},
  before?: string,
): BuiltWorker {
  const held = Array.from(
    files,
    ([name, bytes]): PageFile => ({
      path: name,
      use: 'report',
      content: { size: bytes.length, arrayBuffer: async () => Uint8Array.from(bytes).buffer },
    }),
  );
  const setup = {
    today: '2025-02-10',
    now: '2025-02-10T09:30:00+08:00',
    version: '1.2.3',
    files: held,
    read: {},
    ...others,
  };
  return new BuiltWorker(setup, before);
}

const contentOf = ({ files: [file] }: Products) => file?.content ?? '';

/** A copy's parts, as they are when it is opened. */
const partsOf = (bytes: Uint8Array | string) =>
  Object.entries(unzipSync(Uint8Array.from(bytes as Uint8Array))).map(([name, part]) => [
    name,
    strFromU8(part, true),
  ]);

/** The script runs as its own source, which says how it was compiled: in tests by another program. */
const withoutScript = (page: string) =>
  page.replace(/<script>[\s\S]*<\/script>/, '').replace(/sha256-[^&]*/, '');

test('the page finds what the command line finds, in the same words, and marks it in the same places', async () => {
  const files = await inputs();
  for (const [name, bytes] of files) at.put(name, bytes);
  const { stderr } = await at.run(
    ...['validate', ...files.keys(), '--format', 'json=结果.json', '--format', 'html=结果.html'],
    ...['--format', 'marked=标注/'],
  );
  expect(stderr).toMatch(/结果\.json、结果\.html/);
  const page = pageWith(files);
  const entries = [];
  for (const name of files.keys()) {
    const { entry } = await page.ask({ kind: 'check', path: name });
    entries.push(entry);
    const { files: copies } = await page.ask({ kind: 'marked', entry });
    const copy = copies[0]?.content;
    const marked = at.at(`标注/${name}`);
    const theirs = existsSync(marked) ? readFileSync(marked) : undefined;
    expect([name, copy && partsOf(copy)]).toEqual([name, theirs && partsOf(theirs)]);
  }
  const json = await page.ask({ kind: 'results', format: 'json', entries });
  expect(JSON.parse(String(contentOf(json)))).toEqual(JSON.parse(at.read('结果.json')));
  expect(contentOf(json)).toBe(at.read('结果.json'));
  const html = await page.ask({ kind: 'results', format: 'batch', entries });
  expect(withoutScript(String(contentOf(html)))).toBe(withoutScript(at.read('结果.html')));
});

test('its documents and workbooks say the same, in browsers of 2020 too', async () => {
  at.putFixture('2021.xlsx');
  const files = new Map([['2021.xlsx', at.bytes('2021.xlsx')]]);
  await at.run('render', '2021.xlsx', '--pdf', '--html', '--docx', '-o', '出');
  await at.run('import', '2021.xlsx', '-o', '出/导入.xlsx');
  const page = pageWith(files, { fonts: fonts() }, WITHOUT_NEWER);
  const { files: made, notes } = await page.ask({
    kind: 'documents',
    path: '2021.xlsx',
    kinds: ['pdf', 'html', 'docx'],
  });
  expect(notes).toEqual([]);
  const [pdf, html, docx] = made.map(({ content }) => content);
  const pagesOf = async (bytes: Uint8Array) =>
    (await readPdf(bytes)).pages.map(({ lines }) => compact(lines));
  expect(await pagesOf(Uint8Array.from(pdf as Uint8Array))).toEqual(await pagesOf(at.bytes('出/2021.pdf')));
  // How large the PDF is, the page says too; and that depends on who deflates it.
  const sized = (text: string) => text.replace(/\d+ KB/g, 'KB');
  expect(sized(String(html))).toBe(sized(at.read('出/2021.html')));
  expect(partsOf(docx ?? '')).toEqual(partsOf(at.bytes('出/2021.docx')));
  const imported = await page.ask({ kind: 'import', path: '2021.xlsx' });
  expect(partsOf(contentOf(imported))).toEqual(partsOf(at.bytes('出/导入.xlsx')));
});

test('a figure that is corrected makes its sums right, in a copy with just this change', async () => {
  const bytes = readFileSync(path.join(FIXTURES, '2021.xlsx'));
  const page = pageWith(new Map([['年报.xlsx', bytes]]));
  const key = 'review.reconsideration.total';
  const worse = await page.ask({ kind: 'correct', path: '年报.xlsx', changes: [{ key, value: 99 }] });
  expect(worse).toMatchObject({ type: 'made', entry: { status: 'failed' }, isImport: false });
  if (worse.type !== 'made') return;
  expect(worse.changes).toMatchObject([{ key, value: 99 }]);
  expect(worse.entry.findings.map(({ rule }) => rule)).toContain('T4-SUM');
  const again = pageWith(new Map([['年报.xlsx', worse.bytes]]));
  const [diagnosis] = worse.entry.diagnoses;
  const changes = diagnosis ? [{ key: diagnosis.key, value: diagnosis.to }] : [];
  const right = await again.ask({ kind: 'correct', path: '年报.xlsx', changes });
  expect(right).toMatchObject({ type: 'made', entry: { status: 'passed' } });
});

test('what takes too long is said in the words of the command line', async () => {
  const page = pageWith(new Map([['年报.xlsx', new Uint8Array(1)]]));
  const { entry } = await page.ask({ kind: 'breach', path: '年报.xlsx', breach: 'time' });
  expect(entry).toMatchObject({ status: 'unreadable', findings: [{ rule: 'F-LIMIT' }] });
  expect(entry.findings[0]?.message).toMatch(/^检查这个文件超过了 30 秒，已经停止/);
});

/** As such a file begins: its signature, then the entry of its directory that tells what it is. */
const OLD_WORKBOOK = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(504),
  Buffer.from('Workbook\0', 'utf16le'),
]);

test.each([
  ['年报.xls', OLD_WORKBOOK, /超过 4 MB.*“另存为”.*再把新文件拖进来/],
  ['年报.pdf', Buffer.from('%PDF-1.7'), /^PDF 文件超过 4 MB.*请把原来的 Word 文档/],
])('%s, too large for a browser, is refused with what to do instead', async (name, head, words) => {
  const large = new Uint8Array(4 * 1024 * 1024 + 1);
  large.set(head);
  const { entry } = await pageWith(new Map([[name, large]])).ask({ kind: 'check', path: name });
  expect(entry).toMatchObject({ status: 'unreadable', findings: [{ rule: 'F-LIMIT' }] });
  expect(entry.findings[0]?.message).toMatch(words);
});
