import { OLDEST } from './year-told.js';

/** 现将某局2023年政府信息公开工作报告如下 may open the first section as well. */
const REPORTED = /(?:^|[,;])现将[^,。;\d]{0,24}(?<year>\d{4})年度?[^,。;\d]{0,24}(?:报告|汇报|公布)如下/u;

/** 2021年将继续 in a report of 2023 is an older plan. */
const PLANNED =
  /(?:^|[,;:])(?<year>\d{4})年度?,?(?:我们|[我本全][^,。;已]{1,4})?[还也]?(?:将|拟|计划|力争|争取)(?!于|在|至|到|[^,。;]*(?:已|落实|完成))/u;

/** 本年度（2023年）共发布: what this year is called. */
const CALLED = /(?:本年度?|今年|报告年度|本报告期)\((?:即|指)?(?<year>\d{4})年度?\)/u;

/** The year of a sentence that was taken over from an older report whatever stands beside it. */
export function takenOver(sentence: string, year: number): string | undefined {
  for (const pattern of [NEW_IN, CALLED, REPORTED]) {
    const told = pattern.exec(sentence)?.groups?.year;
    if (told !== undefined && Number(told) !== year) return told;
  }
  const planned = PLANNED.exec(sentence)?.groups?.year;
  const ago = year - Number(planned);
  return ago > 0 && ago <= OLDEST ? planned : undefined;
}

/** 均为2023年新收: what came in new did so this year. */
const NEW_IN = /(?:均|都|全部)[为是系](?<year>\d{4})年度?(?:新收|受理|收到)/u;
