import { OLDEST } from './year-told.js';

/** Who plans: a year as such, or what is striven for by a year. What was planned for may be told as done. */
const PLANS = new RegExp(
  [
    '(?:^|[,;:.]|[一二三四五]是)(?<year>\\d{4})年度?,?(?:我们|[我本全][^,。;已]{1,4}|[^,。;已将\\d]{0,12}(?:局|委|厅|镇|乡|街道|县|市|区|队|中心|单位))?[还也]?',
    '(?:将(?=把|采取|通过|运用|依托|继续|进一步|加大|加快|着力|组织|推[进动行]|以|围绕|从|持续|不断|编制|针对|切实|更加|聚焦|深入|加强|增加|增设|完善|建立|健全|严格|优化|拓[宽展]|丰富|深化|定期|全面|认真|强化|提[升高]|开设|做好|重点(?=做好|抓|推|围绕|开展|加强|从|在|聚焦|解决|强化|落实|完善|突出|关注|实施))|计划(?!生育|完成)|拟|力争|争取)',
    '(?!于|在|至|到|[^,。;]*(?:已|落实|完成|纳入|列入|列为|作为|摆在|放在|贯穿|[与同和][^,。;]*结合)|[^。]*,[^,。;]{0,6}已)',
    '|(?:力争|争取|计划|拟)[于在到]?(?<by>\\d{4})年(?!度?[^,。;]{0,6}(?:考核|测评|评估|评议|结果|目标|计划|任务))',
  ].join(''),
  'u',
);

/** 2025年一季度前完成, 2023年制作短视频: what is to be done about problems. */
const DUE =
  /^(?!.*已)[^。]*?(?:(?<year>\d{4})年(?:底|末|[一二三四]季度|\d{1,2}月底?|[上下]半年)(?:前(?![^,;。\d]{0,6}的)|(?:完成|建成|推出|启动|实现|开通)(?!了))|(?:^|[,;:、并]|[一二三四五]是)[在于]?(?<old>\d{4})年(?:建立|制作|开展|组织|完善|编制|推进|推行|实施|编印|启动|举办|健全|探索|试行|升级|加大|加强|增加|扩大|推广|新增|配备)(?![^,;。]*(?:[的了]|以来)))/u;
/** 2023年工作打算：加强培训: what a paragraph or a heading says it is about. */
const HEADED =
  /^(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十\d]+[、.])?(?<year>\d{4})年度?(?:主要|下一步|改进)?(?:(?:政府信息|政务|信息)公开)?(?:工作)?(?:打算|计划|思路|安排|设想|展望|(?:努力|改进|工作)方向)(?=[:。,]|如下|主要|是|$)(?!.*已)/u;
/** 下一步，2023年重点做好以下工作 */
const NEXT =
  /^(?:工作|阶段|打算|计划|中)*[,:]?(?:我[^,。;]{1,3},?)?[在于]?(?<year>\d{4})年(?!以[来前]|前|的|(?:提出|反映|查[找摆]|指出|检视|列[出举]|梳理|存在|发现|报告|自查)|[^,。;]{0,10}“|[^,。;]{0,6}起[^,。;]*的|度?[^,。;]{0,6}(?:考核|评估|评议|报告|问题|结果|要点|指标))(?!.*(?:已|全年|累计))/u;
/** From there on a section tells what is to be done. */
const IMPROVES =
  /改进(?<!(?:[已得予进作做]|得到|有所|予以|进行|作出|做出|完成|持续|不断)改进)(?:措施|方向|计划|打算)?[:,是]|下一步|今后/u;

const PLANNED = /重点|[将拟要]|力争|争取|打算|计划|目标/u;

/** 下一步，力争2024年实现 in the report of 2024: plans are for a later year. */
export function plannedFor(sentence: string, year: number, improves: boolean): string | undefined {
  const { year: named, by = named } = PLANS.exec(sentence)?.groups ?? {};
  const tells = IMPROVES.exec(sentence);
  const todo = tells ? sentence.slice(tells.index + tells[0].length) : improves ? sentence : '';
  const { year: due, old } = DUE.exec(todo)?.groups ?? {};
  const isPast = (planned: string | undefined, least = 0) =>
    year - Number(planned) >= least && year - Number(planned) <= OLDEST;
  const { year: headed } = HEADED.exec(sentence)?.groups ?? {};
  const { year: next } = (tells && NEXT.exec(todo))?.groups ?? {};
  // 改进：2023年完成档案数字化1.2万卷 may tell what was done.
  const mayBeDone = tells?.[0].startsWith('改进') === true && !PLANNED.test(todo);
  const planned =
    [by, due, headed].find((told) => isPast(told)) ?? (!mayBeDone && isPast(next) ? next : undefined);
  return planned ?? (isPast(old, 1) ? old : undefined);
}
