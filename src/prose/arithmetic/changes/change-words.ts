const UP = '增长|增加|增多|上升|提高|提升|增|升|扩大|扩展|上涨|延长';
const DOWN = '减少|下降|降低|减|降|缩减|压减|压缩|精简|回落|下滑|缩短';
const DIRECTION = `(?:(?<up>${UP})|(?<down>${DOWN}))`;
const LAST_YEAR = '(?:(?:去年|上年度?|上一年度?|[12]\\d{3}年度?)(?:同期|全年|底|末)?|年初|期初)';
const YEAR_BEFORE = '(?:去年|上年度?|上一年度?)(?:同期|全年)?';
const OF_COUNT =
  '(?:的|（|\\(|为|是|(?:收到|受理|新收|办理|发布|公开|数量)(?:的|(?:政府信息公开|信息公开)?申请)?)?';

/** 同比, 较2023年: before by how much something changed, its former figure untold. */
const COMPARED = `(?:同比|[较比与]${LAST_YEAR}(?:相比)?)[，,]?`;
/** 多收, 少办 */
const DONE = '(?:收|出|受理|办|办理|办结|答复|发|发布|编发|公开|开展|召开|举办|接待)';
const DIGIT = '[\\d一二两三四五六七八九十百]';

/** A text without any of these tells of no change with both its figures. */
export const SOME_CHANGE = new RegExp(
  `[由从](?:${LAST_YEAR}${OF_COUNT})?${DIGIT}|${COMPARED}(?:${UP}|${DOWN}|[多少]${DONE}?)了?${DIGIT}|[较比与同和（(]${LAST_YEAR}${OF_COUNT}${DIGIT}|[，,](?:${YEAR_BEFORE}|\\d{4}年)${OF_COUNT}${DIGIT}|(?:[去上]年|\\d年)[^，,。；;]{0,14}[，,](?:今年|本年|\\d{4}年)|倍(?<=的[\\d.]{1,6}倍)`,
  'u',
);

/** 由, 从上年的: before a former figure whose new one follows. */
export const FORMER = new RegExp(`[由从](?:${LAST_YEAR}${OF_COUNT})?$`, 'u');

/** 较上年的, 比2023年的, （上年: before a figure of the year before. */
export const OF_LAST_YEAR = new RegExp(`[由从较比与同和（(]${LAST_YEAR}${OF_COUNT}$`, 'u');

/** 比“十三五”末年2020年的: before a figure that another is compared with. */
export const IS_BASE = new RegExp(`[较比与][^，,。；;：:（(\\d]{0,12}${LAST_YEAR}${OF_COUNT}$`, 'u');

/** ，去年为: between the figure of now and that of the year before. */
export const BESIDE_LAST_YEAR = new RegExp(
  `^[^，,。；;：:、（(\\d]{0,8}[，,]${YEAR_BEFORE}${OF_COUNT}$`,
  'u',
);

/** Words that tell of a change, and not in which direction it went. */
const CHANGED = '整合|归并|合并|优化|调整|变更|规范|清理|关停|整改|变';
const CHANGE = `^[^，,。；;：:（(、\\d]{0,8}?(?:${DIRECTION}|${CHANGED})了?(?:到|至|为|成)了?`;

/** 增加到, 减至: between the former figure and the new one; and where it begins, behind the former. */
export const CHANGED_TO = new RegExp(`${CHANGE}(?:(?:今年|本年度?|\\d{4}年度?|目前|现在)的?)?$`, 'u');
export const CHANGES_TO = new RegExp(CHANGE, 'u');

/** 上年结转, 去年未办结: what was left of last year's is no figure of last year. */
const LEFT = '(?![^，,。；;\\d]{0,12}[转未留剩])';
/** 去年收到, 申请量上年为, 今年收到: before the figures of two years told one after the other. */
export const AGO = new RegExp(
  `(?:^|[，,：:])(?:${LAST_YEAR}${LEFT}[^，,。；;\\d]{0,12}|[^，,。；;：:\\d]{0,16}${LAST_YEAR}${OF_COUNT})$`,
  'u',
);
const THIS_YEAR = '[，,](?:今年|本年度?|[12]\\d{3}年度?)[^，,。；;\\d]{0,12}';
export const OF_THIS_YEAR = new RegExp(`^${THIS_YEAR}$`, 'u');
export const THIS_YEAR_NEXT = new RegExp(`^${THIS_YEAR}\\d`, 'u');

/** 2023年收到: the year of the figure that follows. */
export const YEAR_TOLD = /(?<year>[12]\d{3})年[^，,。；;\d]*$/u;

/** 456件，较上年减少: between a figure and by how much it changed, with nothing else that may have. */
export const STEPPED = new RegExp(
  `^[，,（(]?(?:申请量|总量|总数|数量)?${COMPARED}(?:总体)?(?:(?<up>${UP}|多${DONE}?)|(?<down>${DOWN}|少${DONE}?))了?$`,
  'u',
);

/** 同比, 较上年: the year before, by no number. */
export const SINCE_LAST_YEAR = new RegExp(`同比|${YEAR_BEFORE}`, 'u');

/** 同比增长: between a figure, or how much it changed, and by how much it did. */
export const BY = new RegExp(
  `^[，,（()）]{0,2}(?:同比|相比[，,]?(?:(?:申请|受理|收件|发布|公开)?(?:总量|总数|数量|量))?|[比较]${YEAR_BEFORE}(?:相比)?|净|共|即)*(?:(?<up>${UP}|多${DONE}?)|(?<down>${DOWN}|少${DONE}?))(?:率|幅度?)?了?(?:为|达到?|是)?$`,
  'u',
);

/** 达到, 增至: behind how much it changed, before what it has come to. */
export const REACHES =
  /^[，,]?(?:今年|本年度?|全年)?(?:总数|总量|数量)?(?:达到?|增至|升至|增加到|上升到|降至|减至|下降到|减少到|为)$/u;
