import { EDITIONS, editionOf, foreignContent, validData } from '../support/fixtures.js';
import { FLATTENINGS, flatten } from '../support/pages/flatten.js';
import { checkAs } from '../support/pages/told.js';
import { writePage } from '../support/pages/write-page.js';

const [flattening = () => []] = Object.values(FLATTENINGS);

const WRITTEN: readonly (readonly [kind: string, write: (edition: string) => Uint8Array])[] = [
  ['web page', (id) => writePage(editionOf(id), foreignContent(validData(id)), { around: 'site' })],
  [
    'text',
    (id) => new TextEncoder().encode(flatten(editionOf(id), foreignContent(validData(id)), flattening)),
  ],
];

const found = async (edition: string, bytes: Uint8Array) =>
  (await checkAs(validData(edition), bytes)).result.findings;

describe.each(EDITIONS)('edition %s', (edition) => {
  test.each(WRITTEN)('half a %s is that, and nothing else is found', async (_, write) => {
    const bytes = write(edition);
    for (const part of [0.3, 0.5, 0.6, 0.7, 0.8]) {
      const findings = await found(edition, bytes.subarray(0, bytes.length * part));
      expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['F-TABLE', 'error']]);
      expect(findings[0]?.message).toMatch(
        /^文件不完整：只读到“[一二三四五]、.*”为止.*重新下载.*重新复制全文/,
      );
    }
  });

  test.each(WRITTEN)('a whole %s is none', async (_, write) => {
    expect(await found(edition, write(edition))).toEqual([]);
  });
});

const page = new TextDecoder().decode(WRITTEN[0]?.[1]('2021'));
const withoutEnd = page.slice(0, page.lastIndexOf('</body>'));
const rulesIn = async (text: string) =>
  (await found('2021', new TextEncoder().encode(text))).map(({ rule, message }) => [
    rule,
    message.slice(0, 8),
  ]);

test('a page whose end alone is missing is told where its signature is missing too', async () => {
  expect(await rulesIn(withoutEnd)).toEqual([]);
  const signature = withoutEnd.lastIndexOf('某市水务局');
  expect(await rulesIn(withoutEnd.slice(0, signature))).toContainEqual(['F-HIDDEN', '网页文件没有结尾']);
});

test('a page that hardly began is no other file', async () => {
  expect(await rulesIn('<html><head><title>某市水务局2024年政府信息公开工作年度报告')).toEqual([
    ['F-TABLE', '网页文件不完整：'],
  ]);
});
