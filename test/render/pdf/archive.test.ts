import { editions, newest } from '../../../src/edition/editions.js';
import { XmlReader } from '../../../src/package/xml/xml-reader.js';
import { levelOf } from '../../../src/render/pdf/archive/level.js';
import { renderPdf } from '../../../src/render/pdf/index.js';
import { layOutPages } from '../../../src/render/pdf/render-pdf.js';
import { paragraph, sampleReport } from '../sample-report.js';
import { fonts } from './bundled-fonts.js';
import { type PdfFile, PdfText, type PdfValue, parsePdf } from './pdf-file.js';
import { squareFonts } from './square-fonts.js';
import { readMarked } from './struct-tree.js';

const attachment = {
  name: 'data.json',
  type: 'application/json',
  description: '数据（供程序读取）',
  bytes: Buffer.from('{"organ": "某市某局 (A) \\\\"}'),
};

const document = sampleReport(newest(editions));

/** Elements of XMP that hold others; all else holds text. */
const containers = ['RDF', 'Description', 'title', 'language', 'Alt', 'Bag', 'Seq', 'schemas', 'property'];

/** The texts of the metadata by element, as an XML reader that takes no nonsense sees them. */
function xmpOf(file: PdfFile): [name: string, text: string][] {
  const xmp = file.stream(file.catalog.Metadata).toString('utf8');
  // Its elements are of several namespaces, and no two have the same name.
  const reader = new XmlReader(xmp.replace(/<(\/?)\w+:/g, '<$1'));
  const texts: [string, string][] = [];
  const visit = (name: string): void => {
    if (containers.includes(name) || reader.attributes().has('rdf:parseType')) reader.children(visit);
    else texts.push([name, reader.text()]);
  };
  expect(reader.root()).toBe('xmpmeta');
  reader.children(visit);
  return texts;
}

const text = (value: PdfValue | undefined) => (value instanceof PdfText ? value.text : undefined);

describe('what the file says of itself', () => {
  let file: PdfFile;
  beforeAll(async () => {
    file = parsePdf((await renderPdf(document, fonts, { attachment })).bytes);
  });

  test('it is PDF/A-3a and PDF/UA-1 by its XMP, which describes the property that PDF/A does not know', () => {
    const xmp = file.stream(file.catalog.Metadata).toString('utf8');
    expect(xmp).toMatch(/^<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>/);
    expect(xmp).toContain('<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>');
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmpOf(file)).toEqual(
      expect.arrayContaining([
        ['namespaceURI', 'http://www.aiim.org/pdfua/ns/id/'],
        ['prefix', 'pdfuaid'],
        ['name', 'part'],
        ['valueType', 'Integer'],
        ['category', 'internal'],
      ]),
    );
  });

  test('title, dates and programs are the same in the XMP and in the trailer, and there is no more', () => {
    const info = file.dict(file.trailer.Info);
    const of = (key: string) => text(file.at(info[key]));
    expect(Object.keys(info).sort()).toEqual(['CreationDate', 'Creator', 'ModDate', 'Producer', 'Title']);
    expect([of('Title'), of('Creator'), of('CreationDate')]).toEqual([
      document.title,
      'disclosure-report',
      'D:20250120000000Z',
    ]);
    expect(of('ModDate')).toBe(of('CreationDate'));
    expect(xmpOf(file).slice(0, 8)).toEqual([
      ['format', 'application/pdf'],
      ['li', document.title],
      ['li', 'zh-CN'],
      ['CreateDate', '2025-01-20T00:00:00Z'],
      ['ModifyDate', '2025-01-20T00:00:00Z'],
      ['MetadataDate', '2025-01-20T00:00:00Z'],
      ['CreatorTool', of('Creator')],
      ['Producer', of('Producer')],
    ]);
  });

  test.each([
    'A&B <某局> ]]> &amp; "引号" \'',
    '某局\ufffe\uffff\u0001\ud800报告',
    '(\\\\)',
    '某'.repeat(5000),
  ])('a hostile title leaves the XMP well-formed and equal to the trailer: %#', async (title) => {
    const hostile = parsePdf((await renderPdf({ ...document, title, blocks: [] }, fonts)).bytes);
    const shown = text(hostile.at(hostile.dict(hostile.trailer.Info).Title)) ?? '';
    expect(xmpOf(hostile)[1]).toEqual(['li', shown]);
    expect(title.replace(/[^\p{L}<>&]/gu, '')).toContain(shown.replace(/[^\p{L}<>&]/gu, ''));
    expect(shown.length).toBeGreaterThan(3);
  });

  test('language, title bar, tags and outline are set', () => {
    const { Lang, ViewerPreferences, MarkInfo, PageMode } = file.catalog;
    expect(text(Lang)).toBe('zh-CN');
    expect(file.dict(ViewerPreferences)).toEqual({ DisplayDocTitle: true });
    expect(file.dict(MarkInfo)).toEqual({ Marked: true });
    expect(PageMode).toBe('/UseOutlines');
  });

  test('colours are those of sRGB, by a profile that says so', () => {
    const [intent, ...others] = file.list(file.catalog.OutputIntents).map((entry) => file.dict(entry));
    expect(others).toEqual([]);
    expect(intent).toMatchObject({ Type: '/OutputIntent', S: '/GTS_PDFA1' });
    expect(file.dict(intent?.DestOutputProfile).N).toBe(3);
    const profile = file.stream(intent?.DestOutputProfile);
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
    expect(profile.toString('latin1', 36, 40)).toBe('acsp');
    const tags = Array.from({ length: profile.readUInt32BE(128) }, (_, index) => {
      const at = 132 + 12 * index;
      return [profile.toString('latin1', at, at + 4), profile.readUInt32BE(at + 4)] as const;
    });
    const xyz = (name: string) =>
      [8, 12, 16].map((at) => profile.readInt32BE((new Map(tags).get(name) ?? 0) + at) / 65536);
    const white = [0, 1, 2].map((part) =>
      ['rXYZ', 'gXYZ', 'bXYZ'].reduce((sum, name) => sum + (xyz(name)[part] ?? 0), 0),
    );
    xyz('wtpt').forEach((part, index) => {
      expect(part).toBeCloseTo(white[index] ?? 0, 3);
    });
  });
});

test('text of private use, which a font may have, keeps the file from level A', () => {
  const levelWith = (text: string) =>
    levelOf(layOutPages({ ...document, blocks: [paragraph(text)] }, squareFonts).layout.pages);
  expect(levelWith('正文')).toBe('A');
  expect(levelWith('正文\ue123')).toBe('U');
});

describe('the data in the file', () => {
  test('is associated with the document, and comes out as it went in', async () => {
    const { bytes } = await renderPdf(document, fonts, { attachment });
    const file = parsePdf(bytes);
    const [spec] = file.list(file.catalog.AF).map((entry) => file.dict(entry));
    expect(spec).toMatchObject({ Type: '/Filespec', AFRelationship: '/Data' });
    expect([spec?.F, spec?.UF, spec?.Desc].map(text)).toEqual([
      'data.json',
      'data.json',
      attachment.description,
    ]);
    const embedded = file.dict(spec?.EF).F;
    const params = file.dict(file.dict(embedded).Params);
    expect(file.dict(embedded).Subtype).toBe('/application#2Fjson');
    expect(params.Size).toBe(attachment.bytes.length);
    expect([params.CreationDate, params.ModDate].map(text)).toEqual(Array(2).fill('D:20250120000000Z'));
    expect(file.stream(embedded).equals(attachment.bytes)).toBe(true);
    expect((await readMarked(bytes)).attachments).toEqual([
      { filename: 'data.json', content: attachment.bytes.toString('utf8') },
    ]);
  });

  test('is not missed where there is none', async () => {
    const file = parsePdf((await renderPdf(document, fonts)).bytes);
    expect(file.catalog).not.toHaveProperty('AF');
    expect(file.dict(file.catalog.Names)).not.toHaveProperty('EmbeddedFiles');
  });
});

describe('the identifier', () => {
  const idOf = async (change: object) => {
    const { bytes } = await renderPdf({ ...document, ...change }, fonts, { attachment });
    const [first, second] = parsePdf(bytes).trailer.ID as PdfText[];
    expect(second).toEqual(first);
    expect(first?.bytes).toHaveLength(16);
    return first?.bytes.toString('hex');
  };

  test('is that of the content: the same for the same, another for other words of the same length', async () => {
    const [id, again, other] = await Promise.all([
      idOf({ blocks: [paragraph('甲')] }),
      idOf({ blocks: [paragraph('甲')] }),
      idOf({ blocks: [paragraph('乙')] }),
    ]);
    expect(again).toBe(id);
    expect(other).not.toBe(id);
  });
});
