import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { EDITIONS, editionOf, foreignContent, validData } from '../support/fixtures.js';
import { PLAIN, packDocument, wordDocument } from '../support/word.js';
import { findingsOf } from './findings-document.js';
import { Workplace } from './workplace.js';

const at = new Workplace();

/** A valid report as a Word document, with something changed in its text. */
function report(edition: string, change: (xml: string) => string = (xml) => xml): Uint8Array {
  const parts = unzipSync(wordDocument(editionOf(edition), foreignContent(validData(edition)), PLAIN));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return zipSync({ ...parts, 'word/document.xml': strToU8(change(xml)) });
}

/** What is found, as rule, level, the places of which there are and the message. */
async function found(...flags: string[]) {
  const { stdout, stderr } = await at.run('validate', '年报.docx', '--format', 'json', ...flags);
  expect(stderr).toBe('');
  const [file] = findingsOf(stdout).files;
  return (file?.findings ?? []).map(({ rule, severity, places, message }) => ({
    rule,
    severity,
    at: places.map((place) => (place as unknown as { at: string }).at),
    message,
  }));
}

describe.each(EDITIONS)('a Word document of the %s edition', (edition) => {
  test('is checked and printed like a workbook', async () => {
    at.put('年报.docx', report(edition));
    expect(await found()).toEqual([]);
    const { stdout } = await at.run('extract', '年报.docx');
    const { notes: _, ...data } = validData(edition);
    expect(JSON.parse(stdout)).toMatchObject(data);
  });

  test('has its findings where a person looks for them, and nothing else', async () => {
    at.put(
      '年报.docx',
      report(edition, (xml) => {
        const end = xml.indexOf('</w:tr>', xml.indexOf('本年新收政府信息公开申请数量'));
        return xml.slice(0, end).replace(/>\d+<(?!.*>\d)/s, '>１２件<') + xml.slice(end);
      }),
    );
    const all = await found();
    expect(all.find(({ rule }) => rule === 'V-TEXT')).toMatchObject({ at: ['第2张表第4行第10列'] });
    expect(new Set(all.map(({ rule }) => rule))).toEqual(
      new Set(['V-TEXT', 'T3-ROW', 'T3-ID', ...(edition === '2021' ? ['N-COUNT'] : ['N-NONE'])]),
    );
  });

  test('says what is there and not seen, and what nobody has accepted', async () => {
    const more =
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>内部意见</w:t></w:r></w:p><w:p><w:del w:id="1"><w:r><w:delText>旧文</w:delText></w:r></w:del></w:p>';
    at.put(
      '年报.docx',
      report(edition, (xml) => xml.replace('<w:body>', `<w:body>${more}`)),
    );
    expect(await found()).toEqual([
      expect.objectContaining({
        rule: 'F-HIDDEN',
        severity: 'warning',
        at: ['第1段'],
        message: expect.stringContaining('“内部意见”'),
      }),
      expect.objectContaining({
        rule: 'F-HIDDEN',
        at: ['第2段'],
        message: expect.stringContaining('1 处修订'),
      }),
    ]);
  });

  test('names the picture that stands where a table should', async () => {
    const picture =
      '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="5400000" cy="4000000"/><a:graphic><a:blip/></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    at.put(
      '年报.docx',
      report(edition, (xml) => xml.replace(/^(.*)<w:tbl>.*?<\/w:tbl>/s, `$1${picture}`)),
    );
    const all = await found();
    expect(all).toContainEqual(
      expect.objectContaining({
        rule: 'F-TABLE',
        at: [expect.stringMatching(/^第\d+段$/)],
        message: expect.stringContaining('表格可能贴成了图片'),
      }),
    );
    expect(all.filter(({ rule }) => !/^(F-TABLE|S-SECTION|N-)/.test(rule))).toEqual([]);
  });

  test('comes back marked, and is read as before', async () => {
    at.put(
      '年报.docx',
      report(edition, (xml) => xml.replace('<w:body>', '<w:body><w:p><w:del w:id="1"/></w:p>')),
    );
    expect((await at.run('validate', '年报.docx', '--format', 'marked=退回')).made).toEqual([
      '退回/年报.docx',
    ]);
    const { stdout } = await at.run('validate', '退回/年报.docx');
    expect(stdout).toContain('F-HIDDEN');
  });
});

describe('what cannot be read', () => {
  const nested = (depth: number) =>
    `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`;
  const broken = report('2021').subarray(0, 3000);
  const letter = '<w:p><w:r><w:t>各有关单位：请按时参加会议。</w:t></w:r></w:p>';

  test.each([
    ['a broken document', broken, 'F-OPEN', /已损坏或不完整.*Word 文档/],
    ['one without a text', packDocument('').subarray(0, 0), 'F-OPEN', /文件是空的/],
    ['one that Word fetches', packDocument('<w:altChunk r:id="a"/>'), 'F-OPEN', /不在文档里/],
    [
      'ten thousand columns',
      packDocument(`<w:tbl><w:tr>${'<w:tc/>'.repeat(10_000)}</w:tr></w:tbl>`),
      'F-LIMIT',
      /超过 256 列/,
    ],
    ['tables in ten thousand tables', packDocument(nested(10_000)), 'F-LIMIT', /嵌套超过 200 层/],
    ['a letter', packDocument(letter), 'F-TABLE', /没有找到年度报告的任何一张表/],
  ])('%s', async (_, bytes, rule, message) => {
    at.put('年报.docx', bytes);
    expect(await found()).toEqual([
      expect.objectContaining({ rule, severity: 'error', message: expect.stringMatching(message) }),
    ]);
  });
});
