import { once } from '../edition/memo.js';
import type { Place } from '../finding/finding.js';
import type { Report } from '../report/report.js';
import * as model from '../report/text/passages.js';
import { placeOf } from './places.js';
import { pattern, wording } from './wording-patterns.js';

export { foldWidth } from '../report/text/fold-width.js';
export { type Sentence, sentenceAt, sentencesOf } from '../report/text/sentences.js';

/** A section of prose, or the remark under a table, whose characters have places in findings. */
export interface Passage extends model.Passage {
  /** The place of the cell that holds a character of the text. */
  at(index: number): Place;
}

/** The prose of a report in printed order, then its remarks; what is empty is left out. */
export const passagesOf = once((report: Report): readonly Passage[] =>
  model.passagesOf(report).map((passage) => ({
    ...passage,
    at: (index) => {
      const cell = passage.cellAt(index);
      return { ...(cell ? placeOf(cell) : { at: '', role: 'cell' as const }), title: passage.title };
    },
  })),
);

/** The sections of prose alone. */
export const narrativeOf = (report: Report): Passage[] =>
  passagesOf(report).filter(({ isRemark }) => !isRemark);

const QUOTED = pattern(wording.quoted, 'gu');
const ADDRESSES = pattern(wording.addresses, 'gu');

/** The text with what stands in book title marks blanked out. */
export const withoutTitles = (text: string): string => blankOut(text, QUOTED);

/** The text with web and mail addresses blanked out. */
export const withoutAddresses = once(({ text }: model.Passage): string =>
  IN_ADDRESSES.test(text) ? blankOut(text, ADDRESSES) : text,
);

/** Every address has one of these; most texts have none. */
const IN_ADDRESSES = /[@/]|www/;

const blankOut = (text: string, what: RegExp) => text.replace(what, (found) => ' '.repeat(found.length));
