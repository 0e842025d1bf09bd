import { once } from '../edition/memo.js';
import type { Place } from '../finding/finding.js';
import type { Prose, Report } from '../report/report.js';
import type { Cell } from '../source/book.js';
import { placeOf } from './places.js';
import { sectionTitle } from './titles.js';
import { pattern, wording } from './wording-patterns.js';

/** A section of prose, or the remark under a table. */
export interface Passage {
  /** The section's key, or the table's. */
  readonly key: string;
  readonly title: string;
  readonly isRemark: boolean;
  readonly original: string;
  /** With half-width letters, digits and marks; every character stands where it stands in the original. */
  readonly text: string;
  /** The place of the cell that holds a character of the text. */
  at(index: number): Place;
}

export interface Sentence {
  readonly text: string;
  /** Where in the passage it begins. */
  readonly index: number;
}

/** The prose of a report in printed order, then its remarks; what is empty is left out. */
export function passagesOf(report: Report): readonly Passage[] {
  let passages = known.get(report);
  if (!passages) {
    const { edition, narrative, notes } = report;
    passages = edition.sections.flatMap(({ key, title }) => toPassage(key, title, narrative.get(key), false));
    for (const table of edition.tables)
      passages.push(...toPassage(table.key, sectionTitle(edition, table), notes.get(table.key), true));
    known.set(report, passages);
  }
  return passages;
}

/** A dozen rules read the same prose. */
const known = new WeakMap<Report, Passage[]>();

/** The sections of prose alone. */
export const narrativeOf = (report: Report): Passage[] =>
  passagesOf(report).filter(({ isRemark }) => !isRemark);

export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let index = 0;
  for (const sentence of text.split(/[。;!?\n]/u)) {
    if (sentence !== '') sentences.push({ text: sentence, index });
    index += sentence.length + 1;
  }
  return sentences;
}

/** The sentence that holds a character. */
export function sentenceAt(text: string, index: number): string {
  let begin = index;
  while (begin > 0 && !SENTENCE_ENDS.has(text[begin - 1] ?? '')) begin--;
  let end = index;
  while (end < text.length && !SENTENCE_ENDS.has(text[end] ?? '')) end++;
  return text.slice(begin, end);
}

const SENTENCE_ENDS = new Set('。;!?\n');

const QUOTED = pattern(wording.quoted, 'gu');
const ADDRESSES = pattern(wording.addresses, 'gu');

/** The text with what stands in book title marks blanked out. */
export const withoutTitles = (text: string): string => blankOut(text, QUOTED);

/** The text with web and mail addresses blanked out. */
export const withoutAddresses = once(({ text }: Passage): string =>
  IN_ADDRESSES.test(text) ? blankOut(text, ADDRESSES) : text,
);

/** Every address has one of these; most texts have none. */
const IN_ADDRESSES = /[@/]|www/;

const blankOut = (text: string, what: RegExp) => text.replace(what, (found) => ' '.repeat(found.length));

/** Full-width letters, digits, marks and spaces become half-width, one for one. */
export function foldWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000\u00A0]/g, (character) => {
    const code = character.charCodeAt(0);
    return code > 0xff00 ? String.fromCharCode(code - 0xfee0) : ' ';
  });
}

function toPassage(key: string, title: string, prose: Prose | undefined, isRemark: boolean): Passage[] {
  if (!prose || prose.text === null || prose.text.trim() === '') return [];
  const { text, cells } = prose;
  const at = (index: number) => {
    const cell = cellAt(index, text, cells);
    return { ...(cell ? placeOf(cell) : { at: '', role: 'cell' as const }), title };
  };
  return [{ key, title, isRemark, original: text, text: foldWidth(text), at }];
}

/** Follows the lines of the cells through the text; a heading in the first cell is no part of it. */
function cellAt(index: number, text: string, cells: readonly Cell[]): Cell | undefined {
  let holder = cells[0];
  let end = 0;
  for (const cell of cells)
    for (const line of String(cell.value).split('\n')) {
      const trimmed = line.trim();
      while (/\s/u.test(text[end] ?? '')) end++;
      if (trimmed === '' || !text.startsWith(trimmed, end)) continue;
      if (end > index) return holder;
      holder = cell;
      end += trimmed.length;
    }
  return holder;
}
