import { matchesIn } from '../../../report/text/matches-in.js';
import { OLDEST, type WordedYear } from './year-told.js';

const NUMBER = '[一二三四五六七八九十百千两\\d]+';
/** 2022年结转3件, 结转自2022年的3件, 2022年遗留3件申请 in the report of 2024: requests are carried over from the year before. */
const CARRIED_FROM = new RegExp(
  `(?<from>\\d{4})年(?:度|底|末)?(?:(?:(?<=结转自.{4}年[度底末]?)|结转(?:过?来)?|转结|转入|转来|接转|留转|跨年(?:办理|结转))的?(?:申请)?${NUMBER}[件宗份]|遗留的?(?:政府信息公开)?(?:申请)?${NUMBER}[件宗](?:(?:政府信息公开)?申请|(?=[,;)]|$)))`,
  'gu',
);
/** 办结85件（含2024年结转的3件) in the report of 2024: what was handled with the year's own came from the year before. */
const CARRIED_ALONG =
  /[件宗][(,](?:其中)?(?:包?含|包括)(?<own>\d{4})年度?(?:结转|转结|转入)的?(?:申请)?\d+[件宗]/u;
/** 2022年没有结转申请 in the report of 2024: nothing is carried over from the year before the last. */
const NONE_CARRIED =
  /(?<none>\d{4})年(?:度|底|末)?(?:没有|无|未有?)(?:任何)?(?:结转|转结|遗留)的?(?:政府信息公开)?(?:申请|件)?(?=[,;。)]|$)/u;
const SOME_YEAR = /\d{4}年/gu;
/** 3件结转至2023年, 结转3件至2023年, 延期至2023年办理: and to the next one. Projects and terms are put off to any. */
const CARRIED_TO =
  /[件宗][^,。;]{0,12}(?:结转[至到]|转入)(?<to>\d{4})年|(?:结转|转入|顺延|延期)[至到]?(?<later>\d{4})年度?(?:继续)?(?:办理|答复)|(?:结转|转结|顺延)(?:申请)?\d+[件宗](?:申请)?[至到](?<moved>\d{4})年/gu;

/** 办结41件，结转至2024年继续办理3件 in the report of 2024: what was left goes on a year later. */
const CARRIED_ON =
  /(?:办结|答复|办理)[^,;。的]*,(?![^,;。]*(?:上年|去年|上一|往年|其中|收到|包括|已|均))[^,;。(\d]{0,6}(?:\d+[件宗])?(?:申请)?(?:结转|转入|顺延|延期)[至到]?(?<on>\d{4})年度?(?:继续)?(?:办理|答复)(?!的)/u;

/** 2件按规定延期，结转至2024年办理 in the report of 2024, too. */
const PUT_OFF =
  /(?:^|[,;])(?:剩余|其余|余下?|尚有|还有)?\d+[件宗份](?:申请)?(?:依法|依规|按规定|按程序|经批准|已|均)*(?:延期|延长|未办结|未到期|未答复|[尚正仍]在(?:办理|法定|答复|征求))[^,;。]{0,10},(?:依法|按规定|将|已|均|并)*(?:结转|转入|转结|顺延|延期|跨年|转)[至到]?(?<on>\d{4})年度?(?:继续)?(?:办理|答复)(?!的)(?!.*已)/u;
/** 未办结3件，顺延至2024年, 剩余3件结转至2024年 and 结转3件至2024年 in the report of 2024, where no other year is spoken of. */
const LEFT_OVER =
  /(?:^|[,;、])(?:剩余|其余|余下?|尚有|还有|尚|仍有)?(?:未(?:办结|答复)的?\d+[件宗]|\d+[件宗](?:申请)?[尚还]?未(?:办结|答复))(?:申请)?,?(?:依法|按规定|将|已|均|并)*(?:结转|转入|顺延|延期)[至到]?(?<on>\d{4})年度?(?=[,;)]|$)/u;
const REST_ON =
  /(?:^|[,;、])(?:剩余|其余|余下?|剩下|尚有|还有|仍有)(?:的)?\d+[件宗份](?:申请)?(?:依法|按规定|按程序|将|已|均|并|全部)*(?:结转|转入|顺延|延期|跨年)[至到]?(?<on>\d{4})年度?(?:继续)?(?:办理|答复)?(?=[,;)]|$)/u;
const MOVED_ON = /(?:结转|转结|顺延)(?:申请)?\d+[件宗](?:申请)?[至到](?<on>\d{4})年/u;
const OF_LAST_YEAR = /上年|去年|上一|往年|其中/u;

/** 其余4件未到期，2024年1月底前全部办结 in the report of 2024: what is not due at its end is concluded a year later. */
const DUE_NEXT =
  /(?:其余|剩余|余下|剩下|尚有|另有)的?\d+[件宗份](?:申请)?[^,;。]{0,24}(?:未到期|未到[^,;。]{0,8}期限|未办结|未答复)[^,;。]{0,4},(?:将|已|均|预计|计划)*[于在]?(?<due>\d{4})年[1-3]月[^,;。]{0,12}(?:办结|答复|办理)/u;

/** 上年（2022年）结转3件 in the report of 2024. */
const LAST_YEAR = /(?:上年度?|上一年度?|去年)(?:\((?:即|指)?|即)(?<last>\d{4})年/u;

/** 明年（2023年）将继续 in the report of 2023; what is written in January may mean the year after. */
const NEXT_YEAR = /(?:(?<after>明年|来年)|下一?年度?)(?:\((?:即|指)?|,?即)(?<next>\d{4})年/u;

/** The year before, or the next, by another year than it is. */
export function yearBeside(sentence: string, year: number): WordedYear | undefined {
  const [last, next] = [year - 1, year + 1];
  const { last: called } = LAST_YEAR.exec(sentence)?.groups ?? {};
  if (called !== undefined && Number(called) !== last)
    return { message: 'lastYear', found: called, wanted: last };
  const { next: following, after } = NEXT_YEAR.exec(sentence)?.groups ?? {};
  if (following !== undefined && Number(following) !== next && !(after && Number(following) === next + 1))
    return { message: 'nextYear', found: following, wanted: next };
  const { none } = NONE_CARRIED.exec(sentence)?.groups ?? {};
  const isAlone = sentence.match(SOME_YEAR)?.length === 1;
  if (none !== undefined && isAlone && Number(none) < last && year - Number(none) <= OLDEST)
    return { message: 'lastYear', found: none, wanted: last };
  for (const { groups: { from = '' } = {} } of matchesIn(sentence, CARRIED_FROM))
    if (Number(from) < last || Number(from) > year) return { message: 'lastYear', found: from, wanted: last };
  const { own } = CARRIED_ALONG.exec(sentence)?.groups ?? {};
  if (Number(own) === year) return { message: 'lastYear', found: own ?? '', wanted: last };
  for (const { groups: { to, later = to, moved = later } = {} } of matchesIn(sentence, CARRIED_TO))
    if (Number(moved) < year || Number(moved) > next)
      return { message: 'carriedOn', found: moved ?? '', wanted: next };
  const { due } = DUE_NEXT.exec(sentence)?.groups ?? {};
  if (due !== undefined && Number(due) === year) return { message: 'carriedOn', found: due, wanted: next };
  const put = OF_LAST_YEAR.test(sentence) ? null : (PUT_OFF.exec(sentence) ?? leftIn(sentence, isAlone));
  const { on = '' } = (CARRIED_ON.exec(sentence) ?? put)?.groups ?? {};
  return Number(on) === year ? { message: 'carriedOn', found: on, wanted: next } : undefined;
}

/** 2023年未办结3件，顺延至2024年 is of those of the year before. */
const leftIn = (sentence: string, isAlone: boolean) =>
  isAlone && PUT.test(sentence)
    ? (LEFT_OVER.exec(sentence) ?? REST_ON.exec(sentence) ?? MOVED_ON.exec(sentence))
    : null;
const PUT = /[转延跨]/u;
