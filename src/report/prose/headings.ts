import type { Edition, Section } from '../../edition/edition.js';
import type { FormTable } from '../../edition/form.js';
import { groupBy } from '../../edition/group-by.js';
import { canonicalLabel, LONGEST_LABEL, likeness, withoutNumber } from '../../edition/label.js';
import { once } from '../../edition/memo.js';
import { vocabulary } from '../../edition/vocabulary.js';
import type { TablesFound } from '../tables/find-tables.js';
import type { Line } from '../text/prose.js';

/** A line that begins a section. */
export interface HeadingLine {
  /** Its place among the lines. */
  readonly index: number;
  readonly section: Section;
  /** Not worded as in the form. */
  readonly misnamed: boolean;
  /** Text that goes on behind the title in the same line. */
  readonly rest: string;
}

/**
 * Finds the section headings among lines, by title. A title to the letter wins; only a section without one takes a
 * near miss, which must stand between its neighbours; that of a table must stand over it.
 */
export function findHeadings(lines: readonly Line[], edition: Edition, tables?: TablesFound): HeadingLine[] {
  const titles = exactTitles(lines, edition);
  const found = new Map<Section, HeadingLine>();
  for (const own of groupBy(titles, ({ section }) => section).values()) {
    const [chosen] = own.length > 1 ? preferred(own, titles, lines) : own;
    if (chosen) found.set(chosen.section, chosen);
  }
  for (const heading of otherwiseNumbered(lines, edition, found)) found.set(heading.section, heading);
  for (const section of edition.sections)
    if (!section.untitled && !found.has(section)) {
      const near = nearest(lines, section, edition, found, tables);
      if (near !== undefined) found.set(section, { index: near, section, misnamed: true, rest: '' });
    }
  return [...found.values()].sort((a, b) => a.index - b.index);
}

function exactTitles(lines: readonly Line[], edition: Edition): HeadingLine[] {
  const titled = titledSections(edition);
  return lines.flatMap(({ text }, index) => {
    const line = beginningOf(text);
    return titled.flatMap(({ section, bare }): HeadingLine[] => {
      const rest = behindTitle(line, bare);
      return rest === undefined ? [] : [{ index, section, misnamed: false, rest }];
    });
  });
}

/**
 * 1、总体情况 or （一）总体情况: other numbers than the form's. Those of a table are often said within the first
 * section, so that one of them alone is no heading.
 */
function otherwiseNumbered(
  lines: readonly Line[],
  edition: Edition,
  found: ReadonlyMap<Section, HeadingLine>,
): HeadingLine[] {
  const missing = edition.sections.filter((section) => !section.untitled && !found.has(section));
  const titles = lines.flatMap(({ text }, index) => {
    const { chinese, bracketed, plain } = OTHER_NUMBER.exec(text)?.groups ?? {};
    const number = chinese ?? DIGITS[Number(bracketed ?? plain) - 1];
    if (number === undefined || text.length > LONGEST_LABEL) return [];
    const own = canonicalLabel(text.replace(OTHER_NUMBER, ''));
    const section = missing.find((each) => numberOf(each.title) === number && bareTitle(each) === own);
    return section ? [{ index, section, misnamed: false, rest: '' }] : [];
  });
  return titles.length > 1 ? titles : titles.filter(({ section }) => !section.table);
}

const DIGITS = '一二三四五六七八九十';
const OTHER_NUMBER =
  /^(?:[（(](?:(?<chinese>[一二三四五六七八九十])|(?<bracketed>\d))[）)]|(?<plain>\d)[、.．])\s*/u;

/** True for a line that is the title of a section and nothing else: a caption may repeat it. */
export function isTitle(text: string, edition: Edition): boolean {
  if (text.length > LONGEST_LABEL) return false;
  const line = beginningOf(text);
  return titledSections(edition).some(({ bare }) => behindTitle(line, bare) === '');
}

/** The sections that have a title, with what it says apart from its number. */
const titledSections = once(({ sections }: Edition) =>
  sections.flatMap((section) => (section.untitled ? [] : [{ section, bare: bareTitle(section) }])),
);

/** A title in a table of contents, or in a blank copy of the form, has nothing under it; the last on a sheet counts. */
function preferred(
  own: readonly HeadingLine[],
  titles: readonly HeadingLine[],
  lines: readonly Line[],
): HeadingLine[] {
  const sheetOf = (index: number) => lines[index]?.cell.sheet;
  const begins = new Set(titles.map(({ index }) => index));
  const hasText = ({ index, rest }: HeadingLine) =>
    rest !== '' || (sheetOf(index + 1) === sheetOf(index) && !begins.has(index + 1));
  const candidates = own.some(hasText) ? own.filter(hasText) : own;
  const sheet = sheetOf(candidates[0]?.index ?? 0);
  return candidates.filter(({ index }) => sheetOf(index) === sheet).slice(-1);
}

/** 一、 before a title, or nothing; 第一部分 counts too. */
const NUMBER =
  /^(?:(?<number>[一二三四五六七八九十])[、，.．]|第(?<part>[一二三四五六七八九十])部分[、：:\s]*)\s*/u;

/** How a line begins, its number apart: with as much of it as a title may take. */
interface Beginning {
  readonly own: string;
  readonly head: string;
  readonly canonical: string;
}

function beginningOf(text: string): Beginning {
  const own = text.replace(NUMBER, '');
  // No title is as long, spaces and marks between its characters included.
  const head = own.slice(0, LONGEST_LABEL * 2);
  return { own, head, canonical: canonicalLabel(head) };
}

/**
 * What stands behind a title that begins a line; undefined where it does not begin it to the letter. The title's
 * characters may stand apart, and what follows must be set off from them.
 */
function behindTitle({ own, head, canonical }: Beginning, title: string): string | undefined {
  if (canonical === title && head === own) return '';
  if (!canonical.startsWith(title)) return undefined;
  let end = 0;
  let said = 0;
  for (const character of head) {
    if (said >= title.length) break;
    end += character.length;
    said += canonicalLabel(character).length;
  }
  return SET_OFF.test(own.slice(end)) ? own.slice(end).replace(SET_OFF, '').trim() : undefined;
}

const SET_OFF = /^[\s。：:]+/u;

const bareTitle = once(({ title }: Section) => canonicalLabel(title.replace(NUMBER, '')));

function nearest(
  lines: readonly Line[],
  section: Section,
  edition: Edition,
  found: ReadonlyMap<Section, HeadingLine>,
  tables: TablesFound | undefined,
): number | undefined {
  const place = edition.sections.indexOf(section);
  const numberCounts = !isListed(lines, edition, found);
  let best: number | undefined;
  let bestScore = 0;
  lines.forEach((line, index) => {
    const { text, cell } = line;
    const score = nearness(text, section);
    if (score <= bestScore || (score === ONLY_NUMBER && !numberCounts)) return;
    if (section.table && tables && !standsOver(section.table, line, tables)) return;
    const isBetween = [...found.values()].every(
      (other) =>
        lines[other.index]?.cell.sheet !== cell.sheet ||
        edition.sections.indexOf(other.section) < place === other.index < index,
    );
    if (isBetween) [best, bestScore] = [index, score];
  });
  return best;
}

/** A table stands below a line, on the same sheet, before any other. */
function standsOver(table: FormTable, { cell }: Line, { tables }: TablesFound): boolean {
  const below = tables
    .flatMap(({ table: { key }, blocks }) =>
      blocks.flatMap(({ areas }) => areas.map((area) => ({ key, ...area }))),
    )
    .filter(({ sheet, top }) => sheet === cell.sheet && top > cell.row)
    .sort((a, b) => a.top - b.top);
  return below[0]?.key === table.key;
}

/**
 * Lines are numbered in another order than the sections': 一、二、三、 within section one. Then a number alone tells
 * nothing.
 */
function isListed(
  lines: readonly Line[],
  { sections }: Edition,
  found: ReadonlyMap<Section, HeadingLine>,
): boolean {
  const headings = new Set([...found.values()].map(({ index }) => index));
  const missing = sections.filter((section) => !section.untitled && !section.table && !found.has(section));
  const open = new Set(missing.map(({ title }) => numberOf(title)));
  return lines.some(({ text }, index) => {
    const number = text.length > LONGEST_LABEL || headings.has(index) ? undefined : numberOf(text);
    return number !== undefined && !open.has(number);
  });
}

const NOT_A_HEADING = new RegExp(vocabulary.notAHeading, 'u');

/** How near a line comes to a title; 0 where it is none. The right number makes up for other words. */
function nearness(text: string, section: Section): number {
  const { title, table } = section;
  if (text.length > LONGEST_LABEL) return 0;
  const number = numberOf(text);
  // A caption over a table repeats its section's title in other words; only a numbered line is a heading there.
  if (number === undefined && table) return 0;
  if (number !== undefined && number !== numberOf(title)) return 0;
  const bare = canonicalLabel(text.replace(NUMBER, ''));
  const own = bareTitle(section);
  // Too long to be near; lines that are none are many.
  if (number === undefined && withoutNumber(bare).length * NEAR > own.length) return 0;
  if (NOT_A_HEADING.test(text)) return 0;
  const score = likeness(own, bare);
  if (number === undefined) return score > NEAR && !bare.startsWith(own) ? score : 0;
  // Many a heading within section one shares words with the title of a table.
  if (table) return Math.max(score, sharedWords(bare, own));
  return Math.max(score, sharedWords(bare, own), text.length <= SHORT ? ONLY_NUMBER : 0);
}

/** In other words altogether (一、工作概述), its number and its place still tell a heading, as long as it is short. */
const SHORT = 16;
const ONLY_NUMBER = 0.01;

const NEAR = 0.7;

/** How much of a title's characters a line has, at least two in five; less than any likeness. */
function sharedWords(own: string, title: string): number {
  const wanted = [...new Set(title)];
  const share = wanted.filter((character) => own.includes(character)).length / wanted.length;
  return share >= 0.4 ? share / 2 : 0;
}

function numberOf(text: string): string | undefined {
  const groups = NUMBER.exec(text)?.groups;
  return groups?.number ?? groups?.part;
}
