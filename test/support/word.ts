import { strToU8, zipSync } from 'fflate';
import type { Edition } from '../../src/edition/edition.js';
import type { ForeignContent } from './foreign.js';
import type { Hand } from './word/hand.js';
import { around, tableOf, tableXml, withColumnsAfter } from './word/table.js';
import { paragraph, textBox } from './word/text.js';

export { HANDS, type Hand, handOf, PLAIN } from './word/hand.js';

/** Builds a .docx as offices really have them: the form's words in somebody's own hand. */
export function wordDocument(edition: Edition, content: ForeignContent, hand: Hand): Uint8Array {
  return packDocument(
    bodyOf(edition, content, hand),
    {
      'word/numbering.xml': NUMBERING,
      'word/styles.xml': STYLES,
    },
    hand.strict,
  );
}

function bodyOf(edition: Edition, content: ForeignContent, hand: Hand): string {
  const title = `${content.organ}${content.year}年政府信息公开工作年度报告`;
  const parts = [titleOf(title, hand)];
  const pending: { rows: readonly string[]; width: number }[] = [];
  for (const section of edition.sections) {
    if (section.table && hand.tables === 'one') {
      // The program counts on, whatever stands between.
      if (hand.headings !== 'typed') parts.push(heading(section.title, hand));
      const { rows, width } = tableOf(section.table, content.values, hand);
      pending.push({ rows, width });
      if (pending.length < edition.tables.length) continue;
      const most = Math.max(...pending.map((each) => each.width));
      const all = pending.flatMap((each) => each.rows.map((row) => withColumnsAfter(row, most - each.width)));
      parts.push(tableXml(all, most));
      continue;
    }
    if (!section.untitled) parts.push(heading(section.title, hand));
    if (section.table) parts.push(...tablesOf(section.table, content, hand));
    else parts.push(...prose(content.narrative[section.key] ?? '', hand));
    const note = section.table && content.notes?.[section.key];
    if (note) parts.push(paragraph(note, hand));
  }
  parts.push('<w:p/>', paragraph(content.organ, hand), paragraph(dateInWords(content.publishedOn), hand));
  const all = parts.join('');
  return hand.layout === 'page' ? around(all) : all;
}

function titleOf(title: string, hand: Hand): string {
  if (hand.title === 'box') return textBox(paragraph(title, hand));
  if (hand.title === 'paragraph') return paragraph(title, { ...hand, tracked: false });
  const at = title.indexOf('政府信息公开工作');
  return paragraph(title.slice(0, at), hand) + paragraph(title.slice(at), hand);
}

function tablesOf(table: Parameters<typeof tableOf>[0], content: ForeignContent, hand: Hand): string[] {
  const { rows, width, header } = tableOf(table, content.values, hand);
  const wrap = hand.layout === 'tables' ? around : (xml: string) => xml;
  if (!['split', 'cut'].includes(hand.tables) || rows.length < 20)
    return [wrap(tableXml(rows, width)), '<w:p/>'];
  const middle = 14;
  const again = hand.tables === 'split' ? rows.slice(0, header) : [];
  return [
    wrap(tableXml(rows.slice(0, middle), width)),
    '<w:p/>',
    wrap(tableXml([...again, ...rows.slice(middle)], width)),
  ];
}

const NUMBER = /^[一二三四五六七八九十]、/u;
const SUB_NUMBER = /^（[一二三四五六七八九十]）/u;

function heading(title: string, hand: Hand): string {
  const bare = title.replace(NUMBER, '');
  if (hand.headings === 'typed') return paragraph(title, hand);
  return hand.headings === 'counted'
    ? paragraph(bare, hand, { level: 0 })
    : paragraph(bare, hand, { style: 'H1' });
}

function prose(text: string, hand: Hand): string[] {
  const lines = text.split('\n').filter((line) => line !== '');
  if (hand.paragraphs === 'soft') return [paragraph(lines.join('\n'), hand)];
  // Counted from （一） on in each section: only where the text does so too.
  const numbers = lines.flatMap((line) => SUB_NUMBER.exec(line)?.[0] ?? []);
  const isCounted = numbers.every((number, index) => number === `（${'一二三四五六七八九十'[index]}）`);
  return lines.map((line) => {
    if (hand.headings === 'typed' || !isCounted || !SUB_NUMBER.test(line)) return paragraph(line, hand);
    return paragraph(
      line.replace(SUB_NUMBER, ''),
      hand,
      hand.headings === 'counted' ? { level: 1 } : { style: 'H2' },
    );
  });
}

function dateInWords(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMESPACES = [
  `xmlns:w="${WORD}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');

const level = (at: number, format: string, text: string, style: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:pStyle w:val="${style}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、', 'H1')}${level(1, 'chineseCounting', '（%2）', 'H2')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
const headingStyle = (id: string, at: number) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="heading ${at + 1}"/><w:basedOn w:val="a"/><w:pPr><w:numPr>${at > 0 ? `<w:ilvl w:val="${at}"/>` : ''}<w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
const STYLES = `<w:styles ${NAMESPACES}><w:style w:type="paragraph" w:default="1" w:styleId="a"/>${headingStyle('H1', 0)}${headingStyle('H2', 1)}</w:styles>`;

const TYPES: Readonly<Record<string, string>> = {
  'word/document.xml': 'document.main',
  'word/numbering.xml': 'numbering',
  'word/styles.xml': 'styles',
  'word/footnotes.xml': 'footnotes',
  'word/comments.xml': 'comments',
};

/** A document of a body and further parts. */
export function packDocument(
  body: string,
  parts: Readonly<Record<string, string>> = {},
  strict = false,
): Uint8Array {
  const document = `<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`;
  const all: Record<string, string> = { 'word/document.xml': document, ...parts };
  const spelling = (xml: string) =>
    strict
      ? xml
          .replaceAll(WORD, 'http://purl.oclc.org/ooxml/wordprocessingml/main')
          .replace(/(<\/?|\s|xmlns:)w:/g, '$1q:')
          .replace('xmlns:w=', 'xmlns:q=')
      : xml;
  const overrides = Object.keys(all).map(
    (name) =>
      `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${TYPES[name]}+xml"/>`,
  );
  const kinds = Object.keys(parts).map((name) => name.replace(/^word\/|\.xml$/g, ''));
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    ),
    '_rels/.rels': strToU8(relationships({ officeDocument: 'word/document.xml' })),
    'word/_rels/document.xml.rels': strToU8(
      relationships(Object.fromEntries(kinds.map((kind) => [kind, `${kind}.xml`]))),
    ),
    ...Object.fromEntries(
      Object.entries(all).map(([name, xml]) => [
        name,
        strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${spelling(xml)}`),
      ]),
    ),
  });
}

function relationships(targets: Readonly<Record<string, string>>): string {
  const entries = Object.entries(targets).map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}
