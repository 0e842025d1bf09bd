import fonts from '../../../schemas/fonts.json' with { type: 'json' };
import { messages } from '../../messages/messages.js';
import type { FontRole } from '../pdf/fonts.js';
import { characterPitch } from '../pdf/page-size.js';
import { headingStyle, noteLinePitch, styles, type TextStyle } from '../pdf/styles.js';
import { lineTwips, twips } from './page.js';
import { styleElement, type WordStyle } from './style-element.js';

const names = messages.document.docx.styles;

type Level = 1 | 2 | 3 | 4;

/** The styles that paragraphs and runs refer to. */
export const styleIds = {
  title: 'OfficialTitle',
  heading: (level: Level) => `OfficialHeading${level}`,
  body: 'OfficialBody',
  /** The numbered opening of a paragraph. */
  lead: (level: Level) => `OfficialLead${level}`,
  table: 'OfficialTable',
  note: 'OfficialNote',
  signature: 'OfficialSignature',
  pageNumber: 'OfficialPageNumber',
} as const;

/** The font of a role by the name that offices have it under. */
export const fontName = (role: FontRole): string => fonts.official[role];

/** 28 characters of the text fill a line because of their pitch: programs differ in what they make of a page's grid. */
const typeOf = ({ role, size, pitch = size }: TextStyle) => ({
  font: fontName(role),
  size,
  pitch: Math.floor((pitch - size) * 20),
});

/** 首行缩进二字 */
const firstLine = twips(2 * characterPitch);

/** Of `heading 1` and its like, which every program knows for headings. */
const wordHeading = (level: Level): WordStyle => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  basedOn: 'Normal',
  next: styleIds.body,
  ...typeOf(headingStyle(level)),
  keepNext: true,
  firstLine,
  outlineLevel: level - 1,
});

const levels = [1, 2, 3, 4] as const;

/** Styles by what a text is. */
const all: readonly WordStyle[] = [
  { id: 'Normal', name: 'Normal', isDefault: true, ...typeOf(styles.body), align: 'both', line: lineTwips },
  {
    id: 'Title',
    name: 'Title',
    basedOn: 'Normal',
    next: styleIds.body,
    ...typeOf(styles.title),
    keepNext: true,
    after: lineTwips,
    align: 'center',
  },
  ...levels.map(wordHeading),
  { id: styleIds.title, name: names.title, basedOn: 'Title', next: styleIds.body },
  ...levels.map((level) => ({
    id: styleIds.heading(level),
    name: names.headings[level],
    basedOn: `Heading${level}`,
    next: styleIds.body,
  })),
  // 正文 alone is what a Chinese Word calls its style Normal.
  { id: styleIds.body, name: names.body, basedOn: 'Normal', firstLine },
  {
    id: styleIds.table,
    name: names.table,
    basedOn: 'Normal',
    font: fontName('figures'),
    pitch: 0,
    align: 'center',
    keepLines: true,
  },
  {
    id: styleIds.note,
    name: names.note,
    basedOn: 'Normal',
    ...typeOf(styles.note),
    firstLine: twips(2 * styles.note.size),
    line: twips(noteLinePitch),
  },
  { id: styleIds.signature, name: names.signature, basedOn: 'Normal', align: 'right' },
  {
    id: styleIds.pageNumber,
    name: names.pageNumber,
    basedOn: 'Normal',
    ...typeOf(styles.pageNumber),
  },
  ...([2, 3, 4] as const).map((level) => ({
    id: styleIds.lead(level),
    name: names.leads[level],
    type: 'character' as const,
    font: fontName(headingStyle(level).role),
  })),
];

/** The style sheet, in the form in which it stands in a document. */
export const styleSheet = (): string =>
  `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${all
    .map(styleElement)
    .join('')}</w:styles>`;
