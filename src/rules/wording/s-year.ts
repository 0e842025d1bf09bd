import { vocabulary } from '../../edition/vocabulary.js';
import type { Fact } from '../../finding/finding.js';
import { readYear } from '../../report/date.js';
import { findTitle } from '../../report/prose/title.js';
import type { Report } from '../../report/report.js';
import type { Cell } from '../../source/book.js';
import { narrativeOf, type Passage, sentencesOf, withoutTitles } from '../passages.js';
import { placeOf } from '../places.js';
import { defineRule } from '../rule.js';
import { NAMES_YEAR, wordedYears } from './worded-years.js';

export const sYear = defineRule({
  id: 'S-YEAR',
  severity: 'warning',
  needs: ['form'],
  *check({ form }) {
    const year = form.year.value;
    if (year === null) return;
    yield* otherTitles(form, year);
    const [firstTitled] = narrativeOf(form).filter((passage) => !isUntitled(form, passage));
    for (const passage of narrativeOf(form))
      yield* otherYears(passage, year, isUntitled(form, passage), passage === firstTitled);
  },
});

const isUntitled = ({ edition }: Report, { key }: Passage) =>
  edition.sections.some((section) => section.key === key && section.untitled);

/** A title over the tables that names another year than the data. */
function* otherTitles({ book }: Report, year: number): Iterable<Fact> {
  for (const sheet of book.sheets) {
    const mayHaveTitle =
      !OWN_SHEETS.has(sheet.name.trim()) && sheet.cells.some(({ value }) => mayName(value));
    const title = mayHaveTitle ? findTitle({ sheets: [sheet] }) : undefined;
    if (title && title.year !== year)
      yield {
        message: 'title',
        values: { found: title.year, year },
        places: [placeOf(title.cell)],
        expected: year,
        actual: title.year,
        severity: 'error',
      };
  }
}

/** Our template's sheets without tables have no title: what stands there is a setting, an example or prose. */
const OWN_SHEETS: ReadonlySet<string> = new Set(Object.values(vocabulary.sheets));

const mayName = (value: Cell['value']) => typeof value === 'string' && SOME_YEAR.test(value);
const SOME_YEAR = /\d{4}|[〇○零]|[\uFF10-\uFF19]{4}/u;

const QUOTED_AT_MOST = 40;

function* otherYears(passage: Passage, year: number, isPreface: boolean, isFirst: boolean): Iterable<Fact> {
  const text = withoutTitles(passage.text);
  const sentences = sentencesOf(text).filter(({ text: sentence }) => sentence.trim() !== '');
  const opening = isFirst ? sentences.find(({ text: sentence }) => !isHeading(sentence)) : undefined;
  for (const { text: sentence, index } of sentences) {
    const standing = { isPreface, isOpening: index === opening?.index };
    const worded = NAMES_YEAR.test(sentence)
      ? wordedYears(sentence, lineAround(text, index), year, standing)
      : undefined;
    if (!worded) continue;
    const quoted = passage.original
      .slice(index, index + sentence.length)
      .trim()
      .slice(0, QUOTED_AT_MOST);
    yield {
      message: worded.message,
      values: { title: passage.title, found: worded.found, year, text: quoted },
      places: [passage.at(index)],
      expected: year,
      actual: readYear(worded.found) ?? worded.found,
    };
  }
}

/** （一）主动公开情况 */
const isHeading = (sentence: string) => sentence.length <= LONGEST_HEADING && !sentence.includes(',');

const LONGEST_HEADING = 24;

function lineAround(text: string, index: number): string {
  const end = text.indexOf('\n', index);
  return text.slice(text.lastIndexOf('\n', index) + 1, end < 0 ? undefined : end);
}
