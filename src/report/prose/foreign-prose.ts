import type { Edition } from '../../edition/edition.js';
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
  const [first, second] = edition.sections;
  for (const sheet of book.sheets) {
    if (sheet.hidden) continue;
    let current: string | undefined;
    let above: Paragraph[] = [];
    for (const cell of proseCells(sheet, edition, found)) {
      if (readTitle(cell)) {
        above = [];
        continue;
      }
      const [line = '', ...rest] = String(cell.value).split('\n');
      const match = sectionOf(line.trim(), edition);
      if (match) {
        // What stands between the title and the first section is the preface.
        if (first?.untitled && match.section === second && above.length > 0) sections.set(first.key, above);
        current = match.section.key;
        headings.push({ section: current, cell, misnamed: match.misnamed });
        sections.set(current, sections.get(current) ?? []);
      }
      const paragraphs = (match ? rest : [line, ...rest]).flatMap((text) => toParagraph(text, cell));
      if (current !== undefined) sections.get(current)?.push(...paragraphs);
      else above.push(...paragraphs.filter(({ text }) => /[，。；]/u.test(text)));
    }
  }
  const last = edition.sections.at(-1)?.key ?? '';
  const signature = splitSignature(sections.get(last) ?? []);
  if (sections.has(last)) sections.set(last, [...signature.rest]);
  const prose = edition.sections.filter((section) => !section.table);
  const narrative = new Map(
    prose.flatMap(({ key }): [string, Prose][] => {
      const paragraphs = sections.get(key);
      return paragraphs
        ? [[key, toProse(paragraphs, headings.find(({ section }) => section === key)?.cell)]]
        : [];
    }),
  );
  return { narrative, headings, signature };
}

/** Text and dates outside the tables, in reading order. */
function proseCells(sheet: Sheet, edition: Edition, found: TablesFound): Cell[] {
  const readings = found.tables.flatMap((table) => [...table.blocks, ...table.copies]);
  const regions = readings.filter((reading) => reading.sheet === sheet.name);
  const titles = edition.tables.flatMap((table) => table.blocks.flatMap((block) => block.title ?? []));
  const skipped = new Set(titles.map(canonicalLabel));
  return sheet.cells.filter(
    (cell) =>
      (cell.type === 'text' || cell.type === 'date') &&
      !regions.some(({ top, bottom }) => cell.row >= top && cell.row <= bottom) &&
      !NOTE.test(String(cell.value).trim()) &&
      !skipped.has(canonicalLabel(String(cell.value).slice(0, 40))),
  );
}

const NOTE = new RegExp(vocabulary.notePrefix, 'u');

function toParagraph(text: string, cell: Cell): Paragraph[] {
  const trimmed = text.trim();
  return trimmed === '' ? [] : [{ text: trimmed, cell }];
}

function toProse(paragraphs: readonly Paragraph[], heading: Cell | undefined): Prose {
  const cells = [...new Set(paragraphs.map(({ cell }) => cell))];
  if (paragraphs.length === 0) return { text: null, cells: heading ? [heading] : [] };
  return { text: paragraphs.map(({ text }) => text).join('\n'), cells };
}
