import { matchesIn } from '../../../report/text/matches-in.js';
import { isFormer, type Standing, type WordedYear } from './year-told.js';

const FIGURE = String.raw`\d[\d,.]{0,9}[万余多]*[件宗条次篇个份起场人期项部处名家分%]?`;
const BASE = `(?:年度|年全年|年)(?:同期|全年)?(?:的?${FIGURE}|\\(${FIGURE}\\))?`;
const CHANGE =
  '(?:同比|有所|略有|大幅|明显|净|相比|各)*(?:了)?(?:增加|增长|增多|新增|上升|上涨|提高|提升|减少|下降|降低|下滑|回落|多|少|增|减|降|升|翻|压减|持平)';
/** 较2022年（56件）增长25%, 比2022年的131件多了33件, 与2022年相比, 与2022年基本持平. */
const COMPARED = new RegExp(
  `[较比](?<own>\\d{4})${BASE},?${CHANGE}|(?<![0-9])[与同和跟](?<beside>\\d{4})${BASE}(?:相比|相较|比较|对比|(?:基本|大体)?(?:持平|相当))`,
  'gu',
);

/** What else than this year's may be compared: what another year had, what one is to have, what there is by now. */
const OTHERS =
  /上[一]?年(?!度?结转)|去年|前年|往年|历年|近[\d两二三四五六七]?年|[明来次]年|下[一]?年(?!度?[^,;]{0,6}\d)|目前|现有|现在|如今|将|力争|争取|计划|拟|目标|下一?步|今后|确保|预计|(?<![主重必])要|期末|规定|任务/u;
const SOME_YEAR = /\d{4}(?=年)/gu;

/** The report's own year, with which its own figures cannot be compared: 2022年比2021年 is, and 较2022年初. */
export function comparedYear(sentence: string, year: number, isOfPlans: boolean): WordedYear | undefined {
  if (isOfPlans || !sentence.includes(`${year}年`)) return undefined;
  for (const { index, groups: { own, beside = own } = {} } of matchesIn(sentence, COMPARED)) {
    if (Number(beside) !== year) continue;
    const before = sentence.slice(0, index);
    const isOther = (found: string) => Number(found) !== year;
    // A subject there has to be, and a later year anywhere may be it.
    if (before === '' && own !== undefined) continue;
    if (OTHERS.test(before) || before.match(SOME_YEAR)?.some(isOther)) return undefined;
    if (sentence.includes(`${year + 1}年`) || PLANNED.test(sentence)) return undefined;
    return { message: 'compared', found: beside ?? '', wanted: year - 1 };
  }
  return undefined;
}

/** What is to be more than this year's. */
const PLANNED = /力争|争取|计划|目标|下一?步|今后|明年|来年|下一年|新的?一年/u;

/** 与2022年相比，2023年申请量增长36.7% in the report of 2024: two years that follow each other, and neither is its own. */
const OLDER =
  /[与较比](?<base>\d{4})年(?:度|全年|同期)?(?:相比|比较)?,?(?<own>\d{4})年[^,;。]{0,16}(?:增长|增加|上升|下降|减少)/u;
const THIS_YEAR = /今年|本年|当年|全年/u;

export function olderComparison(sentence: string, year: number, standing: Standing): WordedYear | undefined {
  const { base, own = '' } = OLDER.exec(sentence)?.groups ?? {};
  const isOlder = Number(own) - Number(base) === 1 && isFormer(own, year);
  const isAlone = !sentence.includes(`${year}年`) && !THIS_YEAR.test(sentence.replace(`${base}年全年`, ''));
  const isBeside = standing.hasThisYear || standing.leadsToThisYear || standing.isOfProblems;
  return isOlder && isAlone && !isBeside ? { message: 'sentence', found: own } : undefined;
}
