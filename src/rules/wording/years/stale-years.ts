import { matchesIn } from '../../../report/text/matches-in.js';
import { isFormerSeries } from './former-series.js';
import { isOpening, mayCompare } from './same-matter.js';
import { tellsOfImproving } from './year-standings.js';
import { OLDEST, type Standing } from './year-told.js';
import { WORDS } from './year-words.js';

/** The whole of a year, a year, and how far into the sentence what is said of it may go. */
const MENTION =
  /(?<year>\d{4})(?:年|(?=全年))(?:1月?(?:1日)?起?(?:至|到|-|—|–|~)(?:\d{4}年)?12月(?:31日|底)?(?:期间|止)?|(?<end>12月(?:2[5-9]日|3[01]日|[底末])|年?[底末])|(?<part>(?:\d{1,2}月份?|第?[一二三四]季度|[上下]半年)(?:[、和至到~—-](?:\d{1,2}月份?|第?[一二三四]季度|[上下]半年))*)|(?:度|全年|内(?![部蒙容外设河]))*)/gu;

const UNTIL = /^(?:截[至止][到至]?|[至到])$/u;
/** 到2023年底 may lead to what there is by now, and be told so. */
const BARE_UNTIL = /^[至到]$/u;
const SINCE = /^(?:自|从)$/u;

const BEGUN_IN = new Set('于自从在');

/** The first other year that is given for the report's own, with what came of it or what was not. */
export function staleYear(told: string, year: number, standing: Standing): string | undefined {
  const sentence = told.replace(LABEL, '');
  if (sentence.includes(`${year}年`) || WORDS.thisYear.test(sentence))
    return openedWith(sentence, year, standing);
  // 收到申请6件，全部办结。2023年收到申请4件，2022年收到申请7件。
  if (!(standing.opens && BEGINS_WITH_YEAR.test(sentence)) && isFormerSeries(sentence, year))
    return undefined;
  for (const mention of matchesIn(sentence, MENTION)) {
    const found = mention.groups?.year ?? '';
    if (isStale(sentence, mention, year - Number(found), standing)) return found;
  }
  return undefined;
}

/** 2.2023年, （二）2023年 */
const LABEL =
  /^(?:\d{1,2}[.、,]|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,2}、)(?=\d{4}年)/u;
const BEGINS_WITH_YEAR = /^\d{4}年/;

/** 2022年，我局坚持以公开为常态，围绕2023年的重点任务推进工作: this year's work opens with its own year. */
function openedWith(sentence: string, year: number, standing: Standing): string | undefined {
  const { found, behind = '' } = OPENED.exec(sentence)?.groups ?? {};
  if (!standing.opens || standing.isOfProblems || Math.abs(Number(found) - year) !== 1) return undefined;
  // 2022年，我县加强领导，现将我县2023年工作情况报告如下
  if (standing.isHeaded && WORDS.reports.test(behind)) return found;
  const isPlan = Number(found) > year && (!standing.isHeaded || isPlanned(sentence, standing));
  // 2023年，我局坚持以公开为常态，2024年公开信息203条
  const [alone = ''] = behind.split(`,${year}年`);
  return isOpening(alone) && !WORDS.began.test(alone) && !isPlan ? found : undefined;
}
const OPENED = /^(?<found>\d{4})年(?<behind>[^。]*)/u;

function isStale(sentence: string, mention: RegExpExecArray, ago: number, standing: Standing): boolean {
  if (ago === 0 || ago > OLDEST || ago < -OLDEST) return false;
  const { index, 0: said, groups } = mention;
  const before = sentence.slice(Math.max(0, index - LONGEST_BEFORE), index);
  const prefix = before.slice(Math.max(...[...',:;、】'].map((mark) => before.lastIndexOf(mark))) + 1);
  const behind = sentence.slice(index + said.length, index + said.length + LONGEST_BEHIND);
  // 2018年、2019年新收申请分别为97件、108件: what two years had is told to be compared.
  if (ago > 0 && AFTER_YEAR.test(before)) return false;
  if (ago === 1 && AFTER_FIGURE.test(before) && WORDS.grown.test(behind)) return false;
  const isUntil = UNTIL.test(prefix);
  const isEnd = groups?.end !== undefined || (groups?.part === LAST_MONTH && !BEGINS_WITH_DIGIT.test(behind));
  // 2023年底 and 2023年12月31日 are the year's own only as 截至.
  if (groups?.end !== undefined && !isUntil) return false;
  if (isUntil && !isEnd) return false;
  if (isUntil && WORDS.inForce.test(behind) && madeBefore(sentence.slice(0, index))) return true;
  if (BARE_UNTIL.test(prefix) && (standing.hasThisYear || standing.leadsToThisYear)) return false;
  if (groups?.part !== undefined && !isUntil) return isDeed(prefix, behind, ago, standing);
  const isRange = RANGE.test(said);
  if (!isUntil && !(isRange && SINCE.test(prefix)) && !WORDS.heads.test(prefix)) return false;
  if (standing.opens && index === 0 && ago > 0 && WORDS.ofThatYear.test(behind)) return true;
  // 2022年收到35件。2023年收到41件，同比增长17%。
  if (ago > 0 && !isUntil && isComparedNext(behind, standing)) return false;
  // 截至2023年底累计公开1000条。2024年新增318条。
  if (isUntil && standing.leadsToThisYear && WORDS.inAll.test(behind)) return false;
  if (ago === 1 && WORDS.assessed.test(behind)) return false;
  if (WORDS.wasFounded.test(behind) && BEGUN_IN.has(prefix.at(-1) ?? '')) return false;
  // 某镇人民政府2022年按照统一部署，积极开展政务公开
  const isOfOrgan = index > 0 && prefix.length === index && standing.isHeaded && isOpening(behind);
  const isOpened = standing.opens && (opensWith(sentence, index) || isOfOrgan);
  // 对2023年问题的整改：2023年我镇提出两个问题……。经整改……
  if (
    ago === 1 &&
    standing.isOfProblems &&
    WORDS.foundThen.test(behind) &&
    WORDS.mended.test(sentence + standing.next)
  )
    return false;
  // 2025年以来，我市坚持 opens a report of 2024 as little as 2025年 does.
  if (ago < 0 && isOpened && standing.isHeaded && WORDS.sinceThen.test(behind))
    return !isPlanned(sentence, standing);
  // 2023年以来，某镇在县委领导下: of a report of 2024 as little.
  if (ago === 1 && isOpened && standing.isHeaded && !standing.isOfProblems && WORDS.opensSince.test(behind))
    return true;
  if (
    WORDS.otherwise.test(behind) ||
    WORDS.ofThen.test(behind) ||
    WORDS.founded.test(behind.slice(0, LONGEST_DEED))
  )
    return false;
  // What is planned is no slip.
  if (ago < 0 && mayBePlanned(sentence, behind, isUntil ? prefix : '', standing)) return false;
  if (isOpened && (WORDS.opens.test(behind) || isOfOrgan)) return true;
  // 上年提出的问题……2023年培训2次: among problems, last year's figures are what they were seen by.
  if (ago === 1 && standing.isOfProblems && !tellsOfImproving(sentence.slice(0, index), standing))
    return false;
  if (isUntil && (WORDS.concluded.test(behind) || WORDS.runsWell.test(behind))) return true;
  if (ago > 0 && isToldAgain(behind, standing.toldOfNone + sentence.slice(0, index))) return false;
  // Nobody compares what else there was to report.
  if (ago > 0 && WORDS.nothingElse.test(behind)) return true;
  // Nothing is compared with a year to come.
  const isCompared = ago > 0 && standing.hasThisYear && mayCompare(behind, standing.told);
  if (isCompared && !(standing.opens && index === 0)) return false;
  return WORDS.result.test(behind) || WORDS.wentWell.test(behind);
}

/** 收到申请41件，2023年收到30件，增加11件: last year's figure, which this year's is compared with. */
const AFTER_FIGURE = /\d[件宗条次篇个份起场期],$/u;
const AFTER_YEAR = /\d{4}年度?[、和及与]$/u;
/** 收到申请3件，均已答复。2022年收到1件, 2022年没有收到申请: the same is told of two years, one of them by no name. */
function isToldAgain(behind: string, told: string): boolean {
  const { verb, none = verb, unit = '[件宗]' } = WORDS.toldAlone.exec(behind)?.groups ?? {};
  return none !== undefined && new RegExp(`${none}[^,;。]{0,24}\\d+${unit}`, 'u').test(told);
}

const isPlanned = (sentence: string, { isOfProblems, isOfPlans }: Standing): boolean =>
  isOfProblems || isOfPlans || WORDS.planned.test(sentence);

/** What is told of a year to come: only its own words, or where it stands, keep it from being a plan. */
function mayBePlanned(sentence: string, behind: string, until: string, standing: Standing): boolean {
  if (isPlanned(sentence, standing) || BARE_UNTIL.test(until)) return true;
  if (until !== '' || !WORDS.future.test(sentence)) return false;
  return (
    !WORDS.unplanned.test(behind) && !(standing.opens && standing.isHeaded && !WORDS.goesOn.test(behind))
  );
}

/** 2023年5月，组织培训1次, 我局于2023年5月组织培训1次: what was done about problems may have been so at any time. */
const isDeed = (prefix: string, behind: string, ago: number, standing: Standing): boolean =>
  ago > 0 &&
  !standing.isOfProblems &&
  !standing.leadsToThisYear &&
  WORDS.heads.test(prefix.replace(WHEN, '')) &&
  WORDS.deedOfMonth.test(behind);
const WHEN = /(?:先后|分别)?[于在]$/u;
const LAST_MONTH = '12月';
const BEGINS_WITH_DIGIT = /^\d/u;

/** （二）平台建设：2023年，我局: behind no more than a heading. */
const opensWith = (sentence: string, index: number): boolean =>
  index === 0 || ONLY_HEADED.test(sentence.slice(0, index));
const ONLY_HEADED =
  /^(?:(?:刚刚|在)?过去的|(?:\d{1,2}[.、,]|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]是)?[^,。;:]{2,20}[:】])$/u;

/** Whether the next sentence tells the same of this year. */
const isComparedNext = (behind: string, { opens, leadsToThisYear, next }: Standing): boolean =>
  leadsToThisYear &&
  !WORDS.nothingElse.test(next.trim().replace(BEGINS_WITH_YEAR, '')) &&
  !(opens && isOpening(behind)) &&
  mayCompare(behind, next);

const madeBefore = (clauses: string) => WORDS.made.test(clauses) && !WORDS.earlier.test(clauses);

/** 2023年1月1日至12月31日, 2023年1月至12月 */
const RANGE = /年1(?:月|[至到—–~-])/u;
const LONGEST_DEED = 28;
const LONGEST_BEFORE = 30;
const LONGEST_BEHIND = 80;
