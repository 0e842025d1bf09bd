import type { Report } from '../../report/report.js';
import {
  isWholeYear,
  type Period,
  periodIn,
  periodUntil,
  speaksOfPeriod,
  withPlainDates,
} from '../../report/text/periods.js';
import { narrativeOf, type Passage, sentencesOf, withoutTitles } from '../passages.js';
import { defineRule } from '../rule.js';

export const sPeriod = defineRule({
  id: 'S-PERIOD',
  severity: 'warning',
  needs: ['form'],
  *check({ form }) {
    const year = form.year.value;
    const preface = prefaceOf(form);
    // A missing preface is a finding of S-SECTION.
    if (year === null || !preface) return;
    const stated = periodsIn(preface);
    for (const { sentence, index } of stated) {
      const period = periodIn(sentence) ?? periodUntil(sentence);
      const isRight = !period || period.impossible || isWholeYear(period, year);
      // Another year's period is a finding of S-YEAR; one that begins with a later day of it is none.
      if (isRight || period.to.year !== year || (period.from.year !== year && beginsYear(period))) continue;
      if (BEGUN.test(preface.text)) continue;
      yield {
        message: 'other',
        values: { title: preface.title, text: sentence.slice(0, QUOTED_AT_MOST), year },
        places: [preface.at(index)],
      };
    }
    const elsewhere = () => narrativeOf(form).some((passage) => periodsIn(passage).length > 0);
    if (stated.length === 0 && !elsewhere())
      yield { message: 'none', values: { year }, places: [preface.at(0)], severity: 'notice' };
  },
});

const beginsYear = ({ from: { month, day = 1 } }: Period) => month === 1 && day === 1;

const QUOTED_AT_MOST = 60;

/** An organ may be younger than the year. */
const BEGUN = /成立|组建|挂牌|新设|设立|合并|划转/u;

const prefaceOf = (form: Report): Passage | undefined => {
  const untitled = form.edition.sections.find((section) => section.untitled)?.key;
  return narrativeOf(form).find(({ key }) => key === untitled);
};

/** The sentences that speak of the period of the data. */
function periodsIn({ text }: Passage): { readonly sentence: string; readonly index: number }[] {
  return sentencesOf(withoutTitles(text)).flatMap(({ text: said, index }) => {
    const sentence = withPlainDates(said);
    return speaksOfPeriod(sentence) ? [{ sentence, index }] : [];
  });
}
