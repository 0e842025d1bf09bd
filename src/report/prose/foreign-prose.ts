import { type Edition, proseSections } from '../../edition/edition.js';
import { canonicalLabel } from '../../edition/label.js';
import { vocabulary } from '../../edition/vocabulary.js';
import type { Book, Cell, Sheet } from '../../source/book.js';
import type { Heading, Prose } from '../report.js';
import type { TablesFound } from '../tables/find-tables.js';
import { dateline, nameUnder } from './dateline.js';
import { findHeadings, isTitle } from './headings.js';
import { type Line, linesOf } from './lines.js';
import { isPageLine, withoutPageEnd } from './page-lines.js';
import { type Signature, splitSignature } from './signature.js';
import type { Title } from './title.js';

export interface ForeignProse {
  readonly narrative: ReadonlyMap<string, Prose>;
  readonly headings: readonly Heading[];
  readonly signature: Signature;
}

/** Reads prose from under the section headings, around the tables. */
export function readForeignProse(
  book: Book,
  edition: Edition,
  found: TablesFound,
  title: Title | undefined,
): ForeignProse {
  const cells = book.sheets.flatMap((sheet) => (sheet.hidden ? [] : proseCells(sheet, edition, found)));
  const lines = linesOf(cells, edition);
  const begins = findHeadings(lines, edition);
  const sections = new Map<string, readonly Line[]>();
  const headings = begins.map(({ index, section, misnamed, rest }, place): Heading => {
    const cell = lines[index]?.cell as Cell;
    const own = lines
      .slice(index + 1, begins[place + 1]?.index)
      .filter((line) => line.cell.sheet === cell.sheet && !isTitle(line.text, edition));
    sections.set(section.key, [...(rest === '' ? [] : [{ text: rest, cell }]), ...own]);
    return { section: section.key, cell, misnamed };
  });
  const [preface, first] = edition.sections;
  const above = linesAbove(lines, begins.find(({ section }) => section === first)?.index, title);
  const opening = above.filter((line) => SENTENCE.test(line.text) && !isPageLine(line));
  if (preface?.untitled && opening.length > 0) sections.set(preface.key, opening);
  const last = begins.findLast(({ section }) => !section.table)?.section.key ?? '';
  const signed = splitSignature(withoutPageEnd(sections.get(last) ?? []), title?.organ ?? undefined);
  if (sections.has(last)) sections.set(last, signed.rest);
  const date = signed.date ?? dateline(above);
  const narrative = new Map<string, Prose>();
  for (const { key } of proseSections(edition)) {
    const own = sections.get(key);
    const heading = headings.find(({ section }) => section === key)?.cell;
    if (own) narrative.set(key, toProse(own, heading));
  }
  const organ = signed.organ ?? nameUnder(above);
  const signature = { ...signed, ...(date && { date }), ...(organ && { organ }) };
  return { narrative, headings, signature };
}

/** What stands between the title and the first section: the preface; a line without a sentence is a subtitle. */
function linesAbove(lines: readonly Line[], first: number | undefined, title: Title | undefined): Line[] {
  const sheet = first === undefined ? title?.cell.sheet : lines[first]?.cell.sheet;
  const above = lines.slice(0, first).filter(({ cell }) => cell.sheet === sheet);
  const begin = above.findLastIndex(({ cell }) => title?.cells.includes(cell)) + 1;
  return above.slice(begin);
}

const SENTENCE = /[，。；：:]/u;

const NOTE = new RegExp(vocabulary.notePrefix, 'u');

/** Text and dates outside the tables, in reading order. */
function proseCells(sheet: Sheet, edition: Edition, found: TablesFound): Cell[] {
  const readings = found.tables.flatMap((table) => [...table.blocks, ...table.copies]);
  const regions = readings.flatMap(({ areas }) => areas).filter((area) => area.sheet === sheet.name);
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

function toProse(lines: readonly Line[], heading: Cell | undefined): Prose {
  const cells = [...new Set(lines.map(({ cell }) => cell))];
  if (lines.length === 0) return { text: null, cells: heading ? [heading] : [] };
  return { text: lines.map(({ text }) => text).join('\n'), cells };
}
