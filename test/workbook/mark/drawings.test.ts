import { WorkbookRefused } from '../../../src/limits/refused.js';
import { toMarked } from '../../../src/reporter/marked.js';
import { markWorkbook, unmarkWorkbook } from '../../../src/workbook/mark/mark-workbook.js';
import type { CellMark, ResultSheet } from '../../../src/workbook/mark/marks.js';
import {
  rawWorkbook,
  relationships,
  SHEET,
  TRANSITIONAL,
  worksheet,
} from '../../source/xlsx/raw-workbook.js';
import { entryOf, partsOf } from './marked-copy.js';

const AUTHOR = '校验';
const RESULTS: ResultSheet = {
  author: AUTHOR,
  intro: ['政府信息公开工作年度报告校验结果'],
  header: [[{ title: '问题' }]],
  widths: [20],
  rows: [],
};
const mark = (cell: string): CellMark => ({ sheet: '甲', cell, tint: 'error', text: '错了' });
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';
const RELS = 'xl/worksheets/_rels/sheet1.xml.rels';
const TYPES = '[Content_Types].xml';

/** A sheet that names drawings, and what it refers to by types, which are also the ids. */
const withDrawings = (names: string, targets: Record<string, string>, parts: Record<string, string>) =>
  rawWorkbook(worksheet(ROW, names).replace('<worksheet>', `<worksheet xmlns:r="${TRANSITIONAL}">`), {
    [RELS]: relationships(targets),
    ...parts,
  });

/** A comment of somebody else’s program, with its box. */
function commented(cell: string, text: string, box: string): Uint8Array {
  return withDrawings(
    '<legacyDrawing r:id="vmlDrawing"/>',
    { vmlDrawing: '../drawings/boxes.vml', comments: '../comments7.xml' },
    {
      'xl/drawings/boxes.vml': `<xml>${box}</xml>`,
      'xl/comments7.xml': `<comments xmlns="${MAIN}"><authors><author>张三</author></authors><commentList><comment ref="${cell}" authorId="0"><text><t>${text}</t></text></comment></commentList></comments>`,
    },
  );
}

const box = (prefix: string, place: string) =>
  `<v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="_x0000_s1"><v:textbox/><${prefix}ClientData xmlns:${prefix.slice(0, -1)}="urn:schemas-microsoft-com:office:excel" ObjectType="Note">${place}</${prefix}ClientData></v:shape>`;

test('a picture in the header stays whole, and the comments get a drawing of their own', async () => {
  const logo = '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="LH"><v:imagedata/></v:shape></xml>';
  const bytes = withDrawings(
    '<legacyDrawingHF r:id="vmlDrawing"/>',
    { vmlDrawing: '../drawings/vmlDrawing1.vml' },
    { 'xl/drawings/vmlDrawing1.vml': logo },
  );
  const parts = partsOf(await markWorkbook(bytes, [mark('A1')], RESULTS));
  expect(parts.get('xl/drawings/vmlDrawing1.vml')).toBe(logo);
  const [, id] =
    /<legacyDrawing r:id="(\w+)"\/><legacyDrawingHF r:id="vmlDrawing"\/>/.exec(parts.get(SHEET) ?? '') ?? [];
  expect(parts.get(RELS)).toContain(
    `Id="${id}" Type="${TRANSITIONAL}/vmlDrawing" Target="../drawings/vmlDrawing2.vml"`,
  );
  // Numbers of shapes hold for all drawings of a sheet.
  expect(parts.get('xl/drawings/vmlDrawing2.vml')).toContain('data="2"');
  expect(parts.get('xl/drawings/vmlDrawing2.vml')).toContain('id="_x0000_s2049"');
});

test('of several drawings the one is written into that the sheet names for comments', async () => {
  const [header, boxes] = ['<xml a="1"></xml>', '<xml a="2"></xml>'];
  const bytes = withDrawings(
    '<legacyDrawing r:id="vmlDrawing2"/><legacyDrawingHF r:id="vmlDrawing"/>',
    {},
    {
      [RELS]: `<Relationships>${['', '2'].map((number) => `<Relationship Id="vmlDrawing${number}" Type="${TRANSITIONAL}/vmlDrawing" Target="../drawings/d${number}.vml"/>`).join('')}</Relationships>`,
      'xl/drawings/d.vml': header,
      'xl/drawings/d2.vml': boxes,
    },
  );
  const parts = partsOf(await markWorkbook(bytes, [mark('A1')], RESULTS));
  expect(parts.get('xl/drawings/d.vml')).toBe(header);
  expect(parts.get('xl/drawings/d2.vml')).toContain('<x:Row>0</x:Row><x:Column>0</x:Column>');
});

test('a sheet that names a drawing which is gone gets a new one in its place', async () => {
  const bytes = withDrawings('<legacyDrawing r:id="gone"/>', {}, {});
  const parts = partsOf(await markWorkbook(bytes, [mark('A1')], RESULTS));
  expect(parts.get(SHEET)?.match(/<legacyDrawing [^>]*>/g)).toEqual(['<legacyDrawing r:id="rId2"/>']);
  expect(parts.get('xl/drawings/vmlDrawing1.vml')).toContain('ObjectType="Note"');
});

test.each(['x:', 'xvml:', 'any.thing-1:'])(
  'boxes of comments are found by any prefix: %s',
  async (prefix) => {
    const place = `<${prefix}Row> 0 </${prefix}Row><${prefix}Column>0</${prefix}Column>`;
    const marked = await markWorkbook(
      commented('A1', `${AUTHOR}：\n错了`, box(prefix, place)),
      [mark('A1')],
      RESULTS,
    );
    const clean = partsOf((await unmarkWorkbook(marked, AUTHOR)) ?? new Uint8Array());
    expect(clean.get('xl/comments7.xml')).not.toContain('<comment ');
    expect(clean.get('xl/drawings/boxes.vml')).not.toContain('ObjectType="Note"');
  },
);

test.each([
  ['without a place', ''],
  ['at no row', '<x:Row>x</x:Row><x:Column>0</x:Column>'],
  ['beyond every sheet', '<x:Row>9999999999999</x:Row><x:Column>0</x:Column>'],
  ['that a comment names', '<!-- <x:Row>0</x:Row> --><x:Column>0</x:Column>'],
])('a box %s is kept', async (_, place) => {
  const shape = box('x:', place);
  const marked = await markWorkbook(commented('A1', `${AUTHOR}：\n错了`, shape), [mark('B1')], RESULTS);
  expect(partsOf(marked).get('xl/drawings/boxes.vml')).toContain(shape);
});

test('what another program wrote without namespaces at its root gets them with each box, every time', async () => {
  const bytes = commented('B9', '请核对', box('xvml:', '<xvml:Row>8</xvml:Row><xvml:Column>1</xvml:Column>'));
  const once = await markWorkbook(bytes, [mark('A1')], RESULTS);
  const twice = partsOf(await markWorkbook(once, [mark('A1'), mark('C1')], RESULTS)).get(
    'xl/drawings/boxes.vml',
  );
  const ours = twice?.match(/<v:shape [^>]*id="_x0000_s102\d"/g) ?? [];
  expect(ours).toHaveLength(2);
  for (const shape of ours) expect(shape).toContain('xmlns:x="urn:schemas-microsoft-com:office:excel"');
});

test('kinds of new parts are declared, also that of relationships', async () => {
  const parts = partsOf(await markWorkbook(rawWorkbook(worksheet(ROW)), [mark('A1')], RESULTS));
  for (const extension of ['rels', 'vml'])
    expect(parts.get(TYPES)).toContain(`<Default Extension="${extension}"`);
});

const damaged: [what: string, comments: string][] = [
  ['deeply nested', `<comments><authors/><commentList><comment ref="A1"><text><t>${'<a>'.repeat(9000)}`],
  ['cut short', '<comments><authors><author>a'],
  ['of one long tag', `<comments><authors/><commentList><${'a '.repeat(20_000)}`],
  ['of another vocabulary', '<comments xmlns:q="urn:q"><q:authors/><q:commentList/></comments>'],
];

test.each(damaged)('a copy that cannot be made says so: comments %s', async (_, comments) => {
  const bytes = withDrawings('', { comments: '../comments1.xml' }, { 'xl/comments1.xml': comments });
  expect(() => markWorkbook(bytes, [mark('A1')], RESULTS)).toThrow(WorkbookRefused);
  // The workbook itself can be read, so its copy must not be missing without a word.
  const entry = await entryOf(bytes);
  expect(() => toMarked(entry, bytes)).toThrow(WorkbookRefused);
});

test('marks stand in the sheet that they are about, whatever sheets are not read', async () => {
  const entry = (name: string, id: string) => `<sheet name="${name}" sheetId="1" r:id="${id}"/>`;
  const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
  const units = worksheet(
    `<row>${text('各单位数据')}</row><row>${['序号', '单位', '文件'].map(text).join('')}</row>`,
  );
  const bytes = rawWorkbook(worksheet(ROW), {
    'xl/workbook.xml': `<workbook xmlns:r="${TRANSITIONAL}"><sheets>${entry('Module1', '')}${entry('各单位数据（汇总）', 'worksheet2')}${entry('甲', 'worksheet')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${['', '2'].map((number) => `<Relationship Id="worksheet${number}" Type="${TRANSITIONAL}/worksheet" Target="worksheets/sheet${number || '1'}.xml"/>`).join('')}</Relationships>`,
    'xl/worksheets/sheet2.xml': units,
  });
  const once = await markWorkbook(bytes, [mark('A1')], RESULTS);
  const parts = partsOf(await markWorkbook(once, [mark('A1')], RESULTS));
  expect(parts.get(SHEET)).toContain('<c s="1" r="A1">');
  expect(parts.get('xl/worksheets/sheet2.xml')).toBe(units);
  expect(parts.get('xl/workbook.xml')?.match(/<sheet /g)).toHaveLength(4);
});
