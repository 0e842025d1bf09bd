import { type Edition, proseSections } from '../../edition/edition.js';
import { canonicalLabel } from '../../edition/label.js';
import type { Book, Cell, Sheet } from '../../workbook/book.js';
import type { TablesFound } from '../../workbook/tables/find-tables.js';
import { vocabulary } from '../../workbook/vocabulary.js';
import type { Heading, Prose } from '../report.js';
import { sectionOf } from './sections.js';
import { type Paragraph, type Signature, splitSignature } from './signature.js';
import { readTitle } from './title.js';

export interface ForeignProse {
  readonly narrative: ReadonlyMap<string, Prose>;
  readonly headings: readonly Heading[];
  readonly signature: Signature;
}

/** Reads prose from under the section headings, around the tables. */
export function readForeignProse(book: Book, edition: Edition, found: TablesFound): ForeignProse {
  const headings: Heading[] = [];
  const sections = new Map<string, Paragraph[]>();
  for (const sheet of book.sheets)
    if (!sheet.hidden) readSheet(proseCells(sheet, edition, found), edition, sections, headings);
  const last = edition.sections.at(-1)?.key ?? '';
  const signature = splitSignature(sections.get(last) ?? []);
  if (sections.has(last)) sections.set(last, [...signature.rest]);
  const narrative = new Map<string, Prose>();
  for (const { key } of proseSections(edition)) {
    const paragraphs = sections.get(key);
    const heading = headings.find(({ section }) => section === key)?.cell;
    if (paragraphs) narrative.set(key, toProse(paragraphs, heading));
  }
  return { narrative, headings, signature };
}

/** Adds a sheet's paragraphs to their sections: a section goes from its heading to the next one. */
function readSheet(
  cells: readonly Cell[],
  edition: Edition,
  sections: Map<string, Paragraph[]>,
  headings: Heading[],
): void {
  const [preface, first] = edition.sections;
  let current: string | undefined;
  let above: Paragraph[] = [];
  for (const cell of cells) {
    if (readTitle(cell)) {
      above = [];
      continue;
    }
    const [line = '', ...rest] = String(cell.value).split('\n');
    const match = sectionOf(line.trim(), edition);
    if (match) {
      // What stands between the title and the first section is the preface.
      if (preface?.untitled && match.section === first && above.length > 0) sections.set(preface.key, above);
      current = match.section.key;
      headings.push({ section: current, cell, misnamed: match.misnamed });
      sections.set(current, sections.get(current) ?? []);
    }
    const paragraphs = (match ? rest : [line, ...rest]).flatMap((text) => toParagraph(text, cell));
    if (current !== undefined) sections.get(current)?.push(...paragraphs);
    else above.push(...paragraphs.filter(({ text }) => SENTENCE.test(text)));
  }
}

/** A subtitle or the organ's name under the title is no preface. */
const SENTENCE = /[，。；]/u;

const NOTE = new RegExp(vocabulary.notePrefix, 'u');

/** Text and dates outside the tables, in reading order. */
function proseCells(sheet: Sheet, edition: Edition, found: TablesFound): Cell[] {
  const readings = found.tables.flatMap((table) => [...table.blocks, ...table.copies]);
  const regions = readings.filter((reading) => reading.sheet === sheet.name);
  const titles = edition.tables.flatMap((table) => table.blocks.flatMap((block) => block.title ?? []));
  const blockTitles = new Set(titles.map(canonicalLabel));
  return sheet.cells.filter(
    (cell) =>
      (cell.type === 'text' || cell.type === 'date') &&
      !regions.some(({ top, bottom }) => cell.row >= top && cell.row <= bottom) &&
      !NOTE.test(String(cell.value).trim()) &&
      !blockTitles.has(canonicalLabel(String(cell.value).slice(0, 40))),
  );
}

function toParagraph(text: string, cell: Cell): Paragraph[] {
  const trimmed = text.trim();
  return trimmed === '' ? [] : [{ text: trimmed, cell }];
}

function toProse(paragraphs: readonly Paragraph[], heading: Cell | undefined): Prose {
  const cells = [...new Set(paragraphs.map(({ cell }) => cell))];
  if (paragraphs.length === 0) return { text: null, cells: heading ? [heading] : [] };
  return { text: paragraphs.map(({ text }) => text).join('\n'), cells };
}
