import type { Page } from 'playwright-core';
import { buildDocument } from '../../../src/document/build-document.js';
import { renderHtml } from '../../../src/render/html/render-html.js';
import { describeInBrowser } from '../../support/browser.js';
import { readWorkbook, templateWorkbook } from '../../support/fixtures.js';
import { checkAs, told } from '../../support/pages/told.js';
import { wholeReport } from '../../support/whole-reports.js';

/** Both editions, with charts and text of every length, as people print them. */
const PRINTS: readonly (readonly [report: string, how: string, options: Parameters<Page['pdf']>[0]])[] = [
  ['county-2019', 'on A4', { format: 'A4' }],
  ['finance-2020', 'with its structure', { format: 'A4', tagged: true }],
  ['market-2020', 'across', { format: 'A4', landscape: true }],
  ['city-2024', 'on Letter', { format: 'Letter' }],
  ['health-2024', 'at half its size', { format: 'A4', scale: 0.5 }],
  ['district-2023', 'with headers', { displayHeaderFooter: true, margin: { top: '2cm', bottom: '2cm' } }],
];

jest.setTimeout(60_000);

describeInBrowser('our web page as a browser prints it', (show) => {
  test.each(PRINTS)(
    '%s, %s: says what the workbook says, and nothing else is found',
    async (name, _, how) => {
      const data = wholeReport(name);
      const workbook = await templateWorkbook(data);
      const page = await show(renderHtml(buildDocument(await readWorkbook(workbook), { charts: true })));
      const printed = told(await checkAs(data, await page.pdf(how)));
      expect(printed).toEqual(told(await checkAs(data, workbook)));
    },
  );
});
