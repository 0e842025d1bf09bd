import { HtmlValidate } from 'html-validate';
import { editions } from '../../../src/edition/editions.js';
import { renderHtml } from '../../../src/render/html/render-html.js';
import { charts, sampleDocument } from './document.js';

const pdf = { href: 'a.pdf', pages: 4, size: '152 KB' };
const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });

describe.each(editions.all.map((edition) => ({ edition, id: edition.id })))('edition $id', ({ edition }) => {
  it.each([
    ['a report', {}],
    ['a report with pictures', { blocks: [...sampleDocument(edition).blocks, ...charts] }],
    ['a draft', { draft: { mark: '草稿', heading: '尚未解决的错误', errors: ['依申请公开 J12 不平衡。'] } }],
  ])('%s keeps to the HTML standard', async (_, changes) => {
    const document = sampleDocument(edition, changes);
    const report = await validator.validateString(renderHtml(document, { pdf }));
    const complaints = report.results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
    );
    expect(complaints).toEqual([]);
  });
});
