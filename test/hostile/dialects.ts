import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

type Parts = Record<string, string>;
const SHEETS = /^xl\/worksheets\/sheet\d+\.xml$/;

/** Writes a workbook again as another program would, by the peculiarities that it is known for. */
export type Dialect = (parts: Parts) => Parts;

export function inDialect(workbook: Uint8Array, dialect: Dialect): Uint8Array {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(workbook)).map(([name, part]) => [name, strFromU8(part)]),
  );
  const changed = Object.entries(dialect(parts)).map(([name, xml]) => [name, strToU8(xml)]);
  return zipSync(Object.fromEntries(changed));
}

const each = (parts: Parts, which: RegExp, change: (xml: string, name: string) => string): Parts =>
  Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, which.test(name) ? change(xml, name) : xml]),
  );

const inSheets =
  (change: (xml: string) => string): Dialect =>
  (parts) =>
    each(parts, SHEETS, change);

/** The texts of the table of texts, as XML. */
const itemsOf = (parts: Parts) =>
  [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) => item);

const without = (parts: Parts, ...names: RegExp[]): Parts =>
  Object.fromEntries(Object.entries(parts).filter(([name]) => !names.some((one) => one.test(name))));

const TRANSITIONAL = 'http://schemas.openxmlformats.org/';

export const dialects: Readonly<Record<string, Dialect>> = {
  'Excel, saved as strict Open XML': (parts) =>
    each(parts, /\.(xml|rels)$/, (xml) =>
      xml
        .replaceAll(`${TRANSITIONAL}spreadsheetml/2006/main`, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replaceAll(
          `${TRANSITIONAL}officeDocument/2006/relationships`,
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        )
        .replace('<workbook ', '<workbook conformance="strict" '),
    ),

  'a program that prefixes every element (SAP, Open XML SDK)': (parts) =>
    each(parts, /^xl\/(workbook|sharedStrings|styles|worksheets\/sheet\d+)\.xml$/, (xml) =>
      xml.replace(/<(\/?)([a-zA-Z])/g, '<$1x:$2').replace(/ xmlns="/, ' xmlns:x="'),
    ),

  'a program without a table of texts': (parts) => {
    const items = itemsOf(parts);
    const inline = (_: string, before: string, after: string, index: string) =>
      `<c${before} t="inlineStr"${after}><is>${items[Number(index)]}</is></c>`;
    const changed = inSheets((xml) => xml.replace(/<c([^>]*?) t="s"([^>]*)><v>(\d+)<\/v><\/c>/g, inline))(
      parts,
    );
    return without(changed, /sharedStrings/);
  },

  'a program that writes its texts as results (t="str")': (parts) => {
    const items = itemsOf(parts).map((item) => item.replace(/<[^>]*>/g, ''));
    return inSheets((xml) =>
      xml.replace(
        /<c([^>]*?) t="s"([^>]*)><v>(\d+)<\/v>/g,
        (_, before, after, index) => `<c${before} t="str"${after}><v>${items[Number(index)]}</v>`,
      ),
    )(parts);
  },

  'Excel for Mac, with dates from 1904': (parts) => {
    const counted = each(parts, /^xl\/workbook\.xml$/, (xml) =>
      xml.replace(/<workbookPr[^>]*\/>/, '').replace(/<sheets>/, '<workbookPr date1904="1"/><sheets>'),
    );
    // The only date of a template is that of publication, on the second sheet.
    return each(counted, /sheet2\.xml$/, (xml) =>
      xml.replace(/<v>(4[3-7]\d{3})<\/v>/g, (_, serial) => `<v>${Number(serial) - 1462}</v>`),
    );
  },

  'absolute part names (Google, Java)': (parts) =>
    each(parts, /\.rels$/, (xml, name) =>
      name === 'xl/_rels/workbook.xml.rels'
        ? xml.replace(/Target="(?!\/|http)/g, 'Target="/xl/')
        : xml.replace('Target="xl/', 'Target="/xl/'),
    ),

  'Google, without properties, addresses of rows only': (parts) =>
    inSheets((xml) => xml.replace(/ spans="[^"]*"| x14ac:dyDescent="[^"]*"/g, ''))(
      without(parts, /^docProps\//),
    ),

  'LibreOffice, with every text in runs': (parts) =>
    each(parts, /sharedStrings/, (xml) =>
      xml.replace(/<si><t([^>]*)>([^<]+)<\/t><\/si>/g, (_, space, text: string) => {
        const half = Math.floor(text.length / 2);
        const cut = /&[^;]*$/.test(text.slice(0, half)) ? 0 : half;
        const runs = [text.slice(0, cut), text.slice(cut)].filter((run) => run !== '');
        return `<si>${runs.map((run) => `<r><rPr><sz val="11"/><rFont val="宋体"/></rPr><t xml:space="preserve"${space.replace(/ xml:space="preserve"/, '')}>${run}</t></r>`).join('')}</si>`;
      }),
    ),

  'Excel in Japanese or Chinese, with sounds above the characters': (parts) =>
    each(parts, /sharedStrings/, (xml) =>
      xml.replaceAll('</si>', '<rPh sb="0" eb="1"><t>pin</t></rPh><phoneticPr fontId="1"/></si>'),
    ),

  'WPS, with parts and extensions of its own': (parts) => ({
    ...each(parts, SHEETS, (xml) =>
      xml.replace(
        '</worksheet>',
        '<extLst><ext uri="{1}"><etc:custom xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/></ext></extLst></worksheet>',
      ),
    ),
    'docProps/custom.xml': '<Properties xmlns="a"><property name="KSOProductBuildVer"/></Properties>',
    'xl/cellimages.xml': '<etc:cellImages xmlns:etc="b"/>',
    'customXml/item1.xml': '<s:customData xmlns="c" xmlns:s="d"/>',
  }),

  'columns and borders down to the last row': inSheets((xml) =>
    xml.replace(
      '</sheetData>',
      `${Array.from({ length: 3000 }, (_, row) => `<row r="${row + 2000}">${'<c s="1"/>'.repeat(12)}</row>`).join('')}</sheetData>`,
    ),
  ),

  'comments and white space between all elements': (parts) =>
    each(parts, /^xl\/(workbook|worksheets\/sheet\d+)\.xml$/, (xml) =>
      xml.replace(/<(row|c|sheetData|sheets|sheet) /g, '\n  <!-- $1 -->\n  <$1 '),
    ),

  'byte order marks': (parts) => each(parts, /\.(xml|rels)$/, (xml) => `\ufeff${xml}`),
};
