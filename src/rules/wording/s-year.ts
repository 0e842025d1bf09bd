import { vocabulary } from '../../edition/vocabulary.js';
import type { FactOf } from '../../finding/finding.js';
import { readYear } from '../../report/date.js';
import { findTitle } from '../../report/prose/title.js';
import type { Report } from '../../report/report.js';
import { withPlainDates } from '../../report/text/periods.js';
import type { Cell } from '../../source/book.js';
import { narrativeOf, type Passage, type Sentence, sentencesOf, withoutTitles } from '../passages.js';
import { placeOf } from '../places.js';
import { defineRule } from '../rule.js';
import { carriedFigures } from '../words/carried-figures.js';
import { countsOfTables } from '../words/counts-of-tables.js';
import { carriedOnYear } from './carried-years.js';
import { issuedPlan } from './issued-plans.js';
import { type ListOf, listIn } from './planned-starts.js';
import { problemsOfYear } from './problems-of-year.js';
import { toldIn } from './same-matter.js';
import { sinceYear } from './since-years.js';
import { untilYear } from './until-years.js';
import { wordedYear } from './worded-years.js';
import type { WordedYear } from './year-told.js';

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
  const text = withoutTitles(isPreface ? passage.text.replace(OWN_TITLE, ' $<title> ') : passage.text);
  const isOfProblems = passage.key === PROBLEMS;
  let line = -1;
  let opens = true;
  let [isHeaded, isOfPlans, wasHeading] = [true, false, true];
  let hasThisYear = false;
  let told = '';
  let [improves, mends] = [false, false];
  let list: ListOf;
  const sentences = sentencesOf(text).filter(({ text: sentence }) => sentence.trim() !== '');
  for (const [at, { text: sentence, index }] of sentences.entries()) {
    const begins = line < 0 || LABELLED.test(sentence) || text.slice(line, index).includes('\n');
    if (begins) {
      [opens, hasThisYear, told] = [true, false, ''];
      const isNumbered = LABELLED.test(sentence) || NUMBERED.test(sentence);
      isHeaded = wasHeading || isNumbered;
      if (isNumbered) isOfPlans = HEADS_PLANS.test(sentence);
    }
    line = index;
    const said = NAMES_YEAR.test(sentence) ? withPlainDates(sentence) : '';
    if (text[index - 1] !== ';') list = undefined;
    mends ||= isOfProblems && MENDS.test(sentence);
    const titled = passage.text.slice(index, index + sentence.length);
    const plan = !isPreface && titled.includes('《') ? issuedPlan(titled, year) : undefined;
    if (plan) yield otherYear(passage, plan, year, { text: sentence, index });
    // Most sentences name no year: nothing is made for them.
    if (said !== '') {
      const next = sentences[at + 1]?.text ?? '';
      const leadsToThisYear = opensWith(year, next);
      const place = { isPreface, isOfProblems, isOfPlans, isHeaded, improves, mends, list };
      const standing = { ...place, opens, hasThisYear, told, leadsToThisYear, next };
      const isOfTables = (counted: string) => countsOfTables(counted, form);
      const worded =
        wordedYear(said, year, standing) ??
        sinceYear(said, year, isOfTables) ??
        untilYear(said, year, (counted) => isOfTables((sentences[at - 1]?.text ?? '') + counted)) ??
        carriedOnYear(said, year, () => carriedFigures(form)) ??
        (isOfProblems && opens ? problemsOfYear(said, year, text) : undefined);
      if (worded) yield otherYear(passage, worded, year, { text: sentence, index });
    }
    if (isOfProblems) list = listIn(sentence) ?? list;
    improves ||= isOfProblems && IMPROVES.test(sentence);
    wasHeading = isHeading(sentence);
    opens &&= wasHeading;
    if (THIS_YEAR.test(sentence) || sentence.includes(String(year)))
      [hasThisYear, told] = [true, told + toldIn(sentence)];
  }
}

/** 2023年, 到2023年, 今年收到41件 */
const opensWith = (year: number, sentence = ''): boolean =>
  sentence
    .trim()
    .replace(/^[到至]了?/u, '')
    .startsWith(`${year}年`) || OPENS_NOW.test(sentence);
const OPENS_NOW = /^\s*(?:今年|本年度?)[,，]?(?:收到|受理|新收|办结|共)/u;

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
/** From there on the section tells what is to be done. */
const IMPROVES = /(?:改进|整改)(?:措施|方向|计划|打算)|下一步|今后/u;

/** What follows may be more than this year's, and not have been. */
const MENDS = /改进|整改|举措|打算|下一?步|下阶段|今后/u;

/** 全年收到45件。2023年收到41件: the latter is compared with the former. */
const THIS_YEAR = /今年|本年(?!度?结转)|全年|当年|报告期|年内/u;

/** （二）依申请公开：2023年未收到申请: one paragraph may hold several, each on a subject of its own. */
const LABELLED = /^\s*\([一二三四五六七八九十]{1,3}\)/u;

/** （一）主动公开情况, （一）加强主动公开，深化重点领域信息公开, 2.依申请公开 */
const isHeading = (sentence: string) =>
  sentence.length <= LONGEST_HEADING &&
  !/\d/.test(sentence.replace(NUMBERED, '')) &&
  (!sentence.includes(',') || LABELLED.test(sentence));

/** （六）2025年工作打算: what follows is of another year than this. */
const HEADS_PLANS = /^[^,]{0,14}(?:下一?步|打算|计划(?!生育|总结)|思路|安排|展望|设想)/u;
const NUMBERED = /^\s*\(?\d{1,2}[.、,)]/u;

const LONGEST_HEADING = 24;
