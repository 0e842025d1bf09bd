import { withLinks } from '../../src/document/addresses.js';

const links = (text: string) =>
  withLinks({ text }).flatMap((run) => (run.href === undefined ? [] : [[run.text, run.href]]));

test.each([
  [
    '网站（http://www.example.gov.cn/col/col1/index.html?a=1）下载',
    'http://www.example.gov.cn/col/col1/index.html?a=1',
  ],
  ['网站：https://example.gov.cn。', 'https://example.gov.cn'],
  ['(https://example.gov.cn/),', 'https://example.gov.cn/'],
  ['See https://example.gov.cn/a.html.', 'https://example.gov.cn/a.html'],
])('%s leads to %s', (text, address) => {
  expect(links(text)).toEqual([[address, address]]);
});

test('an address without a scheme, and a mailbox', () => {
  expect(links('门户网站（www.example.gov.cn）、邮箱zwgk_1@some-office.example.gov.cn，')).toEqual([
    ['www.example.gov.cn', 'http://www.example.gov.cn'],
    ['zwgk_1@some-office.example.gov.cn', 'mailto:zwgk_1@some-office.example.gov.cn'],
  ]);
});

test.each([
  'javascript:alert(1)',
  'www.',
  '85.6%',
  '1.2.3',
  'a@b',
  '2024.1.20',
  `http://a.cn/${'a'.repeat(3000)}`,
])('%s leads nowhere', (text) => {
  expect(links(text)).toEqual([]);
});

test('no text is lost, and a run keeps what else it is', () => {
  const text = '见www.example.gov.cn，或http://a.cn/。';
  const runs = withLinks({ text, lead: 2 });
  expect(runs.map((run) => run.text).join('')).toBe(text);
  expect(new Set(runs.map(({ lead }) => lead))).toEqual(new Set([2]));
});

test.each(['a', 'a.', '@', 'a@', 'www.', 'http://a'])('an endless run of %s is read in passing', (part) => {
  expect(withLinks({ text: part.repeat(30_000) }).length).toBeGreaterThan(0);
});
