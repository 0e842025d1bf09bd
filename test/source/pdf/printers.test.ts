import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReportData } from '../../../src/report/data.js';
import { FIXTURES, templateWorkbook, validData } from '../../support/fixtures.js';
import { checkAs, told } from '../../support/pages/told.js';
import { randomReport } from '../../support/random-report.js';

/** What was printed, by the file: without the outlines of its type, which no reading needs. */
const PRINTED: readonly (readonly [file: string, data: () => ReportData])[] = [
  // Our Word document.
  ['libreoffice-2019.pdf', () => validData('2019')],
  ['libreoffice-2021.pdf', () => validData('2021')],
  // Our web page: no lines around its tables, headers that come again on each page, rows that pages tear apart.
  ['libreoffice-web-2019.pdf', () => validData('2019')],
  ['libreoffice-web-2021.pdf', () => validData('2021')],
  // The workbook that we write: sheets of labels and values, and prose in cells.
  ['libreoffice-template-2019.pdf', () => validData('2019')],
  ['libreoffice-template-2021.pdf', () => validData('2021')],
  // A web page whose tables have no lines at their sides.
  ['chromium-open-2021.pdf', () => randomReport('2021', 318)],
  // A web page whose tables have a line below each row, and none between columns.
  ['chromium-rows-2021.pdf', () => randomReport('2021', 330)],
];

test.each(PRINTED)('%s says what the workbook says, and nothing else is found', async (file, dataOf) => {
  const data = dataOf();
  const printed = told(await checkAs(data, readFileSync(path.join(FIXTURES, 'pdf', file))));
  const workbook = told(await checkAs(data, await templateWorkbook(data)));
  expect(printed.data).toEqual(workbook.data);
  expect(printed.findings).toEqual(workbook.findings);
});
