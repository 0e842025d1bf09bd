import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReportData } from '../../src/report/data.js';
import { openWorkbook } from '../../src/source/xlsx/open-workbook.js';
import { asOds } from '../support/as-ods.js';
import { EDITIONS, editionOf, foreignContent } from '../support/fixtures.js';
import { FLATTENINGS, flatten } from '../support/pages/flatten.js';
import { PAGE_LOOKS } from '../support/pages/look.js';
import { writePage } from '../support/pages/write-page.js';
import { handOf, wordDocument } from '../support/word.js';

const WORKBOOKS = [
  'fixtures/2019.xlsx',
  'fixtures/2021.xlsx',
  'fixtures/pasted-2021.xlsx',
  // One with comments, and the boxes that they stand in.
  'test/workbook/mark/libreoffice.xlsx',
];
/** Seeds of hands that write Word documents. */
const HANDS = [1, 2, 3];
const LOOKS = ['an old portal', 'pasted from Word into a portal', 'without spans', 'for phones too'];

/** What is broken to see whether anything breaks: from the project's folder, as tests and scripts are run. */
export function filesToBreak(): Uint8Array[] {
  const reports = EDITIONS.map(
    (id): ReportData => JSON.parse(readFileSync(path.join('fixtures', `${id}.json`), 'utf8')),
  );
  const contents = reports.map((data) => ({
    edition: editionOf(data.edition),
    content: foreignContent(data),
  }));
  return [
    ...WORKBOOKS.map((name) => new Uint8Array(readFileSync(name))),
    ...LOOKS.flatMap((look) =>
      contents.map(({ edition, content }) => writePage(edition, content, PAGE_LOOKS[look])),
    ),
    ...contents.flatMap(({ edition, content }) =>
      HANDS.map((seed) => wordDocument(edition, content, handOf(seed))),
    ),
    ...Object.values(FLATTENINGS).map((how, index) => {
      const { edition, content } = contents[index % contents.length] ?? contents[0] ?? never();
      return new TextEncoder().encode(flatten(edition, content, how));
    }),
  ];
}

const PDFS = ['libreoffice-2019', 'chromium-open-2021', 'chromium-rows-2021'];

const OLD_WORKBOOKS = ['2021.xls', 'pasted-2021.xls'];

/**
 * PDFs and old workbooks too: each takes a process of its own, so that only `npm run fuzz` has the time for them. And
 * spreadsheets, so that what `npm test` breaks stays as it is.
 */
export function moreToBreak(): Uint8Array[] {
  const read = (name: string) => new Uint8Array(readFileSync(name));
  return [
    ...PDFS.map((name) => read(`fixtures/pdf/${name}.pdf`)),
    ...OLD_WORKBOOKS.map((name) => read(`fixtures/${name}`)),
    ...EDITIONS.map((id) => asOds(openWorkbook(read(`fixtures/${id}.xlsx`)))),
  ];
}

function never(): never {
  throw new Error('no reports');
}
