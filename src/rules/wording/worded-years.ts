import { exists, periodIn, speaksOfPeriod, wholeYearIn } from '../../report/text/periods.js';

export interface WordedYear {
  readonly message: 'period' | 'impossible' | 'report' | 'sentence' | 'planned' | 'lastYear' | 'carriedOn';
  readonly found: string;
  /** The year that belongs there, where it is another one than the report's. */
  readonly wanted?: number;
}

/** Where in the report a sentence stands. */
export interface Standing {
  readonly isPreface: boolean;
  /** Plans for the next year belong there. */
  readonly isOfProblems: boolean;
  /** What is to be done about problems was spoken of before. */
  readonly improves: boolean;
  /** The first sentence of its paragraph, apart from a heading. */
  readonly opens: boolean;
  /** The paragraph has spoken of this year before: another year is compared with it. */
  readonly hasThisYear: boolean;
}

/**
 * The other year that a sentence gives for the report's own, clause by clause; undefined where another year may be meant.
 * The sentence has no spaces, and its dates are in Arabic digits.
 */
export function wordedYear(sentence: string, year: number, standing: Standing): WordedYear | undefined {
  const period =
    speaksOfPeriod(sentence) && !COMPARED.test(sentence) ? wrongPeriod(sentence, year) : undefined;
  if (period) return period;
  if (noDayIn(sentence, year) || endsBeforeStart(sentence, year))
    return { message: 'impossible', found: String(year) };
  const named = standing.isPreface ? namedReport(sentence, year) : undefined;
  if (named !== undefined) return { message: 'report', found: named };
  const stale = standing.isPreface
    ? openingYear(sentence, year, standing)
    : staleYear(sentence, year, standing);
  if (stale !== undefined) return { message: 'sentence', found: stale };
  return standing.isPreface ? undefined : otherwiseTold(sentence, year, standing);
}

function otherwiseTold(sentence: string, year: number, standing: Standing): WordedYear | undefined {
  const beside = yearBeside(sentence, year);
  if (beside) return beside;
  const found = takenOver(sentence, year);
  if (found !== undefined) return { message: 'sentence', found };
  const planned = standing.isOfProblems ? plannedFor(sentence, year, standing.improves) : undefined;
  return planned === undefined ? undefined : { message: 'planned', found: planned };
}

/** 2023年，我局在县委领导下认真贯彻条例: the preface may open as a first section does. */
const openingYear = (sentence: string, year: number, standing: Standing) =>
  standing.opens ? staleYear(sentence, year, { ...standing, hasThisYear: true }) : undefined;

/** 截至2024年12月32日: no day at all. */
function noDayIn(sentence: string, year: number): boolean {
  const { found, month, day } = UNTIL_DAY.exec(sentence)?.groups ?? {};
  return Number(found) === year && !exists({ year, month: Number(month), day: Number(day) });
}

const UNTIL_DAY = /截[至止]到?(?<found>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日/u;

/** 2024年1月1日至2023年12月31日 */
function endsBeforeStart(sentence: string, year: number): boolean {
  const [days] = BETWEEN_DAYS.exec(sentence) ?? [];
  const period = days === undefined ? undefined : periodIn(days);
  return period?.impossible === true && (period.from.year === year || period.to.year === year);
}

const BETWEEN_DAYS = /\d{4}年\d{1,2}月\d{1,2}日起?[至到]\d{4}年\d{1,2}月\d{1,2}日/u;

/** A period beside this one: 与上一统计期限（2023年1月1日至12月31日）相比. */
const COMPARED = /相比|相较|对比|上一|上年|去年|往年|同期|历年|除外|累计/u;

function wrongPeriod(sentence: string, year: number): WordedYear | undefined {
  const period = periodIn(sentence);
  if (!period) {
    const whole = wholeYearIn(sentence);
    return whole !== undefined && Number(whole) !== year ? { message: 'period', found: whole } : undefined;
  }
  const { from, to, writtenOut, impossible } = period;
  if (impossible && (from.year === year || to.year === year))
    return { message: 'impossible', found: String(year) };
  if (writtenOut && to.year !== year) return { message: 'period', found: String(to.year) };
  // An organ may have begun, or been counted, before the year: only its first day means the year itself.
  const isOther = from.year !== year && from.month === 1 && (from.day ?? 1) === 1;
  return isOther ? { message: 'period', found: String(from.year) } : undefined;
}

/** 编制2023年政府信息公开工作年度报告; 现将2023年工作情况报告如下; the report itself, called by another year. */
const NAMED_REPORTS = [
  /(?:编制|制作|编写|撰写|公布|发布|形成|现将|特将|本)[^,。;]{0,24}?(?<year>\d{4})年度?的?[^,。;\d与和及]{0,16}?政府信息公开(?:工作)?(?:年度)?(?:报告|年报)(?<behind>[^,。;]*)/u,
  /(?:编制|编写|公布|发布|形成)[^,。;]{0,24}?(?<year>\d{4})年(?:度?年度报告|度?年报|度报告)(?<behind>[^,。;]*)/u,
  /(?:现将|特将|现就|^将)[^,。;\d]{0,20}(?<year>\d{4})年度?[^,。;\d]{0,24}(?:如下|公布|公开|予以)(?<behind>)/u,
  /^(?:[^,。;\d]{0,20})?(?<year>\d{4})年度?政府信息公开(?:工作)?(?:年度)?(?:报告|年报)(?:由|共|全文|包括|分为|所列|依据|根据|按照|$)(?<behind>)/u,
  /(?:反映|体现|总结)了?[^,。;\d]{0,10}(?<year>\d{4})年度?[^,。;\d与和及]{0,16}政府信息公开(?<behind>[^,。;]*)/u,
];
/** 关于编制2023年年度报告的通知, 针对2023年报告反馈的问题: another text is meant. */
const ANOTHER = /通知|要求|部署|基础上|反馈|问题|整改|指出/u;
const BEFORE_ANOTHER = /针对|对照|参照|(?:根据|按照)(?!.*(?:编制|形成|公布|发布))|上年|去年|上一|往年/u;

/** 国家税务总局某县税务局(以下简称“某县税务局”)2023年度报告: a name in short stands between whose report it is and its year. */
const IN_SHORT = /\((?:以下|下文)?[简统合并]?称[^()]{1,24}\)/gu;

function namedReport(sentence: string, year: number): string | undefined {
  for (const clause of sentence.replace(IN_SHORT, '').split(',')) {
    for (const pattern of NAMED_REPORTS) {
      const { year: found, behind = '' } = pattern.exec(clause)?.groups ?? {};
      if (found === undefined || Number(found) === year) continue;
      if (ANOTHER.test(behind) || BEFORE_ANOTHER.test(clause.slice(0, clause.indexOf(found)))) continue;
      return found;
    }
  }
  return undefined;
}

/** The whole of a year, a year, and how far into the sentence what is said of it may go. */
const MENTION =
  /(?<year>\d{4})年(?:1月(?:1日)?起?(?:至|到|-|—|–|~)(?:\d{4}年)?12月(?:31日|底)?(?:期间|止)?|(?<end>12月31日|12月底|年?底)|(?:度|全年)*)/gu;

const NUMBER = '[一二三四五六七八九十百千两\\d]+';
/** 2022年结转3件, 2022年遗留3件申请 in the report of 2024: requests are carried over from the year before. */
const CARRIED_FROM = new RegExp(
  `(?<from>\\d{4})年(?:度|底|末)?(?:(?:结转|转结)的?(?:申请)?${NUMBER}[件宗]|遗留的?${NUMBER}[件宗](?:政府信息公开)?申请)`,
  'gu',
);
/** 2022年没有结转申请 in the report of 2024: nothing is carried over from the year before the last. */
const NONE_CARRIED =
  /(?<none>\d{4})年(?:度|底|末)?(?:没有|无|未)(?:任何)?(?:结转|转结|遗留)的?(?:政府信息公开)?(?:申请|件)?(?=[,;。)]|$)/u;
const SOME_YEAR = /\d{4}年/gu;
/** 3件结转至2023年, 另有3件转入2023年, 延期至2023年办理: and to the next one. Projects and terms are put off to any. */
const CARRIED_TO =
  /[件宗][^,。;]{0,12}(?:结转[至到]|转入)(?<to>\d{4})年|(?:结转|转入|顺延|延期)[至到]?(?<later>\d{4})年度?(?:继续)?(?:办理|答复)/gu;

/** 办结41件，结转至2024年继续办理3件 in the report of 2024: what was left goes on a year later. */
const CARRIED_ON =
  /(?:办结|答复|办理)[^,;。的]*,(?![^,;。]*(?:上年|去年|上一|往年|其中|收到|包括|已|均))[^,;。(\d]{0,6}(?:\d+[件宗])?(?:申请)?(?:结转|转入|顺延|延期)[至到]?(?<on>\d{4})年度?(?:继续)?(?:办理|答复)(?!的)/u;

/** 2件按规定延期，结转至2024年办理 in the report of 2024, too. */
const PUT_OFF =
  /(?:^|[,;])(?:剩余|其余|余下?|尚有|还有)?\d+[件宗](?:申请)?(?:依法|依规|按规定|按程序|经批准|已|均)*(?:延期|延长|未办结|未到期|未答复|尚在办理|正在办理)[^,;。]{0,10},(?:依法|按规定|按程序|将|已|均|并)*(?:结转|转入|顺延)[至到]?(?<on>\d{4})年度?(?:继续)?(?:办理|答复)(?!的)(?!.*已)/u;
const OF_LAST_YEAR = /上年|去年|上一|往年|其中/u;

/** 上年（2022年）结转3件 in the report of 2024. */
const LAST_YEAR = /(?:上年度?|上一年度?|去年)(?:\((?:即|指)?|即)(?<last>\d{4})年/u;

/** 现将某局2023年政府信息公开工作报告如下 may open the first section as well. */
const REPORTED = /(?:^|[,;])现将[^,。;\d]{0,24}(?<year>\d{4})年度?[^,。;\d]{0,24}(?:报告|汇报|公布)如下/u;

/** 2021年将继续 in a report of 2023 is an older plan. */
const PLANNED =
  /(?:^|[,;:])(?<year>\d{4})年度?,?(?:我们|[我本全][^,。;已]{1,4})?[还也]?(?:将|拟|计划|力争|争取)(?!于|在|至|到|[^,。;]*(?:已|落实|完成))/u;

/** 本年度（2023年）共发布: what this year is called. */
const CALLED = /(?:本年度?|今年|报告年度|本报告期)\((?:即|指)?(?<year>\d{4})年度?\)/u;

/** The year of a sentence that was taken over from an older report whatever stands beside it. */
function takenOver(sentence: string, year: number): string | undefined {
  const received = NEW_IN.exec(sentence)?.groups?.year;
  if (received !== undefined && Number(received) !== year) return received;

  const called = CALLED.exec(sentence)?.groups?.year;
  if (called !== undefined && Number(called) !== year) return called;
  const reported = REPORTED.exec(sentence)?.groups?.year;
  if (reported !== undefined && Number(reported) !== year) return reported;
  const planned = PLANNED.exec(sentence)?.groups?.year;
  const ago = year - Number(planned);
  return ago > 0 && ago <= OLDEST ? planned : undefined;
}

/** Who plans: a year as such, or what is striven for by a year. What was planned for may be told as done. */
const PLANS = new RegExp(
  [
    '(?:^|[,;:.]|[一二三四五]是)(?<year>\\d{4})年度?,?(?:我们|[我本全][^,。;已]{1,4}|[^,。;已将\\d]{0,12}(?:局|委|厅|镇|乡|街道|县|市|区|队|中心|单位))?[还也]?',
    '(?:将(?=把|继续|进一步|加大|加快|着力|组织|推[进动行]|以|围绕|从|持续|不断|编制|针对|切实|更加|聚焦|深入|加强|增加|增设|完善|建立|健全|严格|优化|拓[宽展]|丰富|深化|定期|全面|认真|强化|提[升高]|开设|做好)|计划(?!生育|完成)|拟|力争|争取)',
    '(?!于|在|至|到|[^,。;]*(?:已|落实|完成|纳入|列入|列为|作为|摆在|放在|贯穿|[与同和][^,。;]*结合))',
    '|(?:力争|争取|计划|拟)[于在到]?(?<by>\\d{4})年(?!度?[^,。;]{0,6}(?:考核|测评|评估|评议|结果|目标|计划|任务))',
  ].join(''),
  'u',
);

/** 2025年一季度前完成, 2023年制作短视频: what is to be done about problems. */
const DUE =
  /^(?!.*已)[^。]*?(?:(?<year>\d{4})年(?:底|末|[一二三四]季度|\d{1,2}月底?|[上下]半年)(?:前|(?:完成|建成|推出|启动|实现|开通)(?!了))|(?:^|[,;:、并]|[一二三四五]是)[在于]?(?<old>\d{4})年(?:建立|制作|开展|组织|完善|编制|推进|推行|实施|编印|启动|举办|健全|探索|试行|升级|加大|加强|增加|扩大|推广|新增|配备)(?![^,;。]*(?:[的了]|以来)))/u;
/** From there on a section tells what is to be done. */
const IMPROVES = /改进(?:措施|方向|计划|打算)?[:,是]|下一步|今后/u;

/** 下一步，力争2024年实现 in the report of 2024: plans are for a later year. */
function plannedFor(sentence: string, year: number, improves: boolean): string | undefined {
  const { year: named, by = named } = PLANS.exec(sentence)?.groups ?? {};
  const tells = IMPROVES.exec(sentence);
  const todo = tells ? sentence.slice(tells.index + tells[0].length) : improves ? sentence : '';
  const { year: due, old } = DUE.exec(todo)?.groups ?? {};
  const isPast = (planned: string | undefined, least = 0) =>
    year - Number(planned) >= least && year - Number(planned) <= OLDEST;
  return [by, due].find((planned) => isPast(planned)) ?? (isPast(old, 1) ? old : undefined);
}

/** 均为2023年新收: what came in new did so this year. */
const NEW_IN = /(?:均|都|全部)[为是系](?<year>\d{4})年度?(?:新收|受理|收到)/u;

/** The year before, or the next, by another year than it is. */
function yearBeside(sentence: string, year: number): WordedYear | undefined {
  const [last, next] = [year - 1, year + 1];
  const { last: called } = LAST_YEAR.exec(sentence)?.groups ?? {};
  if (called !== undefined && Number(called) !== last)
    return { message: 'lastYear', found: called, wanted: last };
  const { none } = NONE_CARRIED.exec(sentence)?.groups ?? {};
  const isAlone = sentence.match(SOME_YEAR)?.length === 1;
  if (none !== undefined && isAlone && Number(none) < last && year - Number(none) <= OLDEST)
    return { message: 'lastYear', found: none, wanted: last };
  for (const { groups: { from = '' } = {} } of sentence.matchAll(CARRIED_FROM))
    if (Number(from) < last || Number(from) > year) return { message: 'lastYear', found: from, wanted: last };
  for (const { groups: { to, later = to } = {} } of sentence.matchAll(CARRIED_TO))
    if (Number(later) < year || Number(later) > next)
      return { message: 'carriedOn', found: later ?? '', wanted: next };
  const put = OF_LAST_YEAR.test(sentence) ? null : PUT_OFF.exec(sentence);
  const { on = '' } = (CARRIED_ON.exec(sentence) ?? put)?.groups ?? {};
  return Number(on) === year ? { message: 'carriedOn', found: on, wanted: next } : undefined;
}

/** What may stand before a year that the clause is about: nothing, an organ, an ordinal, 截至. */
const HEADS =
  /^(?:[一二三四五六七八九十]是|首先|其次|\([一二三四五六七八九十]+\)[^,:]{0,20}|(?:我|本|全)[^,:]{1,4}|[^,:的对比较与在将按据]{1,16}(?:局|委|厅|办|室|镇|乡|街道|县|市|区|省|州|政府|中心|单位|机关|公司|处|会|院|校))?$/u;
const UNTIL = /^截[至止][到至]?$/u;
const SINCE = /^(?:自|从)$/u;

/** What makes a year one of something else: 2023年以来, 2023年底, 2023年提出的问题, 2023年第四季度. */
const OTHERWISE =
  /^(?:以[来前后]|之[前后]|[来起至到底初末年春夏秋冬、和及与的版届]|新(?![收接]|制[发定]))|^(?:开始|上半|下半|第|是|修订|成立|组建|启动|被|获|荣获|评为|(?:没有|无|未)?(?:任何)?(?:结转|转结|遗留)|转[入来至]|延续|政务公开工作要点|工作要点|考核|决算|预算|报告|年报|水资源|\d|-|—|–|~|～)/u;

/** 2022年是关键之年，我局坚持: who opens with what a year was goes on about it. */
const OF_THAT_YEAR = /^是[^。]{2,40}(?:之年|[的第]一年|年份)[,。](?!.*(?:成立|组建|挂牌))/u;

/** 2022年，在全省政务公开第三方评估中，我局位列第二: how the year before was assessed is known only this year. */
const ASSESSED =
  /^(?:度|全年)*,?在?[^。;]{2,50}(?:评估|考核|考评|测评|评比|评议|评选)(?:活动|工作|结果|排名)?中,?[^,。;]{0,20}(?:被评为|获评|荣获|获得|取得|位[居列]|名列|排名|评定)/u;

/** Who speaks, or a pause: an opening is about somebody's year. */
const OPENS =
  /^(?:,|我|本|全|(?:在)?[^,。]{1,16}(?:局(?![面势部限])|委|厅|政府|办公室|镇|乡|街道|中心|区(?![域分别])|管委会|单位))/u;

const FUTURE = /将|继续|计划|下一|进一步|拟|要|力争|打算|安排|展望|重点|思路|努力|争取/u;
/** What was made or founded in another year is told with that year. */
const FOUNDED = /印发|出台|颁布|(?<!新)修订|成立|组建|挂牌|机构改革|累计|被评|获评|荣获|被授予/u;
const THIS_YEAR = /今年|本年(?!度?结转)|当年|报告期|年内/u;

const ENDS = '(?=[,;。、和及零]|$)';
/** 没有行政复议案件 */
const DISPUTED = `(?:复议|诉讼|投诉)(?:案件?|申请|情况|事项|发生)*${ENDS}`;
const UNITS = '件条篇个份次期场元部项起宗例';
const VERBS =
  '收到|新收|受理|办理|办结|答复|公开|发布|制发|制定|收取|作出|发出|开展|举办|召开|组织|发生|更新|编发|接收|接到|采购|纠正|败诉|维持';
/** A result with its figure, or a denial, in the clause of the year or the one after it. */
const RESULT = new RegExp(
  `^,?[^;。]{0,40}?(?:${[
    `(?:${VERBS})(?!的)[^,;。]{0,20}?[\\d零一二三四五六七八九十百千万两][\\d,.零一二三四五六七八九十百千万余多]*[${UNITS}]`,
    '(?:未|没有|无)(?:因[^,;。]{1,16}?)?(?:收到|接到|受理|发生|收取|收(?=任何|信息|费)|产生|发出|出现|制发|制定|出台|印发|新增|作出|实施|引[发起]|被?提起|被申请)',
    '(?:没有|无)(?:其他|其它|需要|信息处理费|收费)',
    `(?:没有|无|零)(?:任何|政府|信息|公开|依申请|行政|的)*(?:${DISPUTED}|申请(?:件|事项)?${ENDS})`,
    `(?:复议|诉讼)(?:案件|数量)?(?:均?[为是:])?[0零]件?${ENDS}|(?:复议|诉讼)(?:案件|情况)?均?无${ENDS}`,
    '(?:尚未|未)(?:审结|办结|答复)|现行有效[^,;。]{0,14}\\d+件',
    '\\d+[件起]?(?:案件|答复)?被(?:撤销|纠正|确认违法)',
  ].join('|')})`,
  'u',
);

/** 截至2023年12月31日，办结85件: no year but the report's own ends with what it has concluded. */
const CONCLUDED = /^,?[^,;。]{0,12}(?:办结|答复|审结)(?!的)[^,;。]{0,8}\d+[件宗起](?!.*(?:上年|去年|结转))/u;

function staleYear(sentence: string, year: number, standing: Standing): string | undefined {
  if (sentence.includes(`${year}年`) || THIS_YEAR.test(sentence)) return undefined;
  for (const mention of sentence.matchAll(MENTION)) {
    const found = mention.groups?.year ?? '';
    if (isStale(sentence, mention, year - Number(found), standing)) return found;
  }
  return undefined;
}

/** How many years ago a report may have been whose text was taken over. */
const OLDEST = 3;

function isStale(sentence: string, mention: RegExpExecArray, ago: number, standing: Standing): boolean {
  if (ago === 0 || ago > OLDEST || ago < -OLDEST) return false;
  const { index, 0: said, groups } = mention;
  const before = sentence.slice(Math.max(0, index - LONGEST_BEFORE), index);
  const prefix = before.slice(Math.max(...[...',:;、'].map((mark) => before.lastIndexOf(mark))) + 1);
  const behind = sentence.slice(index + said.length, index + said.length + LONGEST_BEHIND);
  const isUntil = UNTIL.test(prefix);
  // 2023年底 and 2023年12月31日 are the year's own only as 截至.
  if (groups?.end !== undefined && !isUntil) return false;
  if (isUntil && groups?.end === undefined) return false;
  const isRange = RANGE.test(said);
  if (!isUntil && !(isRange && SINCE.test(prefix)) && !HEADS.test(prefix)) return false;
  if (standing.opens && index === 0 && ago > 0 && OF_THAT_YEAR.test(behind)) return true;
  if (ago === 1 && ASSESSED.test(behind)) return false;
  if (OTHERWISE.test(behind) || FOUNDED.test(behind.slice(0, LONGEST_DEED))) return false;
  // What is planned is no slip.
  if (ago < 0 && (standing.isOfProblems || isUntil || FUTURE.test(sentence))) return false;
  if (standing.opens && index === 0 && OPENS.test(behind)) return true;
  if (isUntil && CONCLUDED.test(behind)) return true;
  if (standing.hasThisYear && !(standing.opens && index === 0)) return false;
  return RESULT.test(behind);
}

/** 2023年1月1日至12月31日, 2023年1月至12月 */
const RANGE = /年1月/u;
const LONGEST_DEED = 28;
const LONGEST_BEFORE = 30;
const LONGEST_BEHIND = 80;
