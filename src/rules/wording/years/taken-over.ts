import { isFormer } from './year-told.js';

/** 现将某局2023年政府信息公开工作报告如下 may open the first section as well. */
const REPORTED =
  /(?:^|[,;])现将[^,。;\d]{0,24}(?<year>\d{4})年度?[^,。;\d]{0,24}(?:(?:报告|汇报|公布|总结)如下|(?:进行|作|予以)(?:总结)?(?:报告|汇报)(?=[,。:]|$))/u;

/** 根据《条例》规定，现公布某局2023年政府信息公开工作年度报告 may open it, too. */
const PUBLISHED =
  /^(?:根据|按照|依据)[^。;]{2,90}?,(?:现|特|兹)?(?:向社会)?(?:公布|编制|发布|公开)[^,。;\d]{0,20}(?<year>\d{4})年度?[^,。;\d]{0,20}?(?:政府)?信息公开(?:工作)?(?:年度)?(?:报告|年报)(?![\d一两])/u;
/** 绍兴市某街道特编制2023年政府信息公开年度报告 */
const MADE =
  /^(?:根据|按照|依据)[^。;]{2,60}?,[^,。;\d]{2,20}(?:特|现)编制(?<year>\d{4})年度?(?:政府)?信息公开(?:工作)?(?:年度)?(?:报告|年报)/u;

/** 2023年政府信息公开工作总结如下 */
const SUMMED_UP =
  /^(?:根据[^,。;\d]{2,40},)?[^,。;\d]{0,12}(?<year>\d{4})年度?的?(?:(?:政府信息|政务|信息)公开)(?:工作)?(?:情况)?(?:总结|报告|汇报)如下/u;

/** 对2024年政府信息公开工作进行总结 in a report of 2023; what was done in January may sum up the year before. */
const SUMS_UP =
  /[对就](?:[^,。;\d]{0,10})(?<year>\d{4})年度?的?(?:[^,。;\d]{0,12}[局委厅办镇乡县市区州省道])?(?:政府信息|政务|信息)公开(?:工作)?(?:开展|落实|年度)?(?:情况)?(?:进行|作出|[作做])?了?[^,。;\d]{0,6}(?:总结|梳理|回顾)(?<behind>[^。]*)/u;
const WRITTEN = /(?:形成|编制|编写|撰写)[^,。;]{0,12}(?:报告|年报)|报告如下|总结如下/u;

/** 2021年将继续 in a report of 2023 is an older plan. */
const PLANNED =
  /(?:^|[,;:])(?<year>\d{4})年度?,?(?:我们|[我本全][^,。;已]{1,4})?[还也]?(?:将|拟|计划|力争|争取)(?!于|在|至|到|[^,。;]*(?:已|落实|完成))/u;

/** 本年度（2023年）共发布, 今年即2023年: what this year is called. 今年（2025年），我局将继续 may be told in the year after it. */
const CALLED =
  /(?:(?:本年度?|报告年度|本报告期)(?:\((?:即|指)?|,?即)|(?<now>今年)(?:\((?:即|指)?|,?即))(?<year>\d{4})年(?<behind>.*)/u;
const FUTURE = /将|计划|拟|继续|力争|打算|争取/u;

/** The year of a sentence that was taken over from an older report whatever stands beside it. */
export function takenOver(sentence: string, year: number): string | undefined {
  for (const pattern of [NEW_IN, REPORTED, SUMMED_UP, PUBLISHED, MADE]) {
    const told = pattern.exec(sentence)?.groups?.year;
    if (told !== undefined && Number(told) !== year) return told;
  }
  const called = calledYear(sentence, year) ?? summedYear(sentence, year);
  if (called !== undefined) return called;
  const planned = PLANNED.exec(sentence)?.groups?.year;
  return isFormer(planned, year) ? planned : undefined;
}

function calledYear(sentence: string, year: number): string | undefined {
  const { year: called, now, behind = '' } = CALLED.exec(sentence)?.groups ?? {};
  const isNext = now !== undefined && Number(called) === year + 1 && FUTURE.test(behind);
  return called === undefined || Number(called) === year || isNext ? undefined : called;
}

function summedYear(sentence: string, year: number): string | undefined {
  const { year: summed, behind = '' } = SUMS_UP.exec(sentence)?.groups ?? {};
  const [isLater, isOlder] = [Number(summed) > year, year - Number(summed) > 0];
  return isLater || (isOlder && WRITTEN.test(behind)) ? summed : undefined;
}

/** 均为2023年新收: what came in new did so this year. */
const NEW_IN = /(?:均|都|全部)[为是系](?<year>\d{4})年度?(?:新收|受理|收到)/u;
