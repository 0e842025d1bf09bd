import { buildDocument } from '../../../src/document/build-document.js';
import { editions } from '../../../src/edition/editions.js';
import { renderFragment, renderHtml } from '../../../src/render/html/render-html.js';
import { toData } from '../../../src/report/data.js';
import { readReport } from '../../../src/report/read-report.js';
import { openBook } from '../../../src/source/open.js';
import { EDITIONS, readWorkbook, templateWorkbook, validData } from '../../support/fixtures.js';

const read = async (html: string) =>
  toData(readReport(await openBook(new TextEncoder().encode(html)), editions));

describe.each(EDITIONS)('the page that is rendered of a report, %s edition', (id) => {
  const document = async () =>
    buildDocument(await readWorkbook(await templateWorkbook(validData(id))), { charts: true });

  test('reads back exactly', async () => {
    expect(await read(renderHtml(await document()))).toEqual(validData(id));
  });

  test('reads back from within the page of a website', async () => {
    const page = `<html><body><div>首页 &gt; 信息公开</div>${renderFragment(await document())}<p>上一篇：通知</p></body></html>`;
    const { organ, year, ...rest } = validData(id);
    expect(await read(page)).toMatchObject(rest);
  });
});
