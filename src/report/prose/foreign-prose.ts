import { type Edition, proseSections } from '../../edition/edition.js';
import { canonicalLabel } from '../../edition/label.js';
import type { Book, Cell, Sheet } from '../../source/book.js';
import type { Beside } from '../notes.js';
import type { Heading } from '../report.js';
import type { TablesFound } from '../tables/find-tables.js';
import { type Line, type Prose, proseOfLines } from '../text/prose.js';
import { dateline, nameUnder } from './dateline.js';
import { withoutDraftPage } from './draft-page.js';
import { findHeadings, isTitle } from './headings.js';
import { linesOf } from './lines.js';
import { shareOut } from './ownership.js';
import { isCaption, isPageLine, isSubtitle, withoutPageEnd } from './page-lines.js';
import { withoutSecondCopy } from './second-copy.js';
import { type Signature, splitSignature } from './signature.js';
import { lastToRepeat, type Title } from './title.js';

export interface ForeignProse extends Beside {
  readonly narrative: ReadonlyMap<string, Prose>;
  readonly signature: Signature;
  readonly unplaced: readonly Cell[];
}

/** Reads prose from under the section headings, around the tables. */
export function readForeignProse(
  book: Book,
  edition: Edition,
  found: TablesFound,
  title: Title | undefined,
): ForeignProse {
  const cells = book.sheets.flatMap((sheet) => (sheet.hidden ? [] : proseCells(sheet, edition, found)));
  const lines = withoutSecondCopy(withoutDraftPage(linesOf(cells, edition)), edition);
  const begins = findHeadings(lines, edition, found);
  const { sections, above, others } = shareOut(lines, begins, found);
  const headings = begins.map(({ index, section, misnamed }): Heading => {
    return { section: section.key, cell: lines[index]?.cell as Cell, misnamed };
  });
  const own = new Map([...sections].map(([section, its]) => [section.key, textOf(its, edition)]));
  const opening = openingOf(begins.length > 0 ? above : onSheetOf(title, lines), title, edition);
  const [preface] = edition.sections;
  if (preface?.untitled && opening.text.length > 0) own.set(preface.key, opening.text);
  const last = begins.findLast(({ section }) => !section.table)?.section.key ?? '';
  const signed = splitSignature(withoutPageEnd(own.get(last) ?? []), title?.organ ?? undefined);
  if (own.has(last)) own.set(last, signed.rest);
  const narrative = new Map<string, Prose>();
  for (const { key } of proseSections(edition)) {
    const its = own.get(key);
    const heading = headings.find(({ section }) => section === key)?.cell;
    if (its) narrative.set(key, proseOfLines(its, heading));
  }
  const date = signed.date ?? opening.date;
  const organ = signed.organ ?? opening.organ;
  return {
    narrative,
    headings,
    signature: { ...signed, ...(date && { date }), ...(organ && { organ }) },
    remarks: remarksOf(headings, own, edition),
    unplaced: others.flatMap(({ text, cell }) => (SENTENCE.test(text) ? [cell] : [])),
  };
}

/** A title that is said again is a caption. */
const textOf = (lines: readonly Line[], edition: Edition): readonly Line[] =>
  lines.filter(({ text }) => !isTitle(text, edition));

/** Under a heading all that is said; below a table without one, captions of the next may stand too. */
function remarksOf(
  headings: readonly Heading[],
  own: ReadonlyMap<string, readonly Line[]>,
  { tables }: Edition,
): ReadonlyMap<string, readonly Line[]> {
  return new Map(
    tables.flatMap(({ key }): [string, readonly Line[]][] => {
      const lines = own.get(key)?.filter((line) => !isCaption(line));
      const isHeaded = headings.some(({ section }) => section === key);
      return lines ? [[key, isHeaded ? lines : lines.filter(({ text }) => SENTENCE.test(text))]] : [];
    }),
  );
}

/** What stands between the title and the first section: the preface, once what belongs to the title is taken away. */
function openingOf(above: readonly Line[], title: Title | undefined, edition: Edition) {
  const lines = withoutRepeated(
    above.slice(above.findLastIndex(({ cell }) => title?.cells.includes(cell)) + 1),
    title,
  );
  const organ = nameUnder(lines);
  const isOther = (line: Line) =>
    line === organ ||
    // Programs that know little of styles put what follows into the same line.
    (isPageLine(line) && !line.text.includes('。')) ||
    isSubtitle(line) ||
    isTitle(withoutPage(line.text), edition);
  const text = lines.filter((line) => !isOther(line));
  return {
    // Without a sentence it is no preface: a list of contents, the name of a column.
    text: text.some((line) => SENTENCE.test(line.text)) ? text : [],
    organ,
    date: dateline(lines),
  };
}

/** In a list of contents: 一、总体情况……3 */
const withoutPage = (text: string): string =>
  text.length > LONGEST_ENTRY ? text : text.replace(/[\s.…·⋯-]*\d{0,3}$/u, '');
const LONGEST_ENTRY = 120;

/** A list of what the website knows of the report names it first; what is said before the title comes again is no text. */
function withoutRepeated(below: readonly Line[], title: Title | undefined): readonly Line[] {
  const end = below.findIndex(({ text }) => text.includes('。'));
  const heads = below.slice(0, end === -1 ? below.length : end);
  const cells = [...new Set(heads.map(({ cell }) => cell))];
  const last = title && lastToRepeat(title, cells);
  return last ? below.slice(below.findLastIndex(({ cell }) => cell === last) + 1) : below;
}

const onSheetOf = (title: Title | undefined, lines: readonly Line[]): readonly Line[] =>
  lines.filter(({ cell }) => cell.sheet === title?.cell.sheet);

const SENTENCE = /[，。；：:]/u;

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
      !blockTitles.has(canonicalLabel(String(cell.value).slice(0, 40))),
  );
}
