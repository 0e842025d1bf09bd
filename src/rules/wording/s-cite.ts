import type { Edition } from '../../edition/edition.js';
import type { Editions } from '../../edition/editions.js';
import { canonicalLabel, labelsIn } from '../../edition/label.js';
import { once } from '../../edition/memo.js';
import type { FactOf } from '../../finding/finding.js';
import type { Report } from '../../report/report.js';
import { matchesIn } from '../../report/text/matches-in.js';
import { narrativeOf, type Passage } from '../passages.js';
import { defineRule } from '../rule.js';
import { pattern, wording } from '../wording-patterns.js';

export const sCite = defineRule({
  id: 'S-CITE',
  severity: 'warning',
  needs: ['form', 'editions'],
  *check({ form, editions }) {
    for (const passage of narrativeOf(form)) yield* slipsIn(passage);
    const { prescribed, edition } = form;
    const [opening] = narrativeOf(form);
    if (!opening || !prescribed) return;
    const text = citing(opening, edition);
    const cited = labelsIn(text);
    yield* otherNumbers(text, prescribed, editions, opening);
    if (numbered(cited, prescribed)) {
      yield* otherTitle(text, cited, prescribed, editions, opening);
      if (!TELLS_BOTH.test(text)) yield* besideRight(cited, form, editions, opening);
      return;
    }
    const isTitled = titled(cited, prescribed) !== undefined;
    for (const other of editions.all) {
      if (other === prescribed) continue;
      const title = titled(cited, other);
      // Under the right title, the number alone is wrong.
      const found = isTitled && title ? undefined : (numbered(cited, other) ?? title);
      if (!found) continue;
      yield {
        message: 'other',
        values: {
          year: form.year.value ?? '',
          title: opening.title,
          found: other.notice,
          wanted: prescribed.notice,
        },
        places: [opening.at(found.index)],
        expected: prescribed.notice,
        actual: other.notice,
      };
    }
  },
});

/** 国办公开办函〔2021〕30号和国办公开办函〔2019〕60号: another year's notice beside the right one, which may be cited for something else. */
function* besideRight(
  cited: Cited,
  { year, prescribed }: Report,
  editions: Editions,
  { title, at }: Passage,
): Iterable<FactOf<'S-CITE'>> {
  if (!prescribed) return;
  for (const other of editions.all) {
    const found = other === prescribed ? undefined : numbered(cited, other);
    if (!found) continue;
    yield {
      message: 'beside',
      values: { year: year.value ?? '', title, found: other.notice, wanted: prescribed.notice },
      places: [at(found.index)],
      expected: prescribed.notice,
      actual: other.notice,
      severity: 'notice',
    };
  }
}

/** A preface may tell how one notice came to replace the other. */
const TELLS_BOTH = /[〕\])] ?\d{1,3} ?号[^。;,]{0,10}(?:修订|修改|废止|替代|取代|代替|不再)/u;

/** 国务院令第711令, 国办函〔2021〕109号: what is cited by a number or a name that no document has. */
function* slipsIn({ text, title, at }: Passage): Iterable<FactOf<'S-CITE'>> {
  if (!CITING.test(text)) return;
  for (const { found, wanted } of SLIPS)
    for (const { 0: said, index } of matchesIn(text, found))
      yield {
        message: 'slip',
        values: { title, found: said, wanted },
        places: [at(index)],
        expected: wanted,
        actual: said,
      };
}

/** What every such slip has one of; most sections have none. */
const CITING = pattern(wording.citations.citing);
const SLIPS = wording.citations.slips.map(({ found, wanted }) => ({ found: pattern(found, 'gu'), wanted }));

/** The Regulation by the number of the old one, or the notice by the name of another series. */
function* otherNumbers(
  text: string,
  edition: Edition,
  editions: Editions,
  { title, at }: Passage,
): Iterable<FactOf<'S-CITE'>> {
  const { notice } = edition;
  const regulation = matchesIn(text, REGULATION).find((found) => decreeOf(found) !== current);
  if (regulation) {
    const number = decreeOf(regulation);
    yield {
      message: 'regulation',
      values: { title, found: number, wanted: current },
      places: [at(regulation.index)],
      expected: current,
      actual: number,
    };
  }
  const wanted = canonicalLabel(notice);
  const series =
    matchesIn(text, sameNumber(edition)).find(([found]) => canonicalLabel(found) !== wanted) ??
    mixedNumber(text, editions) ??
    numberBehindTitle(text, edition, editions);
  if (series)
    yield {
      message: 'series',
      values: { title, found: series[0], wanted: notice },
      places: [at(series.index)],
      expected: notice,
      actual: series[0],
    };
}

const { current } = wording.citations;
const REGULATION = pattern(wording.citations.regulation, 'gu');
const decreeOf = ({ groups }: RegExpExecArray) => Number(groups?.number ?? groups?.before);

/** The year and number of a notice under any name of the State Council's office. */
const sameNumber = once(({ notice }: Edition) => {
  const [year = '', number = ''] = notice.match(/\d+/gu) ?? [];
  return pattern(`国办[〇㐀-鿿]{0,6} ?[〔\\[(] ?${year} ?[〕\\])] ?${number} ?号`, 'gu');
});

/** 国办公开办函〔2019〕30号: the year of one notice with the number of another. */
function mixedNumber(text: string, { all }: Editions): RegExpExecArray | undefined {
  const notices = all.map(({ notice }) => notice.match(/\d+/gu) ?? []);
  const isNotice = (year?: string, number?: string) =>
    notices.some(([ofYear, ofNumber]) => ofYear === year && ofNumber === number);
  const isMixed = (year?: string, number?: string) =>
    notices.some(([ofYear]) => ofYear === year) && notices.some(([, ofNumber]) => ofNumber === number);
  for (const found of matchesIn(text, NOTICE)) {
    const [, year, number] = found;
    if (!isNotice(year, number) && isMixed(year, number)) return found;
  }
  return undefined;
}

/** 《…年度报告格式〉的通知》（国办公开办函〔2021〕31号）: the title that stands right before it tells what number is meant. */
function numberBehindTitle(text: string, edition: Edition, { all }: Editions): RegExpExecArray | undefined {
  const numbers = all.map(({ notice }) => canonicalLabel(notice));
  return behindTitle(text, edition, (number) => !numbers.includes(number));
}

/** The first number of some kind with a title of an edition's notice right before it. */
function behindTitle(
  text: string,
  { wording }: Edition,
  isMeant: (number: string) => boolean,
): RegExpExecArray | undefined {
  const titles = wording.cites.map((title) => canonicalLabel(title.slice(title.indexOf(TITLE_BEGINS))));
  return matchesIn(text, NOTICE).find(({ 0: found, index }) => {
    if (!isMeant(canonicalLabel(found))) return false;
    const before = canonicalLabel(text.slice(Math.max(0, index - LONGEST_BEFORE), index));
    return titles.some((title) => before.endsWith(title));
  });
}

/** What is left of a title without the office that stands before it. */
const TITLE_BEGINS = '关于';
const LONGEST_BEFORE = 80;

const NOTICE = /国办公开办函 ?[〔[(] ?(\d{4}) ?[〕\])] ?(\d{1,3}) ?号/gu;

/** The right number under the title of another notice; where each is cited for itself, too, it stands right behind that. */
function* otherTitle(
  text: string,
  cited: Cited,
  prescribed: Edition,
  editions: Editions,
  { title, at }: Passage,
): Iterable<FactOf<'S-CITE'>> {
  const own = canonicalLabel(prescribed.notice);
  for (const other of editions.all) {
    if (other === prescribed) continue;
    const isApart = titled(cited, prescribed) ?? numbered(cited, other);
    const found = isApart ? behindTitle(text, other, (number) => number === own) : titled(cited, other);
    if (found)
      yield {
        message: 'otherTitle',
        values: { title, notice: prescribed.notice, wanted: prescribed.wording.cites[0] ?? '' },
        places: [at(found.index)],
      };
  }
}

/** The preface; without one, the sentences of the first paragraph that say on what the report is based. */
function citing({ key, text }: Passage, { sections }: Edition): string {
  const isPreface = sections.some((section) => section.key === key && section.untitled);
  if (isPreface) return text;
  const [paragraph = ''] = text.split('\n');
  // Blanks keep the places of what is left.
  return paragraph.replace(/[^。;]+/gu, (sentence) =>
    BASIS.test(sentence) ? sentence : ' '.repeat(sentence.length),
  );
}

const BASIS = pattern(wording.basis);

type Cited = ReturnType<typeof labelsIn>;

/** Where a text gives an edition's notice by its number; marks and spaces between don't matter. */
function numbered(cited: Cited, { notice }: Edition): { index: number } | undefined {
  return placeOf(cited, notice);
}

function titled(cited: Cited, { wording }: Edition): { index: number } | undefined {
  for (const title of wording.cites) {
    const found = placeOf(cited, title);
    if (found) return found;
  }
  return undefined;
}

function placeOf(cited: Cited, label: string): { index: number } | undefined {
  const index = cited(label);
  return index === undefined ? undefined : { index };
}
