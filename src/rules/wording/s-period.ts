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
    if (stated.length === 0 && !tellsYear(preface, year) && !elsewhere())
      yield { message: 'none', values: { year }, places: [preface.at(0)], severity: 'notice' };
  },
});

/** 反映某局2024年1月1日至2024年12月31日的情况: the whole year, whatever it is told to be. */
function tellsYear({ text }: Passage, year: number): boolean {
  const said = withPlainDates(withoutTitles(text)).replaceAll('(', '');
  const period = periodIn(said);
  const isWhole = period !== undefined && !period.impossible && isWholeYear(period, year);
  return isWhole || BY_YEAR.exec(said)?.groups?.year === String(year);
}
/** 本报告所涉时间为2024年全年 */
const BY_YEAR = /(?:时间|时段|期间|数据|数字)[^。;\d]{0,8}(?<year>\d{4})年(?:全年|1月?[—–~～至到-]12月)/u;

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
