import { matchesIn } from '../../../report/text/matches-in.js';
import { isFormerSeries } from './former-series.js';
import { isDeedOfMonth } from './month-deeds.js';
import { isOpening, mayCompare } from './same-matter.js';
import { tellsOfImproving } from './year-standings.js';
import { OLDEST, type Standing } from './year-told.js';

/** The whole of a year, a year, and how far into the sentence what is said of it may go. */
const MENTION =
  /(?<year>\d{4})(?:年|(?=全年))(?:1月?(?:1日)?起?(?:至|到|-|—|–|~)(?:\d{4}年)?12月(?:31日|底)?(?:期间|止)?|(?<end>12月(?:2[5-9]日|3[01]日|[底末])|年?[底末])|(?<part>(?:\d{1,2}月份?|第?[一二三四]季度|[上下]半年)(?:[、和至到~—-](?:\d{1,2}月份?|第?[一二三四]季度|[上下]半年))*)|(?:度|全年|内(?![部蒙容外设河]))*)/gu;

/** What may stand before a year that the clause is about: nothing, an organ, an ordinal, 截至. */
const HEADS =
  /^(?:[一二三四五六七八九十]是|首先|其次|(?:刚刚|在)?过去的|\([一二三四五六七八九十]+\)[^,:]{0,20}|(?:我|本|全)[^,:比较]{1,4}|[^,:的对比较与在将按据]{0,16}(?:局|委|厅|办|室|镇|乡|街道|县|市|区|省|州|政府|中心|单位|机关|公司|处|会|院|校))?$/u;
const UNTIL = /^(?:截[至止][到至]?|[至到])$/u;
/** 到2023年底 may lead to what there is by now, and be told so. */
const BARE_UNTIL = /^[至到]$/u;
const SINCE = /^(?:自|从)$/u;

/** What makes a year one of something else: 2023年以来, 2023年底, 2023年提出的问题, 2023年政府信息公开年报1份. */
const OTHERWISE =
  /^(?:以[来前后]|之[前后]|[来起至到底初末年春夏秋冬、和及与的版届]|新(?![收接]|制[发定]))|^(?:开始|上半|下半|第|是|修订|成立|组建|启动|被|获|荣获|评为|(?:没有|无|未)?(?:任何)?(?:结转|转结|遗留)|转[入来至]|延续|政务公开工作要点|工作要点|考核|决算|预算|政府信息公开(?:工作)?(?:年度)?(?:报告|年报)[\d一]+[条篇份件个]|报告|年报|水资源|(?:制定|印发|出台|建立|修订|下发|部署|提出|启用|上线|开通)的|\d|-|—|–|~|～)/u;

/** 2023年存在的信息偏少问题已有改善, 2023年结案的3起事故: what was then, and of which this year tells more. */
const OF_THEN =
  /^(?:存在|反映|查找|查摆|梳理|排查|自查|发现|指出|提出|报告)的(?:“[^“”]{1,30}”[、和及]?){0,6}[^,。;:]{0,20}(?:问题|不足|短板)[^。;:]{0,24}(?:已|得到|有所|均|全部|基本|明显|完成)[^,。;\d]{0,6}(?:改善|改进|整改|解决|完善|缓解|好转|落实|改观)|^[^,。;:\d]{2,20}(?:偏少|不足|不够|不高|薄弱|单薄|滞后|不及时|不规范)的?问题(?:已|得到|有所|基本|均)[^,。;\d]{0,6}(?:改善|改进|整改|解决|完善|缓解|好转|改观)|^(?:结案|立案|查处|竣工|完工|验收|批准|批复|核准|签订|开工)的\d/u;

const FOUND_THEN =
  /^度?,?(?:我[^,。;]{1,4}|本[^,。;]{1,3})?(?:年报|报告)?(?:中|共)?(?:提出|反映|查[找摆]|检视|列[出举]|梳理|指出|报告|自查)[^,。;]{0,24}(?:问题|不足|短板|清单|事项|任务|措施)/u;
const MENDED = /整改|已|解决|改进/u;

/** 2022年是关键之年，我局坚持: who opens with what a year was goes on about it. */
const OF_THAT_YEAR =
  /^是[^。]{2,40}(?:之年|(?:[的第]|关键|重要|攻坚)一年|年份)(?:[,。]|$)(?!.*(?:成立|组建|挂牌))/u;

/** 2022年，在全省政务公开第三方评估中，我局位列第二: how the year before was assessed is known only this year. */
const ASSESSED =
  /^(?:度|全年)*,?在?[^。;]{2,50}(?:评估|考核|考评|测评|评比|评议|评选)(?:活动|工作|结果|排名)?中,?[^,。;]{0,20}(?:被评为|获评|荣获|获得|取得|位[居列]|名列|排名|评定|列[^,。;]{0,20}第)/u;

/** Who speaks, or a pause: an opening is about somebody's year. */
const OPENS =
  /^(?:,|我|本|全|(?:在)?[^,。]{1,16}(?:局(?![面势部限])|委|厅|政府|办公室|镇|乡|街道|中心|区(?![域分别])|管委会|单位))/u;

/** What may be planned; where such a sign is all there is, it may be of 要求, 重点领域 or 进一步加强 too. */
const FUTURE = /将|继续|计划|下一|进一步|拟|要|力争|打算|安排|展望|重点|思路|努力|争取/u;
/** What is planned for certain: no 要求, 主要, 规划计划类, nor 将政务公开工作纳入考核. */
const PLANNED =
  /将(?<![现特]将)(?!(?:政府|政务|信息|公开|依申请|其)[^,。;]{0,24}(?:纳入|列入|列为|作为|[摆放]在|融入|贯穿))|(?<![规划])计划(?!生育|总结|类|信息)|下一(?:步|阶段)|今后|拟(?![定制])|(?<![重主需必只])要(?![求点闻素件领害事义目])|力争|打算|展望|争取|预计|目标(?<!为目标)(?!任务|责任|考核)|思路|不[少低]于/u;
/** Nobody plans what comes in, what is left, or that nothing happens; nor is what is counted in all. */
const UNPLANNED =
  /^,?[^;。]{0,40}?(?:(?:收到|新收|受理|接收|接到|办结|败诉|维持|纠正|审结|收取|发生)(?!的)[^,;。]{0,36}?\d+[件宗起例份]|(?:未|没有)(?:收到|接到|受理|发生|收取|产生|出现|引[发起]|制定|制发|出台)|(?:累计|共)[^,;。\d]{0,16}\d+[条篇件]|累计\d+[条篇件]|(?:公开|发布)[^,;。\d]{0,20}\d+[条篇件],?其中)/u;
/** What was made or founded in another year is told with that year. */
const FOUNDED =
  /(?:印发|出台)(?<!(?:未|没有|无)..)|颁布|(?<!新)修订|成立|组建|挂牌|机构改革|被评|获评|荣获|被授予|(?:开[通设]|上线|建成|设立|启用|创建)(?!.*\d[条篇])|(?:开[通设]|上线|建成|设立|启用|创建).*累计/u;
/** 我局于2023年开通政务微信，全年发布350条: when it began. */
const WAS_FOUNDED = /^(?:正式)?(?:开[通设]|上线|建成|设立|启用|创建|注册|入驻)/u;
const BEGUN_IN = new Set('于自从在');
const THIS_YEAR = /今年|本年(?!度?结转)|当年|报告期|年内(?<!\d{4}年(?:.*年)?内)/u;

const ENDS = '(?=[,;。、和及零]|$)';
/** 没有行政复议案件 */
const DISPUTED = `(?:复议|诉讼|投诉)(?:案件?|申请|情况|事项|发生)*${ENDS}`;
const UNITS = '件条篇个份次期场元部项起宗例单';
const VERBS =
  '收到|新收|受理|承办|办理|办结|答复|公开|发布|制发|制定|收取|作出|发出|处理(?!费)|回复|开展|举办|召开|组织|培训|发生|更新|编发|接收|接到|采购|纠正|败诉|维持|通报|督查|督导|检查|抽查|会商|走访|编印|约谈|推送|接待|接件|收件|应诉|被申请|发文|评查';
/** A result with its figure, or a denial, in the clause of the year or the one after it. */
const RESULT = new RegExp(
  `^,?[^;。]{0,40}?(?:${[
    `(?:${VERBS})(?!的)[^,;。]{0,36}?[\\d零一二三四五六七八九十百千万两][\\d,.零一二三四五六七八九十百千万余多]*[${UNITS}]`,
    '(?:未|没有|无)(?:[因向对就][^,;。]{1,16}?)?(?:收到|接到|受理|发生|收取|收(?=任何|信息|费)|产生|发出|出现|制发|制定|出台|印发|新增|作出|实施|引[发起]|被?提起|被申请|(?:因[^,;。]{1,12})?被(?:追|问|通报|投诉|举报|约谈))',
    '(?:许可|处罚|强制)[^,;。\\d]{0,12}(?:决定)?数量[^,;。\\d]{0,6}\\d',
    '(?:访问|浏览|点击)[量率数][^,;。\\d]{0,8}\\d',
    '(?:没有|无)(?:其他|其它|需要|信息处理费|收费)',
    `(?:没有|无|零)(?:任何|政府|信息|公开|依申请|行政|的)*(?:${DISPUTED}|(?:申请|公开)(?:件|事项)?${ENDS}|责任追究|意见投诉)`,
    `(?:复议|诉讼)(?:案件|数量)?(?:均?[为是:])?[0零]件?${ENDS}|(?:复议|诉讼)(?:案件|情况)?均?无${ENDS}`,
    `(?:公开|发布|收到|受理|办结)的[^,;。\\d]{0,20}(?:达|共|有|为)\\d+[${UNITS}]`,
    '(?:没有|无)[^,;。\\d]{2,12}(?:公开|制发|出台|印发)(?=[,;。]|$)',
    '(?:数量|总数|总量)[为是达]?[\\d零]',
    '(?:尚未|未)(?:审结|办结|答复)|现行有效[^,;。]{0,14}\\d+件',
    '\\d+[件起]?(?:案件|答复)?被(?:撤销|纠正|确认违法)',
  ].join('|')})`,
  'u',
);

/** 我局2023年度政府信息公开工作总体情况良好: how its work went, told of another year. */
const WENT_WELL =
  /^(?:度|全年)?(?:政府信息公开|政务公开|信息公开|公开)工作(?:总体(?:情况|上)?(?:良好|平稳|顺利|较好)|(?:总体)?(?:运转|运行|开展|进展)(?:良好|平稳|顺利|正常|有序)|稳步|有序|扎实|顺利|平稳|进展顺利|取得了?(?:较好|良好|明显|一定|新的|显著|积极|长足|实效))/u;

/** 截至2023年12月31日，办结85件: no year but the report's own ends with what it has concluded. */
const CONCLUDED = /^,?[^,;。]{0,12}(?:办结|答复|审结)(?!的)[^,;。]{0,8}\d+[件宗起](?!.*(?:上年|去年|结转))/u;

/** 截至2023年12月31日，网站运行正常: nor with how it then went. */
const RUNS_WELL = /^,?[^,;。\d]{0,24}(?:运行|运转)(?:正常|良好|平稳|稳定)/u;

/** 出台5件，废止8件，截至2023年12月31日现行有效36件: nor with those that are then in force. */
const IN_FORCE = /^,?[^,;。]{0,12}(?:现行|继续)?有效[^,;。]{0,14}\d+[件部份](?!.*新)/u;
const MADE = /(?:制定|制发|出台|印发|废止|失效)[^,;。]{0,12}\d+[件部份]/u;
const EARLIER = /上年|去年|原有|清理前|此前/u;

/** The first other year that is given for the report's own, with what came of it or what was not. */
export function staleYear(told: string, year: number, standing: Standing): string | undefined {
  const sentence = told.replace(LABEL, '');
  if (sentence.includes(`${year}年`) || THIS_YEAR.test(sentence)) return openedWith(sentence, year, standing);
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
  if (standing.isHeaded && REPORTS.test(behind)) return found;
  const isPlan = Number(found) > year && (!standing.isHeaded || isPlanned(sentence, standing));
  return isOpening(behind) && !isPlan ? found : undefined;
}
const REPORTS = /现将[^,。;]{0,24}(?:报告|汇报|总结)如下/u;
const OPENED = /^(?<found>\d{4})年(?<behind>[^。]*)/u;

function isStale(sentence: string, mention: RegExpExecArray, ago: number, standing: Standing): boolean {
  if (ago === 0 || ago > OLDEST || ago < -OLDEST) return false;
  const { index, 0: said, groups } = mention;
  const before = sentence.slice(Math.max(0, index - LONGEST_BEFORE), index);
  const prefix = before.slice(Math.max(...[...',:;、】'].map((mark) => before.lastIndexOf(mark))) + 1);
  const behind = sentence.slice(index + said.length, index + said.length + LONGEST_BEHIND);
  // 2018年、2019年新收申请分别为97件、108件: what two years had is told to be compared.
  if (ago > 0 && AFTER_YEAR.test(before)) return false;
  if (ago === 1 && AFTER_FIGURE.test(before) && GROWN.test(behind)) return false;
  const isUntil = UNTIL.test(prefix);
  const isEnd = groups?.end !== undefined || (groups?.part === LAST_MONTH && !BEGINS_WITH_DIGIT.test(behind));
  // 2023年底 and 2023年12月31日 are the year's own only as 截至.
  if (groups?.end !== undefined && !isUntil) return false;
  if (isUntil && !isEnd) return false;
  if (BARE_UNTIL.test(prefix) && (standing.hasThisYear || standing.leadsToThisYear)) return false;
  if (groups?.part !== undefined && !isUntil) return isDeed(prefix, behind, ago, standing);
  const isRange = RANGE.test(said);
  if (!isUntil && !(isRange && SINCE.test(prefix)) && !HEADS.test(prefix)) return false;
  if (standing.opens && index === 0 && ago > 0 && OF_THAT_YEAR.test(behind)) return true;
  // 2022年收到35件。2023年收到41件，同比增长17%。
  if (ago > 0 && !isUntil && isComparedNext(behind, standing)) return false;
  // 截至2023年底累计公开1000条。2024年新增318条。
  if (isUntil && standing.leadsToThisYear && IN_ALL.test(behind)) return false;
  if (ago === 1 && ASSESSED.test(behind)) return false;
  if (WAS_FOUNDED.test(behind) && BEGUN_IN.has(prefix.at(-1) ?? '')) return false;
  // 某镇人民政府2022年按照统一部署，积极开展政务公开
  const isOfOrgan = index > 0 && prefix.length === index && standing.isHeaded && isOpening(behind);
  const isOpened = standing.opens && (opensWith(sentence, index) || isOfOrgan);
  // 对2023年问题的整改：2023年我镇提出两个问题……。经整改……
  if (ago === 1 && standing.isOfProblems && FOUND_THEN.test(behind) && MENDED.test(sentence + standing.next))
    return false;
  // 2025年以来，我市坚持 opens a report of 2024 as little as 2025年 does.
  if (ago < 0 && isOpened && standing.isHeaded && SINCE_THEN.test(behind))
    return !isPlanned(sentence, standing);
  // 2023年以来，某镇在县委领导下: of a report of 2024 as little.
  if (ago === 1 && isOpened && standing.isHeaded && !standing.isOfProblems && OPENS_SINCE.test(behind))
    return true;
  if (OTHERWISE.test(behind) || OF_THEN.test(behind) || FOUNDED.test(behind.slice(0, LONGEST_DEED)))
    return false;
  // What is planned is no slip.
  if (ago < 0 && mayBePlanned(sentence, behind, isUntil ? prefix : '', standing)) return false;
  if (isOpened && (OPENS.test(behind) || isOfOrgan)) return true;
  // 上年提出的问题……2023年培训2次: among problems, last year's figures are what they were seen by.
  if (ago === 1 && standing.isOfProblems && !tellsOfImproving(sentence.slice(0, index), standing))
    return false;
  if (isUntil && (CONCLUDED.test(behind) || RUNS_WELL.test(behind))) return true;
  if (isUntil && IN_FORCE.test(behind) && madeBefore(sentence.slice(0, index))) return true;
  if (ago > 0 && isToldAgain(behind, standing.toldOfNone + sentence.slice(0, index))) return false;
  // Nobody compares what else there was to report.
  if (ago > 0 && NOTHING_ELSE.test(behind)) return true;
  // Nothing is compared with a year to come.
  const isCompared = ago > 0 && standing.hasThisYear && mayCompare(behind, standing.told);
  if (isCompared && !(standing.opens && index === 0)) return false;
  return RESULT.test(behind) || WENT_WELL.test(behind);
}

/** 收到申请41件，2023年收到30件，增加11件: last year's figure, which this year's is compared with. */
const AFTER_FIGURE = /\d[件宗条次篇个份起场期],$/u;
const GROWN =
  /^[^,;。\d]{0,14}\d+[件宗条次篇个份起场期],(?:同比|[较比]上年)?净?(?:增加|增长|减少|下降|上升|提高|多|少)/u;
const AFTER_YEAR = /\d{4}年度?[、和及与]$/u;
/** 收到申请3件，均已答复。2022年收到1件, 2022年没有收到申请: the same is told of two years, one of them by no name. */
function isToldAgain(behind: string, told: string): boolean {
  const { verb, none = verb, unit = '[件宗]' } = TOLD.exec(behind)?.groups ?? {};
  return none !== undefined && new RegExp(`${none}[^,;。]{0,24}\\d+${unit}`, 'u').test(told);
}
const TOLD = new RegExp(
  `^(?:${[
    `[^,;。\\d]{0,14}?(?<verb>${VERBS})[^,;。\\d]{0,12}\\d+(?<unit>[${UNITS}])[^,;。\\d]{0,4}(?:,(?:同比|相比)?(?:增长|增加|上升|下降|减少)[^,;。]{1,8})?`,
    `(?:度|全年)?(?:没有|未)(?<none>${VERBS})[^,;。\\d]{0,12}`,
  ].join('|')})[。;]?$`,
  'u',
);

/** 2023年没有其他需要报告的事项 */
const NOTHING_ELSE = /^(?:度|全年)*,?[^,;。\d]{0,8}(?:没有|无)其[他它](?:需要|应当|应|需|重大)/u;
const SINCE_THEN = /^以?来,/u;
/** How a section opens whose organ tells of its year, without a figure. */
const OPENS_SINCE =
  /^以?来,(?!.*\d)[^,。;]{2,24}(?:在[^。;]{2,40}(?:领导|指导)[^,。;]{0,4}下,|坚持以|(?:认真|紧紧|紧密)围绕|围绕[^。;]{2,20}中心工作|以习近平)/u;

const isPlanned = (sentence: string, { isOfProblems, isOfPlans }: Standing): boolean =>
  isOfProblems || isOfPlans || PLANNED.test(sentence);

/** What is told of a year to come: only its own words, or where it stands, keep it from being a plan. */
function mayBePlanned(sentence: string, behind: string, until: string, standing: Standing): boolean {
  if (isPlanned(sentence, standing) || BARE_UNTIL.test(until)) return true;
  if (until !== '' || !FUTURE.test(sentence)) return false;
  return !UNPLANNED.test(behind) && !(standing.opens && standing.isHeaded && !GOES_ON.test(behind));
}
const GOES_ON = /继续/u;

/** 2023年5月，组织培训1次, 我局于2023年5月组织培训1次: what was done about problems may have been so at any time. */
const isDeed = (prefix: string, behind: string, ago: number, standing: Standing): boolean =>
  ago > 0 &&
  !standing.isOfProblems &&
  !standing.leadsToThisYear &&
  HEADS.test(prefix.replace(WHEN, '')) &&
  isDeedOfMonth(behind);
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
  !NOTHING_ELSE.test(next.trim().replace(BEGINS_WITH_YEAR, '')) &&
  !(opens && isOpening(behind)) &&
  mayCompare(behind, next);

const madeBefore = (clauses: string) => MADE.test(clauses) && !EARLIER.test(clauses);

const IN_ALL = /^,?[^,;。]{0,12}(?:累计|历年|总计)/u;

/** 2023年1月1日至12月31日, 2023年1月至12月 */
const RANGE = /年1(?:月|[至到—–~-])/u;
const LONGEST_DEED = 28;
const LONGEST_BEFORE = 30;
const LONGEST_BEHIND = 80;
