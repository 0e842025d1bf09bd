import { buildDocument } from '../../../src/document/build-document.js';
import { editions } from '../../../src/edition/editions.js';
import { renderDocx } from '../../../src/render/docx/render-docx.js';
import { renderHtml } from '../../../src/render/html/render-html.js';
import { renderPdf } from '../../../src/render/pdf/index.js';
import { toData } from '../../../src/report/data.js';
import { readReport } from '../../../src/report/read-report.js';
import { openBook } from '../../../src/source/open.js';
import { fonts } from '../../render/pdf/bundled-fonts.js';
import { EDITIONS, readWorkbook, templateWorkbook, validData } from '../../support/fixtures.js';

const CHECKED = ['2025-01-20 10:00 校验，没有使用配置文件。'];
const ERRORS = ['一、总体情况：请核对。', '六、其他需要报告的事项没有写明。', '某市某局', '2025年1月21日'];

const KINDS = {
  page: (document: ReturnType<typeof buildDocument>) => new TextEncoder().encode(renderHtml(document)),
  Word: renderDocx,
  PDF: async (document: ReturnType<typeof buildDocument>) => (await renderPdf(document, fonts)).bytes,
};

describe.each(EDITIONS)('what the last page of a draft says is no part of the report (%s)', (edition) => {
  const data = validData(edition);

  test.each(Object.entries(KINDS))('%s', async (_, render) => {
    const report = await readWorkbook(await templateWorkbook(data));
    for (const errors of [ERRORS, []]) {
      const bytes = await render(buildDocument(report, { errors, checked: CHECKED }));
      const read = readReport(await openBook(bytes), editions, { kind: data.organ.kind ?? '' });
      expect(toData(read)).toEqual(toData(report));
    }
  });
});

test('the same words elsewhere are what somebody wrote', async () => {
  const data = validData('2021');
  const narrative = { ...data.narrative, other: `${data.narrative.other}\n没有发现错误\n无其他情况。` };
  const report = await readWorkbook(await templateWorkbook({ ...data, narrative }));
  const bytes = new TextEncoder().encode(renderHtml(buildDocument(report)));
  const read = readReport(await openBook(bytes), editions, { kind: data.organ.kind ?? '' });
  expect(toData(read)).toEqual(toData(report));
});
