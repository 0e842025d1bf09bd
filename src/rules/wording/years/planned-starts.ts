import { OLDEST } from './year-told.js';

/** What a list in the section of problems is of, which goes on behind semicolons: plans, or improvements of any time. */
export type ListOf = 'plans' | 'improvements' | undefined;

const HEADS_PLANS =
  /下一?步|下一?阶段|今后|打算|(?:努力|改进)方向|(?:改进|整改|工作)计划|计划(?=[自从])|(?:准备|拟|将)从(?:以下|下列|如下)|(?:准备|拟|将)采取(?:以下|下列|如下)/u;
const HEADS_IMPROVEMENTS = /改进的?(?:办法|举措|措施)?:/u;

/** What a list is of that begins in a sentence. */
export function listIn(sentence: string): ListOf {
  if (HEADS_PLANS.test(sentence)) return 'plans';
  return HEADS_IMPROVEMENTS.test(sentence) ? 'improvements' : undefined;
}

const PART = '(?:[春秋]季学期|[上下]半年|第?[一二三四]季度|\\d{1,2}月(?:\\d{1,2}日)?)?';
/** 2021年起实行月查, 从2021年春季学期起, 自2025年1月起: since when something is to be done. */
const START = new RegExp(
  `(?:^|[,;:、.)是局镇乡委将划拟算])[自从于]?(?<start>\\d{4})年${PART}(?:开始|起)(?![草诉步]|[^,;。]*的)`,
  'u',
);
/** 我们将逐月核对，2023年超时的控制在5%以内: what is striven for. */
const AIM =
  /^[^将要]*[将要].*,(?<aim>\d{4})年[^,;。]{0,14}(?:控制在|力争|争取|确保|不低于|不超过|提高到|达到)(?=[^,;。]{0,4}\d)(?![^,;。]*的)/u;
/** What was done or is kept up is told with the year in which it began. */
const KEPT_UP =
  /已|了|以来|坚持|沿用|延续|巩固|保持|推广|效果|成效|全年|累计|实际|基础|但|仍|虽|只有|继续(?:执行|实施|落实|推行|实行|做好|开展|按)/u;

const VERBS = '完成|实现|上线|启动|建成|推出|开通|实行|推行|试行|举办|印发|出台';
/** 2023年上半年将完成18台; 2025年将实行当日分办. In 将实行多年的台账改为 it is another 将. */
const WILL = new RegExp(
  `(?:^|[,;:、.)]|[一二三四五]是)(?<will>\\d{4})年度?${PART}[底末]?前?,?(?:我们|[我本全][^,。;已]{1,4})?[还也]?将(?:${VERBS})(?=\\d+(?!年)|[《“]|(?![^,;。]*的))(?![^,;。]*(?:改为|更名|纳入|列入|列为|作为))(?!.*(?:已|实际))`,
  'u',
);
/** 2024年底前完成剩余批文上传 in the report of 2025. */
const REMAINDER =
  /(?<rest>\d{4})年(?:底|末|[上下]半年|\d{1,2}月底?)前?(?:将|要|全部)*(?:完成|办结|上传|补齐|整改)(?:剩余|其余|余下)(?!.*(?:已|了))/u;
const DUE =
  /(?:^|[,;:、.)]|是)[在于]?(?<due>\d{4})年(?:底|末|[一二三四]季度|\d{1,2}月底?|[上下]半年)前(?![^,;。\d]{0,6}的)(?!.*(?:已|了|全部|整改))/u;

/** 2022年上半年完成检索功能升级, in a list of improvements of the report of 2024. */
const DONE_LONG_AGO = new RegExp(
  `(?:^|[,;:、.)]|是)[在于]?(?<old>\\d{4})年(?:底|末|[一二三四]季度|\\d{1,2}月底?|[上下]半年)(?:${VERBS})(?![^,;。]*的)(?!.*(?:已|了|全部|整改))`,
  'u',
);

/** The year of the report, or one before it, in which the section of problems lets something begin that is planned. */
export function plannedStart(sentence: string, year: number, list: ListOf): string | undefined {
  if (sentence.includes(`${year + 1}年`)) return undefined;
  const isPast = (found: string | undefined, least = 0) =>
    year - Number(found) >= least && year - Number(found) <= OLDEST;
  const { will } = WILL.exec(sentence)?.groups ?? {};
  if (isPast(will)) return will;
  const { rest } = REMAINDER.exec(sentence)?.groups ?? {};
  if (isPast(rest, 1)) return rest;
  const { due } = (list && DUE.exec(sentence))?.groups ?? {};
  if (isPast(due)) return due;
  const { old } = (list && DONE_LONG_AGO.exec(sentence))?.groups ?? {};
  if (isPast(old, 1)) return old;
  const head = HEADS_PLANS.exec(sentence);
  const todo = head ? sentence.slice(head.index) : list === 'plans' ? sentence : '';
  if (todo === '' || KEPT_UP.test(todo)) return undefined;
  const { start } = START.exec(todo)?.groups ?? {};
  const { aim = start } = AIM.exec(todo)?.groups ?? {};
  return [start, aim].find((found) => isPast(found));
}
