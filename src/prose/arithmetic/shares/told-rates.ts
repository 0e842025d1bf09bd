import { matchesIn } from '../../../report/text/matches-in.js';
import { isExact, type Placed, quantitiesIn } from '../segments.js';
import { beginOf } from '../stretch.js';
import { isTold, lastPlaceOf, percentOf } from '../told-figure.js';
import type { ToldShare } from './told-shares.js';

/** What a rate is of: what is counted as its part, and as its whole. */
interface Rate {
  readonly part: RegExp;
  readonly whole: RegExp;
  /** 办结率100% is of what was due. */
  readonly mayBeOfDue?: boolean;
}

const partOf = (verbs: string) =>
  new RegExp(`^[^，,。；;：:（(、\\d]{0,8}[，,（(](?:其中|已经?|共|全部|实际|最终){0,2}(?:${verbs})$`, 'u');
const wholeOf = (verbs: string) => new RegExp(`(?:${verbs})[^，,。；;：:\\d]{0,14}$`, 'u');

const ADVISED: Rate = {
  part: partOf('采[纳用](?:了|意见|建议|意见建议)?'),
  whole: wholeOf('征集|收集|收到|征求|征得|提出|反馈|报送|投稿|上报'),
};
const ASKED = '(?:留言|诉求|来信|信件|提案|建议|咨询|来电|热线|工单|提问)';
const ANSWERED: Rate = {
  part: partOf('(?:办理|办|回|答)[结复](?:了)?'),
  whole: new RegExp(
    `(?:收到|受理|承办|接收|办理|接到)[^，,。；;：:\\d]{0,10}${ASKED}[^，,。；;：:\\d]{0,4}$`,
    'u',
  ),
  mayBeOfDue: true,
};
const RATES: Readonly<Record<string, Rate>> = {
  采纳: ADVISED,
  采用: ADVISED,
  回收: {
    part: partOf('(?:收回|回收)(?:了|问卷|调查问卷)?'),
    whole: wholeOf('发放|发出|下发|投放|派发|寄出'),
  },
  有效: {
    part: partOf('有效(?:问卷|票)?'),
    whole: wholeOf('收回|回收|收到'),
  },
  合格: {
    part: partOf('(?:检[验测查])?合格(?:的|样品)?'),
    whole: wholeOf('样品|抽[检查样]|检[查验测]|监测|评查|参加|参考|测试|考核'),
  },
  优秀: {
    part: partOf('(?:评为|评定为|获评)?优秀(?:案卷|等次|的)?'),
    whole: wholeOf('抽[查取检评]|评查|参评|评议|考核|测评'),
  },
  出庭: {
    part: partOf('(?:行政机关)?负责人出庭(?:应诉)?'),
    whole: wholeOf('开庭|庭审'),
  },
  主动公开: {
    part: partOf('主动公开(?:的|了)?'),
    whole: wholeOf('制发|制作|印发|产生|形成|审核|审查|新增|拟制'),
    mayBeOfDue: true,
  },
  立案: { part: partOf('(?:予以|审查)?立案(?:的|了)?'), whole: wholeOf('收到|征集|提交|收集') },
  满意: {
    part: partOf('(?:表示|评价为|评为)?满意(?:[和及、]基本满意)?(?:的|问卷)?'),
    whole: wholeOf('收回|回收|收到|回访|受访|参评|测评|接受调查'),
  },
  整改: {
    part: partOf('(?:完成)?整改(?:到位|完成|完毕)?(?:了)?'),
    whole: wholeOf('发现|排查|查出|查找|反馈|指出'),
  },
  办结: ANSWERED,
  办复: ANSWERED,
  回复: ANSWERED,
  答复: ANSWERED,
};

const RATE = new RegExp(
  `率(?<=(?<rate>${Object.keys(RATES).join('|')})率)(?:为|达到?|是)?(?<percent>\\d{1,3}(?:\\.\\d{1,3})?)%(?=[，,。；;、）)\\n]|$)`,
  'gu',
);

/** 应公开公文163份，已公开136份，公开率100%: what was due, and what was done of it. */
const OF_DUE =
  /应当?(?<verb>[〇㐀-鿿]{2})[^，,。；;：:\d]{0,10}(?<whole>\d{1,7})(?<unit>[件份条个家项人名次篇])[，,](?:已|实际|已经|其中已)\k<verb>(?<part>\d{1,7})\k<unit>[，,]\k<verb>率(?:为|达到?|是)?(?<percent>\d{1,3}(?:\.\d{1,3})?)%/gu;

const ratesOfDueIn = (text: string): ToldShare[] =>
  matchesIn(text, OF_DUE).flatMap(({ 0: said, index, groups = {} }): ToldShare[] => {
    const [whole, part, percent] = [Number(groups.whole), Number(groups.part), Number(groups.percent)];
    const tolerance = lastPlaceOf(groups.percent ?? '');
    if (part > whole || isTold((100 * part) / whole, percent, { tolerance })) return [];
    return [{ part, whole, percent, right: percentOf(part, whole), at: index, end: index + said.length }];
  });

/** The rates of a clean text whose part and whole stand right before them, and do not give them: 56条，采纳41条，采纳率78.2%. */
export const wrongRatesIn = (text: string): ToldShare[] => [...ratesOfDueIn(text), ...ratesIn(text)];

const ratesIn = (text: string): ToldShare[] =>
  matchesIn(text, RATE).flatMap(({ 0: said, index, groups = {} }): ToldShare[] => {
    const { rate = '', percent = '' } = groups;
    const told = countsBefore(text, index - rate.length, RATES[rate]);
    const figure = Number(percent);
    if (!told || (RATES[rate]?.mayBeOfDue && figure === 100)) return [];
    const tolerance = lastPlaceOf(percent);
    const [whole, part] = [told.whole.value, told.part.value];
    if (part > whole || isTold((100 * part) / whole, figure, { tolerance })) return [];
    const right = percentOf(part, whole);
    return [{ part, whole, percent: figure, right, at: told.whole.at, end: index + said.length }];
  });

/** The part that a rate stands right behind, and the whole before it; undefined where either may be another. */
function countsBefore(
  text: string,
  rateAt: number,
  rate: Rate | undefined,
): { readonly whole: Placed; readonly part: Placed } | undefined {
  const from = beginOf(text, rateAt, FARTHEST);
  // 制发公文148份，较上年上升19.97%，其中主动公开136份，主动公开率
  const told = quantitiesIn(text, { from, to: rateAt }).filter(({ unit }) => unit !== '%');
  const [before, whole, part] = [told.at(-3), told.at(-2), told.at(-1)];
  if (!rate || !whole || !part || ![whole, part].every(isExact) || whole.unit !== part.unit) return undefined;
  const isBehind = BEHIND.test(text.slice(part.end, rateAt));
  const isPart = rate.part.test(text.slice(whole.end, part.at).replace(GROWN, ''));
  const label = text.slice(before?.end ?? from, whole.at);
  const isWhole = rate.whole.test(label) && !COMPARED.test(label);
  return isBehind && isPart && isWhole && whole.value > 0 ? { whole, part } : undefined;
}

const FARTHEST = 120;
/** ，发文量较上年上升19.97% */
const GROWN =
  /^[，,][^，,。；;：:（(\d]{0,12}(?:[较比][^，,。；;：:（(\d]{1,8}|同比)[^，,。；;：:（(\d]{1,4}\d{1,4}(?:\.\d{1,3})?%(?=[，,])/u;
/** 采纳41条意见，采纳率 */
const BEHIND = /^(?:意见|建议|意见建议|问卷|样品|问题)?[，,、（(]$/u;
/** 较上年增加56条, 新增: no whole. */
const COMPARED = /[较比增减]|上年|去年|每|人均|平均|其中/u;
