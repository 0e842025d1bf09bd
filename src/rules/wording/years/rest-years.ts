import { OLDEST, type WordedYear } from './year-told.js';

const SOME_YEAR = /\d{4}年/gu;
/** How what is not concluded goes on: 结转至, 转到, 滚入, 放到, 留待. */
const GOES_ON =
  '(?:(?:结转|转结|转接|滚入|滚到|顺延|延期|推迟|转|延|放|留|移|跨)(?:至|到|入|待|在)?|[在于](?=\\d{4}年度?(?:继续)?(?:办理|答复)))';
/** What was concluded, of which there is a rest. */
const CONCLUDED = /(?:办结|答复|办理|审结)[^,;。的]{0,10}\d/u;
/** 办结14件，1件结转至2024年; 还剩1件放到2024年办; 结转2024年5件: behind what was concluded. */
const REST = new RegExp(
  `,(?:[^,;。\\d的]{0,8}?\\d+件(?:申请)?(?:因[^,;。\\d的]{2,16}?(?=依法|按|结转|转|顺延|延))?(?:依法|按规定|按程序|将|需|已|均|并)*${GOES_ON}(?<on>\\d{4})年度?(?:继续|再)?(?:办理|办结|答复|处理|办)?|[^,;。\\d的]{0,6}?(?:结转|转结|转入|滚入|顺延)[至到]?(?<to>\\d{4})年度?(?:继续)?(?:办理)?的?(?:申请)?\\d+件(?:申请)?)(?=[,;)]|$)(?!.*(?:已|均|全部))`,
  'u',
);
/** Of whom it may be told otherwise: what came from the year before was concluded in this one. */
const OF_BEFORE =
  /上年(?!度?(?:结转的?)?\d)|去年|往年|年初|其中(?!,?(?:已|予以|按时)*(?:办结|答复))|收到的|结转的/u;

const isOfOneYear = (sentence: string) => new Set(sentence.match(SOME_YEAR)).size === 1;

/** The year to which what was left goes on, where that is the report's own, or one before it, and no other is named. */
export function restYear(sentence: string, year: number): WordedYear | undefined {
  if (!/[转放延迟留移滚跨在于]/u.test(sentence) || !isOfOneYear(sentence)) return undefined;
  const concluded = CONCLUDED.exec(sentence);
  if (!concluded) return undefined;
  const { on, to = on } = REST.exec(sentence.slice(concluded.index))?.groups ?? {};
  const ago = year - Number(to);
  // 结转2023年5件 in the report of 2024 are those that came from there.
  const isOwn = ago === 0 || (on !== undefined && ago > 0 && ago <= OLDEST);
  return to === undefined || !isOwn || OF_BEFORE.test(sentence)
    ? undefined
    : { message: 'carriedOn', found: to, wanted: year + 1 };
}
