import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildDocument } from '../../src/document/build-document.js';
import { renderDocx } from '../../src/render/docx/render-docx.js';
import { renderHtml } from '../../src/render/html/render-html.js';
import { renderPdf } from '../../src/render/pdf/index.js';
import { openWorkbook } from '../../src/source/xlsx/open-workbook.js';
import { fonts } from '../render/pdf/bundled-fonts.js';
import { asOds } from '../support/as-ods.js';
import { EDITIONS, FIXTURES, readWorkbook, validData } from '../support/fixtures.js';
import { checkAs, told } from '../support/pages/told.js';

const fixture = (name: string) => new Uint8Array(readFileSync(path.join(FIXTURES, name)));

const documentOf = async (edition: string) =>
  buildDocument(await readWorkbook(fixture(`${edition}.xlsx`)), { charts: true });

/** What the report of an edition's workbook may come as. What other programs print of it: pdf/printers.test.ts. */
const KINDS: readonly (readonly [kind: string, as: (edition: string) => Promise<Uint8Array>])[] = [
  ['our PDF', async (edition) => (await renderPdf(await documentOf(edition), fonts)).bytes],
  ['our web page', async (edition) => new TextEncoder().encode(renderHtml(await documentOf(edition)))],
  ['our Word document', async (edition) => renderDocx(await documentOf(edition))],
  ['xls', async (edition) => fixture(`${edition}.xls`)],
  ['ods', async (edition) => asOds(openWorkbook(fixture(`${edition}.xlsx`)))],
];

describe.each(EDITIONS)('edition %s', (edition) => {
  test.each(KINDS)('%s says what the workbook says, and nothing else is found', async (_, as) => {
    const data = validData(edition);
    const workbook = told(await checkAs(data, fixture(`${edition}.xlsx`)));
    expect(workbook.data).toEqual(data);
    expect(told(await checkAs(data, await as(edition)))).toEqual(workbook);
  });
});
