import { readFileSync } from 'node:fs';
import path from 'node:path';
import { editions } from '../../../src/edition/editions.js';
import { WorkbookRefused } from '../../../src/limits/refused.js';
import { toData } from '../../../src/report/data.js';
import { readReport } from '../../../src/report/read-report.js';
import { openBook } from '../../../src/source/open.js';
import { openWorkbook } from '../../../src/source/xlsx/open-workbook.js';
import { asOds, bodyOf, odsOf } from '../../support/as-ods.js';
import { FIXTURES } from '../../support/fixtures.js';

const cellsIn = async (tables: string) => (await openBook(odsOf(bodyOf(tables)))).sheets[0]?.cells ?? [];

const refusalOf = (bytes: Uint8Array) =>
  openBook(bytes).then(
    () => undefined,
    (error) => (error instanceof WorkbookRefused ? `${error.rule} ${error.reason}` : error),
  );

test.each(['2019.xlsx', '2021.xlsx', 'pasted-2021.xlsx'])(
  'the same cells as in the workbook: %s',
  async (name) => {
    const workbook = openWorkbook(readFileSync(path.join(FIXTURES, name)));
    const { kind, sheets } = await openBook(asOds(workbook));
    expect(kind).toBe('ods');
    expect(sheets).toEqual(workbook.sheets);
    expect(toData(readReport({ kind, sheets }, editions))).toEqual(toData(readReport(workbook, editions)));
  },
);

test('what is hidden is known to be', async () => {
  const tables = `<table:table table:name="表">
    <table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>
    <table:table-row-group><table:table-row table:visibility="filter"><table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table-row-group></table:table>`;
  const [sheet] = (await openBook(odsOf(bodyOf(tables)))).sheets;
  expect([[...(sheet?.hiddenRows ?? [])], [...(sheet?.hiddenColumns ?? [])]]).toEqual([[1], [3]]);
});

test('tables of one name are told apart', async () => {
  const table = '<table:table table:name="表"><table:table-row/></table:table>';
  const names = async (count: number) =>
    (await openBook(odsOf(bodyOf(table.repeat(count))))).sheets.map(({ name }) => name);
  expect(await names(3)).toEqual(['表', '表(2)', '表(3)']);
  // Each against all before would take ten seconds.
  const before = process.cpuUsage();
  await expect(names(20_000)).rejects.toMatchObject({ rule: 'F-LIMIT', reason: 'sheets' });
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(2);
});

test('what is written once and repeated stands in each place', async () => {
  const row = `<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell></table:table-row>`;
  const cells = await cellsIn(`<table:table table:name="表">${row}</table:table>`);
  expect(cells.map(({ address, value }) => [address, value])).toEqual([
    ['A1', 7],
    ['B1', 7],
    ['A2', 7],
    ['B2', 7],
  ]);
});

test.each([
  [
    '<table:table-cell office:value-type="float" office:value="12.5"><text:p>12.50</text:p></table:table-cell>',
    'number',
    12.5,
  ],
  [
    '<table:table-cell office:value-type="float" office:value="0.30000000000000004"><text:p>0.3</text:p></table:table-cell>',
    'number',
    0.3,
  ],
  [
    '<table:table-cell office:value-type="string"><text:p>１２<text:span>件</text:span></text:p></table:table-cell>',
    'text',
    '１２件',
  ],
  ['<table:table-cell office:value-type="date" office:date-value="2025-01-20"/>', 'date', '2025-01-20'],
  [
    '<table:table-cell office:value-type="float" office:value="123456789012345678"><text:p>123456789012345678</text:p></table:table-cell>',
    'text',
    '123456789012345678',
  ],
  ['<table:table-cell table:formula="of:=1+1"/>', 'uncalculated', null],
  [
    '<table:table-cell xmlns:c="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" table:formula="of:=[.A9]" office:value-type="string" c:value-type="error"><text:p>#REF!</text:p></table:table-cell>',
    'error',
    '#REF!',
  ],
])('%s', async (xml, type, value) => {
  const [cell] = await cellsIn(
    `<table:table table:name="表"><table:table-row>${xml}</table:table-row></table:table>`,
  );
  expect([cell?.type, cell?.value]).toEqual([type, value]);
});

test.each([
  [
    'encrypted',
    odsOf(bodyOf(''), { 'META-INF/manifest.xml': '<m><manifest:encryption-data/></m>' }),
    'F-OPEN encrypted',
  ],
  ['without a sheet', odsOf(bodyOf('')), 'F-OPEN noSheet'],
  ['cut short', odsOf('<office:body>'), 'F-OPEN damagedSpreadsheet'],
  ['a million full rows', odsOf(bodyOf(repeated('number-rows-repeated="1000000"', ''))), 'F-LIMIT cells'],
  ['more rows than any', odsOf(bodyOf(repeated('number-rows-repeated="999999999"', ''))), 'F-LIMIT rows'],
  [
    'sixteen thousand full columns in 100 rows',
    odsOf(bodyOf(repeated('number-rows-repeated="100"', 'number-columns-repeated="16000"'))),
    'F-LIMIT cells',
  ],
  [
    'a merged area over all',
    odsOf(bodyOf(repeated('', 'number-rows-spanned="1000000" table:number-columns-spanned="9000"'))),
    'F-LIMIT mergedArea',
  ],
])('refused: %s', async (_, bytes, reason) => expect(await refusalOf(bytes)).toBe(reason));

function repeated(rows: string, columns: string): string {
  const of = (attribute: string) => (attribute === '' ? '' : ` table:${attribute}`);
  return `<table:table table:name="表"><table:table-row${of(rows)}><table:table-cell${of(columns)} office:value-type="float" office:value="1"/></table:table-row></table:table>`;
}

test.each([
  ['super 58%', '22¹'],
  ['33% 58%', '22¹'],
  ['sub 58%', '22₁'],
  ['0% 100%', '221'],
])('a mark at %s is told from the digits of its number', async (position, said) => {
  const cell = `<table:table-cell office:value-type="string"><text:p>22<text:span text:style-name="T1">1</text:span></text:p></table:table-cell>`;
  const styles = `<office:automatic-styles><style:style xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" style:name="T1" style:family="text"><style:text-properties style:text-position="${position}"/></style:style></office:automatic-styles>`;
  const table = `<table:table table:name="表"><table:table-row>${cell}</table:table-row></table:table>`;
  const [sheet] = (await openBook(odsOf(styles + bodyOf(table)))).sheets;
  expect(sheet?.cells.map(({ value }) => value)).toEqual([said]);
});
