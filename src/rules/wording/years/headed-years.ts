import { OLDEST, type Standing } from './year-told.js';

/** （一）2023年政务公开工作完成情况及成效: what a paragraph is about, in as many words as a heading has. */
const HEADING =
  /^(?:\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、,])(?<year>\d{4})年度?(?:(?:政府|政务|主动|依申请)?(?:信息)?公开|总体)?(?:工作)?(?:总体|基本|完成|开展|进展|落实)?(?:情况|成效|概况|概述)(?:[及和与](?:成效|情况))?$/u;

/** Another year by which a heading of the section on the year's work calls that work. */
export function headedYear(
  sentence: string,
  year: number,
  { isOfProblems, opens }: Standing,
): string | undefined {
  const { year: carried } = (opens ? CARRIED_OUT.exec(sentence) : undefined)?.groups ?? {};
  const { year: found = sentence.includes(`${year}年`) ? undefined : carried } =
    HEADING.exec(sentence)?.groups ?? {};
  const ago = year - Number(found);
  const isOther = ago !== 0 && ago >= -1 && ago <= OLDEST;
  return isOther && !isOfProblems ? found : undefined;
}

/** 我局认真落实2023年政务公开工作，严格规范流程: how a paragraph opens that tells of the report's own year. */
const CARRIED_OUT =
  /^(?:\([一二三四五六七八九十\d]{1,3}\)[^,。:]{0,12}[:。])?[^,。;\d将要拟]{0,16}?(?:认真|全面|扎实|深入|积极|依法|依规)+(?:贯彻)?(?:落实|推进|开展|做好)(?<year>\d{4})年度?(?:政务公开|政府信息(?:公开)?)(?:各项)?工作,/u;
