import { BESIDE_LAST_YEAR, OF_LAST_YEAR } from '../changes/change-words.js';
import { isExact, type Placed } from '../segments.js';

/** What a list divides, among the counts before it. */
interface Divided {
  readonly total: Placed;
  /** Those of its sentence, or of the one before where its own has none: any of them may be meant. */
  readonly told: readonly Placed[];
}

/** The total of a list that begins at a place; undefined where it is not certain which count that is. */
export function dividedBy(
  text: string,
  listAt: number,
  placed: readonly Placed[],
  before: readonly Placed[],
): Divided | undefined {
  const own = placed.filter(({ end, unit }) => end <= listAt && unit !== '%');
  const isOfBefore = own.length === 0 && text[listAt - 1] === '。';
  const told = isOfBefore ? before.filter(({ unit }) => unit !== '%') : own;
  const totals = told.filter((one, at) => !isCompared(one, told[at - 1], text));
  // 新收19件，上年结转1件，其中网络10件: what was carried over is not what is divided.
  const total = totals.findLast((one) => !isCarried(one, text)) ?? totals.at(-1);
  if (!total || !isExact(total) || isFar(total, listAt, told, text)) return undefined;
  // 东城区287件、西城区164件，其中……: of which of them is not certain.
  const former =
    total.end === listAt && BRACKETS.has(text[listAt] ?? '') ? undefined : totals[totals.indexOf(total) - 1];
  return former && text.slice(former.end, total.at).startsWith('、') ? undefined : { total, told };
}

/** 财政信息2件、政策文件13件（县政府文件5件 divides what it stands right behind. */
const BRACKETS = new Set('（(');

/** 上年结转1件, 1件为上年结转 */
const isCarried = ({ at, end }: Placed, text: string) =>
  /结转(?:的?申请)?$/u.test(text.slice(Math.max(0, at - LONGEST_CARRIED), at)) ||
  /^(?:[为是系])?(?:上年度?|去年)?结转/u.test(text.slice(end, end + LONGEST_CARRIED));
const LONGEST_CARRIED = 6;

/** 公开信息318条，同比增长10%，其中; farther off where figures of the comparison stand between. */
function isFar(total: Placed, listAt: number, told: readonly Placed[], text: string): boolean {
  const last = told.at(-1);
  const isPast = last !== undefined && last !== total && text.slice(total.end, last.at).length <= FARTHEST;
  return listAt - (isPast ? last : total).end > FARTHEST;
}
const FARTHEST = 30;

/**
 * 收到申请55件，比上年增加15件，其中; 收到申请55件，较上年的40件: neither what has changed nor last year's figure is what is divided.
 */
function isCompared({ at, unit }: Placed, former: Placed | undefined, text: string): boolean {
  const behind = text.slice(Math.max(0, at - LONGEST_COMPARISON), at);
  if (CHANGE.test(behind) || OF_LAST_YEAR.test(behind)) return true;
  if (former?.unit !== unit) return false;
  return BESIDE_LAST_YEAR.test(text.slice(former.end, at)) || OF_YEAR_BEFORE.test(behind);
}
/** 收到申请68件，较2020年增长36.0%，上年同期50件 */
const OF_YEAR_BEFORE =
  /[，,（(](?:去年|上年度?|上一年度?)(?:同期|全年)?(?:[为是有]|(?:共|为|是)?(?:收到|受理|新收))?$/u;
const CHANGE =
  /(?:增加|减少|增长|下降|降低|上升|增多|净增|[多少][收发]?)了?$|(?:[比较](?:去年|上年)|同比)(?:增加|减少)[^，,。；;\d]{0,6}$/u;
const LONGEST_COMPARISON = 16;
