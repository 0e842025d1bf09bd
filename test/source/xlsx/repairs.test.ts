import { strToU8, unzipSync, type ZippableFile, zipSync } from 'fflate';
import { openWorkbook } from '../../../src/source/xlsx/open-workbook.js';
import { openSheet } from './load.js';
import {
  entryOf,
  misdescribe,
  oneCell,
  rawParts,
  rawWorkbook,
  relationships,
  SHEET,
  TRANSITIONAL,
  worksheet,
  zip,
} from './raw-workbook.js';

const utf16 = (text: string, littleEndian: boolean, mark: boolean) => {
  const view = new DataView(new ArrayBuffer((text.length + 1) * 2));
  [...(mark ? '\ufeff' : ''), ...text].forEach((letter, index) => {
    view.setUint16(index * 2, letter.charCodeAt(0), littleEndian);
  });
  return new Uint8Array(view.buffer, 0, (text.length + (mark ? 1 : 0)) * 2);
};

const sheet = worksheet(
  '<row r="1"><c r="A1" t="inlineStr"><is><t>标签</t></is></c><c r="B1"><v>12</v></c></row>',
);
const prefixed = sheet
  .replace(/<(\/?)/g, '<$1x:')
  .replace(
    '<x:worksheet>',
    '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  );
const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

const FOREIGN = 'xmlns:q="urn:q"';
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';

/** With something behind and in front of the value of a cell. */
const beside = (behind: string, before = '') =>
  sheet
    .replace('<v>12</v>', `${before}<v>12</v>${behind}`)
    .replace('<worksheet>', `<worksheet ${MC} ${X14} ${FOREIGN} mc:Ignorable="q">`);
const alternative = (...choices: string[]) =>
  `<mc:AlternateContent>${choices.join('')}</mc:AlternateContent>`;
/** With alternatives in place of the value of a cell. */
const alternatives = (...choices: string[]) => beside(alternative(...choices)).replace('<v>12</v><mc', '<mc');
const strictly = sheet.replace(
  '<worksheet>',
  '<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main">',
);

/** As Java programs write: sizes of all ones, with the true ones in the zip64 field. */
function zip64(workbook: Uint8Array): Uint8Array {
  const { size, compressedSize } = entryOf(workbook, SHEET);
  const extra = new DataView(new ArrayBuffer(16));
  extra.setBigUint64(0, BigInt(size), true);
  extra.setBigUint64(8, BigInt(compressedSize), true);
  const parts = Object.entries(unzipSync(workbook)).map(([name, part]): [string, ZippableFile] => [
    name,
    name === SHEET ? [part, { extra: { 1: new Uint8Array(extra.buffer) } }] : part,
  ]);
  return misdescribe(zipSync(Object.fromEntries(parts)), SHEET, {
    size: 2 ** 32 - 1,
    compressedSize: 2 ** 32 - 1,
  });
}

/** Spellings of one workbook that all are legal, or as good as. */
const spellings: [what: string, bytes: Uint8Array][] = [
  ['plain', rawWorkbook(sheet)],
  ['a zip64', zip64(rawWorkbook(sheet))],
  ['every element with a prefix', rawWorkbook(prefixed)],
  ['rows and cells without addresses', rawWorkbook(sheet.replace(/ r="\w+"/g, ''))],
  ['UTF-8 with a byte order mark', rawWorkbook(`\ufeff<?xml version="1.0"?>${sheet}`)],
  ['UTF-16', rawWorkbook('', { [SHEET]: utf16(sheet, true, true) })],
  ['UTF-16, the other way round', rawWorkbook('', { [SHEET]: utf16(sheet, false, true) })],
  ['UTF-16 without a byte order mark', rawWorkbook('', { [SHEET]: utf16(sheet, true, false) })],
  [
    'comments, CDATA and a processing instruction',
    rawWorkbook(sheet.replace('标签', '<!-- > --><![CDATA[标]]><?a >?>签')),
  ],
  ['character references', rawWorkbook(sheet.replace('标签', '&#x6807;&#31614;'))],
  [
    'a text in runs, with its sounds',
    rawWorkbook(
      sheet.replace(
        '<t>标签</t>',
        '<r><t>标</t></r><r><rPr/><t>签</t></r><rPh sb="0" eb="1"><t>biao</t></rPh>',
      ),
    ),
  ],
  ['addresses in small letters', rawWorkbook(sheet.replace('"A1"', '"a1"').replace('"B1"', '"b1"'))],
  ['a foreign value beside a cell’s own', rawWorkbook(beside('<q:v>99</q:v>'))],
  ['a foreign value in front of it', rawWorkbook(beside('', '<q:v>99</q:v>'))],
  ['something foreign inside of it', rawWorkbook(sheet.replace('12', `1<q:v ${FOREIGN}>9</q:v>2`))],
  ['an element that leaves the namespace', rawWorkbook(strictly.replace('</v>', '</v><v xmlns="">99</v>'))],
  [
    'alternatives, of which nobody knows the first',
    rawWorkbook(
      alternatives('<mc:Choice Requires="q"><v>99</v></mc:Choice>', '<mc:Fallback><v>12</v></mc:Fallback>'),
    ),
  ],
  [
    'alternatives, of which Excel knows the first',
    rawWorkbook(
      alternatives('<mc:Choice Requires="x14"><v>12</v></mc:Choice>', '<mc:Fallback><v>99</v></mc:Fallback>'),
    ),
  ],
  [
    'alternatives, of which nobody knows any',
    rawWorkbook(beside(alternative('<mc:Choice Requires="q"><v>99</v></mc:Choice>'))),
  ],
  [
    'a sheet of old macros, which has no part',
    rawWorkbook(sheet, {
      'xl/workbook.xml': `<workbook xmlns:r="${TRANSITIONAL}"><sheets><sheet name="Module1" r:id=""/><sheet name="Module2" r:id="gone"/><sheet name="甲" r:id="worksheet"/></sheets></workbook>`,
    }),
  ],
  [
    'a reference that is known by its namespace',
    rawWorkbook(sheet, {
      'xl/workbook.xml': `<workbook xmlns:r="${TRANSITIONAL}" xmlns:q="urn:q"><sheets><sheet name="甲" q:id="gone" r:id="worksheet"/></sheets></workbook>`,
    }),
  ],
  [
    'folders as Windows writes them',
    zip(
      Object.fromEntries(
        Object.entries(rawParts(sheet)).map(([name, part]) => [name.replaceAll('/', '\\'), part]),
      ),
    ),
  ],
  [
    'folders as Windows writes them in references',
    rawWorkbook(sheet, {
      'xl/_rels/workbook.xml.rels': relationships({ worksheet: 'worksheets\\sheet1.xml' }),
    }),
  ],
  ...[
    ['one%20sheet.xml', 'one sheet.xml'],
    ['%E8%A1%A8.xml', '表.xml'],
    ['表.xml', '%E8%A1%A8.xml'],
    ['100%.xml', '100%.xml'],
  ].map(([reference = '', name = '']): [string, Uint8Array] => [
    `a reference ${reference} to a part ${name}`,
    rawWorkbook('', {
      'xl/_rels/workbook.xml.rels': relationships({ worksheet: `worksheets/${reference}` }),
      [`xl/worksheets/${name}`]: strToU8(sheet),
      [SHEET]: undefined,
    }),
  ]),
  [
    'single quotes and spaces',
    rawWorkbook(sheet.replaceAll('"', "'").replaceAll('<c ', '<c\n  ').replaceAll('=', ' = ')),
  ],
  [
    'parts with other names',
    rawWorkbook('', {
      '_rels/.rels': relationships({ officeDocument: '/book/Main.xml' }, strict),
      'book/main.xml': `<workbook xmlns:rel="${strict}"><sheets><sheet name="甲" rel:id="worksheet"/></sheets></workbook>`,
      'book/_rels/Main.xml.rels': relationships({ worksheet: '../tables/./First.XML' }, strict),
      'tables/first.xml': strToU8(sheet),
      'xl/workbook.xml': undefined,
      'xl/_rels/workbook.xml.rels': undefined,
      [SHEET]: undefined,
    }),
  ],
];

test.each(spellings)('%s', (_, bytes) => {
  const { name, cells } = openSheet(bytes);
  expect([name, ...cells.map(({ value }) => value)]).toEqual(['甲', '标签', 12]);
});

const styles = `<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="177" formatCode="0&quot;days&quot;\\m_d;[Red]General"/></numFmts>
  <cellXfs>${[0, 31, 58, 176, 177, 9].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`;
const DATE = { type: 'date', value: '2025-01-20' };
const number = (value: number) => ({ type: 'number', value });
const text = (value: string) => ({ type: 'text', value });

/** Cells that are easily read wrong, exceljs's reader among others. */
const cells: [what: string, xml: string, cell: object | undefined][] = [
  ['a Chinese date format that the file does not spell out', '<c s="1"><v>45677</v></c>', DATE],
  ['another one', '<c s="2"><v>45677</v></c>', DATE],
  ['a date format of its own', '<c s="3"><v>45677</v></c>', DATE],
  ['a number format with letters that mean nothing', '<c s="4"><v>45677</v></c>', number(45677)],
  ['a percentage', '<c s="5"><v>0.5</v></c>', number(0.5)],
  ['a text in a numeric cell', '<c><v>12件</v></c>', text('12件')],
  ['an identity number in a numeric cell', '<c><v>110101199003070011</v></c>', text('110101199003070011')],
  ['a sum of fractions', '<c><v>0.30000000000000004</v></c>', number(0.3)],
  ['a whole number of fractions', '<c><v>40.999999999999993</v></c>', number(41)],
  ['a number in 15 digits', '<c><v>1234567.87654321</v></c>', number(1234567.87654321)],
  ['a whole number in 16 digits', '<c><v>9007199254740991</v></c>', number(9007199254740991)],
  ['an ISO date', '<c t="d"><v>2025-01-20T00:00:00</v></c>', DATE],
  ['a day that never was', '<c t="d"><v>2025-02-30</v></c>', text('2025-02-30')],
  ['a false in words', '<c t="b"><v>false</v></c>', { type: 'boolean', value: 'FALSE' }],
  [
    'a shared text as the result of a formula',
    '<c t="s"><f>A2</f><v>0</v></c>',
    { ...text('标签'), formula: 'A2' },
  ],
  [
    'entities in the result of a formula',
    '<c t="str"><f>A2</f><v>&amp;lt;</v></c>',
    { ...text('&lt;'), formula: 'A2' },
  ],
  ['a formula that gives nothing', '<c t="str"><f>IF(A2="","",A2)</f><v></v></c>', undefined],
  [
    'a formula that was never calculated',
    '<c><f>A2</f><v></v></c>',
    { type: 'uncalculated', value: null, formula: 'A2' },
  ],
  ['an error', '<c t="e"><v>#REF!</v></c>', { type: 'error', value: '#REF!' }],
  ['a day before the one that never was', '<c s="1"><v>31</v></c>', { type: 'date', value: '1900-01-31' }],
  ['the day after it', '<c s="1"><v>61</v></c>', { type: 'date', value: '1900-03-01' }],
  ['a number beyond the calendar', '<c s="1"><v>20250120</v></c>', number(20250120)],
  ['a number before it', '<c s="1"><v>-3</v></c>', number(-3)],
  ['a result under a what-if table', '<c><f t="dataTable" ref="A1:B2"/><v>5</v></c>', number(5)],
  ['a shared formula without its first cell', '<c><f t="shared" si="3"/><v>5</v></c>', number(5)],
  ['a line break as some write it', '<c t="str"><v>一_x000D_二</v></c>', text('一\r二')],
  ['white space', '<c t="str"><v> \n </v></c>', undefined],
];

const PLACE = { sheet: '甲', address: 'A1', row: 1, column: 1, rowSpan: 1, columnSpan: 1 };

test.each(cells)('%s', (_, xml, cell) => {
  const parts = { 'xl/styles.xml': styles, 'xl/sharedStrings.xml': '<sst><si><t>标签</t></si></sst>' };
  expect(openSheet(rawWorkbook(oneCell(xml), parts)).cells).toEqual(cell ? [{ ...PLACE, ...cell }] : []);
});

test('a shared formula is that of its first cell, moved', () => {
  const cell = (formula: string) => `<c>${formula}<v>0</v></c>`;
  const rows = [
    `<row>${cell('<f t="shared" ref="A1:B2" si="0">SUM(C1:$D$1,LOG10(2))+Z1</f>')}${cell('<f t="shared" si="0"/>')}</row>`,
    `<row>${cell('<f t="shared" si="0"/>')}</row>`,
  ];
  const formulas = openSheet(rawWorkbook(worksheet(rows.join('')))).cells.map(({ formula }) => formula);
  expect(formulas).toEqual([
    'SUM(C1:$D$1,LOG10(2))+Z1',
    'SUM(D1:$D$1,LOG10(2))+AA1',
    'SUM(C2:$D$1,LOG10(2))+Z2',
  ]);
});

test('merges of whole columns and rows end where the content ends', () => {
  const areas = ['$B:$C', '3:3', 'a$4:b4'].map((ref) => `<mergeCell ref="${ref}"/>`);
  const rows = `<row r="1">${'<c><v>1</v></c>'.repeat(4)}</row><row r="4">${'<c><v>2</v></c>'.repeat(4)}</row>`;
  const one = openSheet(rawWorkbook(worksheet(rows, `<mergeCells>${areas[0]}</mergeCells>`)));
  expect([one.at(4, 3).address, one.at(4, 3).rowSpan, one.at(4, 3).columnSpan]).toEqual(['B1', 4, 2]);
  const others = openSheet(
    rawWorkbook(worksheet(rows, `<mergeCells>${areas.slice(1).join('')}</mergeCells>`)),
  );
  expect([others.at(3, 4).address, others.at(3, 4).columnSpan, others.at(4, 2).address]).toEqual([
    'A3',
    4,
    'A4',
  ]);
});

test('a huge merge ends where the content ends, and one beyond it is left out', () => {
  const areas = ['A1:XFD1', 'A2:A1048576', 'B5:C6', 'C2:D2', 'B3'].map((ref) => `<mergeCell ref="${ref}"/>`);
  const rows =
    '<row r="1"><c><v>1</v></c></row><row r="4"><c><v>2</v></c><c><v>3</v></c><c r="C4"><v>4</v></c></row>';
  const read = openSheet(rawWorkbook(worksheet(rows, `<mergeCells>${areas.join('')}</mergeCells>`)));
  expect(read.cells.map((cell) => [cell.address, cell.rowSpan, cell.columnSpan, cell.value])).toEqual([
    ['A1', 1, 3, 1],
    ['A2', 3, 1, null],
    ['C2', 1, 2, null],
    ['B4', 1, 1, 3],
    ['C4', 1, 1, 4],
  ]);
});

test('columns and rows of no width or height are hidden', () => {
  const cols = '<cols><col min="2" max="2" width="0"/><col min="3" max="16384" hidden="true"/></cols>';
  const read = openSheet(
    rawWorkbook(
      worksheet('<row ht="0"><c r="C1"><v>1</v></c></row><row ht="15"><c><v>1</v></c></row>', '', cols),
    ),
  );
  expect([...read.hiddenColumns]).toEqual([2, 3]);
  expect([...read.hiddenRows]).toEqual([1]);
});

test('dates count from 1904 where the workbook says so', () => {
  const workbook = `<workbook xmlns:r="${TRANSITIONAL}"><workbookPr date1904="true"/><sheets><sheet name="a" r:id="worksheet"/></sheets></workbook>`;
  const parts = { 'xl/workbook.xml': workbook, 'xl/styles.xml': styles };
  expect(openSheet(rawWorkbook(oneCell('<c s="1"><v>44215</v></c>'), parts)).cells).toMatchObject([DATE]);
});

test('sheet names that exceljs does not take are made to fit; charts among the sheets are left out', () => {
  const names = [
    'History',
    '一/二',
    '依申请公开',
    '依申请公开',
    '年'.repeat(40),
    '',
    "'引'",
    '甲 &amp;amp; &lt;乙&gt;',
  ];
  const entries = names
    .map((name) => `<sheet name="${name}" r:id="worksheet"/>`)
    .join('<sheet name="图" r:id="chartsheet"/>');
  const bytes = rawWorkbook(worksheet(''), {
    'xl/workbook.xml': `<workbook xmlns:r="${TRANSITIONAL}"><sheets>${entries}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships({
      worksheet: 'worksheets/sheet1.xml',
      chartsheet: 'chartsheets/sheet1.xml',
    }),
  });
  expect(openWorkbook(bytes).sheets.map(({ name }) => name)).toEqual([
    'History',
    '一_二',
    '依申请公开',
    '依申请公开(2)',
    '年'.repeat(31),
    '_',
    '_引_',
    '甲 &amp; <乙>',
  ]);
});
