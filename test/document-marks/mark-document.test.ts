import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { checkWorkbook } from '../../src/check/check-workbook.js';
import { isMarkedDocument, markDocument, unmarkDocument } from '../../src/document-marks/mark-document.js';
import { editions } from '../../src/edition/editions.js';
import { childrenOf, rootOf, textIn } from '../../src/package/xml/element.js';
import { toMarked } from '../../src/reporter/marked.js';
import { rules } from '../../src/rules/rules.js';
import { openDocument } from '../../src/source/docx/open-document.js';
import { editionOf, foreignContent, validData } from '../support/fixtures.js';
import { HANDS, packDocument, wordDocument } from '../support/word.js';

const AUTHOR = '核对';
const results = { author: AUTHOR, about: '共 2 项' };
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const parts = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const textOf = (bytes: Uint8Array, part = 'word/document.xml') => parts(bytes)[part] ?? '';

/** Comments as id, author and text. */
function commentsIn(bytes: Uint8Array): string[][] {
  const text = textOf(bytes, 'word/comments.xml');
  return [...childrenOf(text, rootOf(text))].map((comment) => {
    const tag = text.slice(comment.from, comment.opened);
    const lines = [...childrenOf(text, comment)].map((line) => textIn(text, line));
    return [/:id="(\d+)"/.exec(tag)?.[1] ?? '', /:author="([^"]*)"/.exec(tag)?.[1] ?? '', lines.join('\n')];
  });
}

const paragraph = (words: string) =>
  `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
const BODY = `<w:p/>${paragraph('一')}<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>${paragraph('5')}</w:tc></w:tr></w:tbl>`;
const MARKS = [
  { location: { table: 1, row: 1, column: 2 }, text: '错\n<&\u0001>' },
  { location: { table: 1, row: 1, column: 1 }, text: '空' },
  { location: { table: 9, row: 1, column: 1 }, text: '不知在哪里' },
];

test('whether a document is marked is told without reading its text, which may be long', () => {
  const unread = { ...parts(packDocument(BODY)), 'word/document.xml': '<w:' };
  const packed = zipSync(
    Object.fromEntries(Object.entries(unread).map(([name, text]) => [name, strToU8(text)])),
  );
  expect(isMarkedDocument(packed, AUTHOR)).toBe(false);
  expect(unmarkDocument(packed, AUTHOR)).toBeUndefined();
});

describe('a marked document', () => {
  const marked = markDocument(packDocument(BODY), MARKS, results);

  it('has comments around paragraphs and cells, and one at the top for the rest', () => {
    expect(commentsIn(marked)).toEqual([
      ['0', AUTHOR, '共 2 项\n第9张表第1行第1列 不知在哪里'],
      ['1', AUTHOR, '空'],
      ['2', AUTHOR, '错\n<&>'],
    ]);
    const tied = (id: number, content: string) =>
      `<w:commentRangeStart w:id="${id}"/>${content}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
    const run = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;
    const properties = '<w:pPr><w:jc w:val="center"/></w:pPr>';
    expect(textOf(marked)).toContain(
      `<w:p/><w:p>${properties}${tied(0, run('一'))}</w:p><w:tbl><w:tr><w:tc><w:p>${tied(1, '')}</w:p></w:tc><w:tc><w:p>${properties}${tied(2, run('5'))}</w:p></w:tc></w:tr></w:tbl>`,
    );
  });

  it('reads as before, is the same when marked again, and is as it was without its marks', () => {
    expect(openDocument(marked).sheets[0]?.cells).toEqual(openDocument(packDocument(BODY)).sheets[0]?.cells);
    expect(isMarkedDocument(marked, AUTHOR)).toBe(true);
    expect(parts(markDocument(marked, MARKS, results))).toEqual(parts(marked));
    const clean = unmarkDocument(marked, AUTHOR) ?? new Uint8Array();
    // An empty element stays written as one with nothing in it.
    expect(parts(clean)).toEqual(parts(packDocument(BODY.replace('<w:tc><w:p/>', '<w:tc><w:p></w:p>'))));
    expect(unmarkDocument(clean, AUTHOR)).toBeUndefined();
  });

  it('keeps the comments of others, and their ids', () => {
    const comment = (id: number, author: string) =>
      `<w:comment w:id="${id}" w:author="${author}"><w:p w14:paraId="${id}"><w:r><w:t>看</w:t></w:r></w:p></w:comment>`;
    const comments = `<w:comments ${NAMESPACE} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${comment(7, '张')}${comment(3, AUTHOR)}</w:comments>`;
    const tie = (id: number) =>
      `<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:b/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;
    const before = packDocument(`<w:p>${tie(7)}${tie(3)}<w:r><w:t>一</w:t></w:r></w:p>`, {
      'word/comments.xml': comments,
    });
    const after = markDocument(before, [], results);
    expect(commentsIn(after)).toEqual([
      ['7', '张', '看'],
      ['8', AUTHOR, '共 2 项'],
    ]);
    expect(textOf(after)).toContain(tie(7));
    expect(textOf(after)).not.toContain('w:id="3"');
    expect(parts(unmarkDocument(after, AUTHOR) ?? new Uint8Array())['word/comments.xml']).toContain(
      comment(7, '张'),
    );
  });
});

describe.each(HANDS.filter(([, { strict, tracked, title }]) => strict || tracked || title === 'box'))(
  '%s',
  (_, hand) => {
    it('comes back with its findings, and nothing else changed', async () => {
      const data = validData('2021');
      const content = foreignContent(data);
      const values = new Map(content.values).set('requests.received.total', 999);
      const bytes = wordDocument(editionOf('2021'), { ...content, values }, hand);
      const { result, report } = await checkWorkbook('年报.docx', bytes, { editions, rules, read: {} });
      const marked = (await toMarked(result, bytes)) ?? new Uint8Array();
      expect(openDocument(marked).sheets[0]?.cells).toEqual(report?.book.sheets[0]?.cells);
      const comments = commentsIn(marked).map(([, , text]) => text ?? '');
      expect(comments[0]).toContain('某市水务局 · 2024年');
      expect(comments.filter((text) => text.includes('T3-ROW'))).toHaveLength(1);
      const [before, after] = [parts(bytes), parts(marked)];
      const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
      expect(changed.sort()).toEqual([
        '[Content_Types].xml',
        'word/_rels/document.xml.rels',
        'word/comments.xml',
        'word/document.xml',
      ]);
      for (const name of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
        expect(tagsIn(after['word/document.xml'] ?? '', name)).toHaveLength(comments.length);
    });
  },
);

const tagsIn = (text: string, name: string) => text.match(new RegExp(`<w:${name}[ />]`, 'g')) ?? [];
