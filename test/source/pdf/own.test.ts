import { buildDocument } from '../../../src/document/build-document.js';
import { editions } from '../../../src/edition/editions.js';
import { renderPdf } from '../../../src/render/pdf/index.js';
import { type ReportData, toData } from '../../../src/report/data.js';
import { readReport } from '../../../src/report/read-report.js';
import { openBook } from '../../../src/source/open.js';
import { fonts } from '../../render/pdf/bundled-fonts.js';
import { readWorkbook, templateWorkbook, validData } from '../../support/fixtures.js';
import { randomReport } from '../../support/random-report.js';

const SENTENCE = '全年通过门户网站、政务新媒体和公开栏发布机构职能、政策文件和办事指南，便于群众查阅。';

/** A report whose tables begin at one height or another, with remarks below them. */
function reportFrom(seed: number): ReportData {
  const data = randomReport(seed % 2 === 0 ? '2021' : '2019', seed);
  const overview = `${data.narrative.overview}\n${SENTENCE.repeat(20).slice(0, ((seed * 37) % 800) + 1)}`;
  // Blanks that stand at the end of a line here and there.
  const address = `http://www.example.gov.cn/zwgk/${'abcdefghij'.repeat((seed % 9) + 1)}index.html`;
  const other = `${data.narrative.other}\n${address} 可查阅 PDF 版本 2024 年 report.`;
  return {
    ...data,
    narrative: { ...data.narrative, overview, other },
    notes: { disclosure: '注：本表含所属单位。', requests: `注：${SENTENCE.slice(0, (seed * 13) % 40)}。` },
  };
}

async function readBack(data: ReportData) {
  const report = await readWorkbook(await templateWorkbook(data));
  const { bytes } = await renderPdf(buildDocument(report), fonts);
  const book = await openBook(bytes);
  return {
    written: toData(report),
    read: toData(readReport(book, editions, { kind: data.organ.kind ?? '' })),
    book,
    labels: book.sheets.flatMap(({ cells }) => cells.map(({ value }) => String(value))),
  };
}

// 0 and 18 begin table three where rows were once lost between two pages.
test.each([0, 3, 18, 28])(
  'what is rendered reads back from its pages, figures and prose (%i)',
  async (seed) => {
    const { written, read, labels } = await readBack(reportFrom(seed));
    expect(read).toEqual(written);
    // A label that the next page says again is still the form's.
    expect(labels.filter((label) => label.includes('（续）'))).toEqual([]);
  },
);

test.each([
  ['2019', '某某壮族苗族自治州某某市人力资源和社会保障局'],
  ['2021', '清河市临江区市场监督管理局（知识产权局）'],
])(
  'figures that their columns have no room for, and titles of several lines, read back (%s)',
  async (edition, name) => {
    const { requests, review, organ, ...data } = validData(edition);
    const figures = { requests: withDigits(requests, 13), review: withDigits(review, 13) };
    const { written, read } = await readBack({ ...data, ...figures, organ: { ...organ, name } });
    expect(read).toEqual(written);
  },
);

/** The same figures with as many digits as no column has room for, each with others. */
function withDigits<T>(figures: T, digits: number): T {
  let count = 0;
  return JSON.parse(
    JSON.stringify(figures, (_, value) =>
      typeof value === 'number'
        ? Number(String(123_456_789_012_345 + 7_919 * count++).slice(0, digits - (count % 4)))
        : value,
    ),
  );
}

test('a place is the page, the table in the order of the file, and the row and column of the whole table', async () => {
  const { book } = await readBack(validData('2021'));
  const cell = book.sheets[0]?.cells.find(({ value }) => value === '（七）总计');
  expect(cell?.location).toEqual({ page: 3, table: 2, row: 27, column: 2 });
});
