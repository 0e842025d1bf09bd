import { vocabulary } from '../../edition/vocabulary.js';
import type { FactOf } from '../../finding/finding.js';
import { readYear } from '../../report/date.js';
import { findTitle } from '../../report/prose/title.js';
import type { Report } from '../../report/report.js';
import { withPlainDates } from '../../report/text/periods.js';
import type { Cell } from '../../source/book.js';
import { narrativeOf, type Passage, type Sentence, withoutTitles } from '../passages.js';
import { placeOf } from '../places.js';
import { defineRule } from '../rule.js';
import { yearOfTitle, yearSaid } from './years/year-said.js';
import { type SectionOfYears, standingsIn } from './years/year-standings.js';
import type { WordedYear } from './years/year-told.js';

export const sYear = defineRule({
  id: 'S-YEAR',
  severity: 'warning',
  worst: 'error',
  needs: ['form'],
  *check({ form }) {
    const year = form.year.value;
    if (year === null) return;
    yield* otherTitles(form, year);
    for (const passage of narrativeOf(form)) yield* otherYears(passage, year, form);
  },
});

const isUntitled = ({ edition }: Report, { key }: Passage) =>
  edition.sections.some((section) => section.key === key && section.untitled);

/** A title over the tables that names another year than the data. */
function* otherTitles({ book }: Report, year: number): Iterable<FactOf<'S-YEAR'>> {
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

function* otherYears(passage: Passage, year: number, form: Report): Iterable<FactOf<'S-YEAR'>> {
  const isPreface = isUntitled(form, passage);
  const section: SectionOfYears = { isPreface, isOfProblems: passage.key === PROBLEMS };
  const text = withoutTitles(isPreface ? passage.text.replace(OWN_TITLE, ' $<title> ') : passage.text);
  const titled = ({ text: { length }, index }: Sentence) => passage.text.slice(index, index + length);
  // Most sentences name no year: nothing is made for them.
  const mayName = (sentence: Sentence) =>
    NAMES_YEAR.test(sentence.text) || (!isPreface && titled(sentence).includes('《'));
  for (const { sentence, standing } of standingsIn(text, year, section, mayName)) {
    const within = { text, at: sentence.index, form };
    const plan = yearOfTitle(titled(sentence), year, standing, within);
    if (plan) yield otherYear(passage, plan, year, sentence);
    const said = NAMES_YEAR.test(sentence.text) ? withPlainDates(sentence.text) : '';
    const worded = said === '' ? undefined : yearSaid(said, year, standing, within);
    if (worded) yield otherYear(passage, worded, year, sentence);
  }
}

/** Some characters of a sentence with its year among them: from its beginning, or from the clause that has the year. */
function excerptWith(year: string, sentence: string): string {
  const at =
    sentence.replace(/\s/gu, '').indexOf(year) + year.length > QUOTED_AT_MOST ? sentence.indexOf(year) : 0;
  const begin = Math.max(...[...MARKS].map((mark) => sentence.lastIndexOf(mark, at))) + 1;
  return sentence.slice(begin, begin + QUOTED_AT_MOST);
}

const MARKS = '，,；;：:';

/** 编制了《某镇2023年政府信息公开工作年度报告》: no other text's title. */
const OWN_TITLE =
  /《(?<=(?:编制|编写|编撰|撰写|形成|公布|发布|公开)了?《)(?<title>[^《》]{0,40}政府信息公开(?:工作)?(?:年度)?(?:报告|年报))》/gu;

function otherYear(
  passage: Passage,
  worded: WordedYear,
  year: number,
  { text, index }: Sentence,
): FactOf<'S-YEAR'> {
  const { message, found, wanted = year } = worded;
  const quoted = excerptWith(found, passage.original.slice(index, index + text.length).trim());
  return {
    message,
    values: { title: passage.title, found, year, wanted, text: quoted },
    places: [passage.at(index)],
    expected: wanted,
    actual: readYear(found) ?? found,
    ...(message === 'impossible' && { severity: 'error' as const }),
  };
}

/** What every pattern on years asks of a sentence: most have no year, and need no closer look. */
const NAMES_YEAR = /(?:\d{4}|二[〇○零][〇○零一二三四五六七八九]{2}) ?(?:[年./-]|全年)/u;

const PROBLEMS = 'problems';
