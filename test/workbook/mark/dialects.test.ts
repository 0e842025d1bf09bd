import { openWorkbook } from '../../../src/source/xlsx/open-workbook.js';
import { markWorkbook } from '../../../src/workbook/mark/mark-workbook.js';
import type { CellMark, ResultSheet } from '../../../src/workbook/mark/marks.js';
import { rawWorkbook, SHEET, TRANSITIONAL, worksheet } from '../../source/xlsx/raw-workbook.js';
import { partsOf } from './marked-copy.js';

const mark = (cell: string, text = '错了'): CellMark => ({ sheet: '甲', cell, tint: 'error', text });
const RESULTS: ResultSheet = {
  author: '校验',
  intro: ['清单'],
  header: [[{ title: '问题' }]],
  widths: [20],
  rows: [],
};

async function markedSheet(
  sheet: string,
  cells: string[],
  parts: Record<string, string> = {},
): Promise<string> {
  const marked = await markWorkbook(
    rawWorkbook(sheet, parts),
    cells.map((cell) => mark(cell)),
    RESULTS,
  );
  openWorkbook(marked);
  return partsOf(marked).get(SHEET) ?? '';
}

test('a cell that is not written out is put in its place', async () => {
  const rows = '<row r="2" spans="1:3"><c r="A2"><v>1</v></c><c r="C2"><v>3</v></c></row><row r="5"/>';
  expect(await markedSheet(worksheet(rows), ['B2', 'D2', 'B3', 'A5', 'A9'])).toContain(
    '<sheetData><row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"/><c r="C2"><v>3</v></c><c r="D2" s="1"/></row>' +
      '<row r="3"><c r="B3" s="1"/></row><row r="5"><c r="A5" s="1"/></row><row r="9"><c r="A9" s="1"/></row></sheetData>',
  );
});

test('rows and cells that count on are found', async () => {
  const sheet = await markedSheet(
    worksheet('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'),
    ['B1', 'A2'],
  );
  expect(sheet).toContain('<row><c><v>1</v></c><c s="1"><v>2</v></c></row><row><c s="1"><v>3</v></c></row>');
});

test('the old drawing is named behind what comes before it, and before what comes after', async () => {
  const after = '<pageMargins left="1"/><drawing id="d"/><tableParts count="0"/><extLst/>';
  const sheet = await markedSheet(worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', after), ['A1']);
  expect(sheet).toMatch(/<drawing id="d"\/><legacyDrawing xmlns:r="[^"]+" r:id="rId\d+"\/><tableParts/);
});

test('elements get the prefix that the part uses', async () => {
  const main = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
  const sheet = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const marked = await markedSheet(sheet, ['B1']);
  expect(marked).toContain(
    '<x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1" s="1"/></x:row></x:sheetData><x:legacyDrawing ',
  );
});

test('a strict workbook gets strict parts', async () => {
  const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
  const types = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  const workbook = `<workbook xmlns="${strict}" xmlns:r="${types}"><sheets><sheet name="甲" sheetId="7" r:id="worksheet"/></sheets></workbook>`;
  const bytes = rawWorkbook(worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'), {
    'xl/workbook.xml': workbook,
  });
  const parts = partsOf(await markWorkbook(bytes, [mark('A1')], RESULTS));
  expect(parts.get('xl/comments1.xml')).toContain(`<comments xmlns="${strict}">`);
  expect(parts.get('xl/worksheets/_rels/sheet1.xml.rels')).toContain(`Type="${types}/comments"`);
});

test('a merged area is marked in its first cell', async () => {
  const sheet = worksheet(
    '<row r="1"><c r="A1"><v>1</v></c></row>',
    '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
  );
  expect(await markedSheet(sheet, ['B2'])).toContain('<row r="1"><c s="1" r="A1">');
});

test('a cell keeps its style but for the fill', async () => {
  const xf =
    '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" applyFill="0"><alignment wrapText="1"/></xf>';
  const styles = `<styleSheet><fonts count="1"><font/></fonts><fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf/>${xf}</cellXfs></styleSheet>`;
  const bytes = rawWorkbook(worksheet('<row r="1"><c r="A1" s="1"><v>1</v></c></row>'), {
    'xl/styles.xml': styles,
  });
  const marked = partsOf(await markWorkbook(bytes, [mark('A1')], RESULTS)).get('xl/styles.xml') ?? '';
  expect(marked).toContain(
    `${xf}<xf numFmtId="14" fontId="0" fillId="2" borderId="0" applyFill="1"><alignment wrapText="1"/></xf>`,
  );
});

test('form controls in the old drawing stay, though it is no XML', async () => {
  const drawing =
    '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s2049"><br></v:shape></xml>';
  const bytes = rawWorkbook(
    worksheet(
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      `<legacyDrawing xmlns:r="${TRANSITIONAL}" r:id="v"/>`,
    ),
    {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships><Relationship Id="v" Type="x/vmlDrawing" Target="/xl/drawings/old.vml"/></Relationships>',
      'xl/drawings/old.vml': drawing,
    },
  );
  const parts = partsOf(await markWorkbook(bytes, [mark('A1')], RESULTS));
  expect(parts.get('xl/drawings/old.vml')).toContain('<v:shape id="_x0000_s2049"><br></v:shape>');
  expect(parts.get('xl/drawings/old.vml')).toContain('id="_x0000_s2050"');
  expect(parts.get(SHEET)?.match(/<legacyDrawing/g)).toHaveLength(1);
});

test('a discussion is not touched', async () => {
  const comments =
    '<comments><authors><author>tc={1}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>x</t></text></comment></commentList></comments>';
  const bytes = rawWorkbook(worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'), {
    'xl/worksheets/_rels/sheet1.xml.rels':
      '<Relationships><Relationship Id="c" Type="x/comments" Target="../comments1.xml"/></Relationships>',
    'xl/comments1.xml': comments,
  });
  const parts = partsOf(await markWorkbook(bytes, [mark('A1')], RESULTS));
  expect(parts.get('xl/comments1.xml')).toContain(
    '<comment ref="A1" authorId="0"><text><t>x</t></text></comment></commentList>',
  );
});

test('signatures, which would not hold, are taken away', async () => {
  const bytes = rawWorkbook(worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'), {
    '_rels/.rels':
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/><Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
    '_xmlsignatures/origin.sigs': '',
  });
  const parts = partsOf(await markWorkbook(bytes, [mark('A1')], RESULTS));
  expect(parts.get('_rels/.rels')).not.toContain('signature');
  expect([...parts.keys()].filter((name) => name.startsWith('_xmlsignatures'))).toEqual([]);
});

test('hostile text is text', async () => {
  const text = '=HYPERLINK("http://x")</t></is></c>\u0000\u001b[31m]]><!--';
  const results = { ...RESULTS, rows: [{ cells: [text] }] };
  const bytes = rawWorkbook(worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'));
  const marked = await markWorkbook(bytes, [mark('A1', text)], results);
  const cell = openWorkbook(marked).sheets.at(-1)?.at(3, 1);
  expect(cell?.formula).toBeUndefined();
  expect(cell?.value).toContain('=HYPERLINK("http://x")</t>');
});
