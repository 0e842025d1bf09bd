import { checkWorkbook } from '../../../src/check/check-workbook.js';
import { editions } from '../../../src/edition/editions.js';
import { type ReportData, toData } from '../../../src/report/data.js';
import { rules } from '../../../src/rules/rules.js';
import { EDITIONS, editionOf, foreignContent, templateWorkbook, validData } from '../../support/fixtures.js';
import { slipsOf, WHOLE_REPORTS, wholeReport } from '../../support/whole-reports.js';
import { HANDS, wordDocument } from '../../support/word.js';

/** Every report of the fixtures, right and with one slip in a table or in its prose. */
const REPORTS: readonly ReportData[] = [
  ...EDITIONS.map(validData),
  ...WHOLE_REPORTS.flatMap((name) => [wholeReport(name), wholeReport(name, slipsOf(name)[0])]),
];

const check = async (path: string, bytes: Uint8Array, { organ }: ReportData) => {
  const { result, report } = await checkWorkbook(path, bytes, {
    editions,
    rules,
    read: { kind: organ.kind ?? '' },
  });
  expect(result.rules.crashed).toEqual([]);
  const found = result.findings.map(({ rule, places }) => [rule, ...places.flatMap(({ key }) => key ?? [])]);
  return { data: report && toData(report), found: found.map((each) => each.join(' ')).sort() };
};

const workbooks = new Map<ReportData, ReturnType<typeof check>>();
const asWorkbook = (data: ReportData) => {
  const known =
    workbooks.get(data) ?? templateWorkbook(data).then((bytes) => check('年报.xlsx', bytes, data));
  workbooks.set(data, known);
  return known;
};

/** What only a document has: changes that nobody accepted. */
const LAYOUT_ONLY = /^F-HIDDEN$/;

/** Both editions' own in each hand, and of the others a share: each of them is written in two hands. */
const reportsFor = (hand: number) =>
  REPORTS.filter((_, index) => index < EDITIONS.length || index % 6 === hand % 6);

describe.each(HANDS.map(([name, hand], index) => ({ name, hand, index })))('$name', ({ hand, index }) => {
  it('says of every report what the workbook says', async () => {
    for (const data of reportsFor(index)) {
      const bytes = wordDocument(editionOf(data.edition), foreignContent(data), hand);
      const [word, workbook] = [await check('年报.docx', bytes, data), await asWorkbook(data)];
      expect(word.data).toEqual(workbook.data);
      expect(word.found.filter((each) => !LAYOUT_ONLY.test(each))).toEqual(workbook.found);
    }
  });
});
