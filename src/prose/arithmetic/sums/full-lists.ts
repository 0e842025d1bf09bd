import { matchesIn } from '../../../report/text/matches-in.js';
import { type Placed, quantitiesIn } from '../segments.js';
import { beginOf, endOf, marksOf } from '../stretch.js';
import { sumOf } from '../told-figure.js';
import { countEndingAt, isNoTotal } from '../totals.js';
import { countsTables } from './meant-whole.js';
import { labelled, type Part, type ToldSum } from './told-sum.js';

/** What opens a list of all parts right behind its total without 其中; most texts have none. */
const OPENS =
  /[，,](?:分别|依次)[为是][：:]?|从(?<=[。；;\n，,]从)[^，,。；;\d\n]{1,12}看[，,：:]|按(?<=[。；;\n，,]按)[^，,。；;\d\n]{1,10}分(?:类|布)?[，,：:]|[，,](?=[^，,、；;。\d\n]{0,6}(?:当场|现场|会后|主办|协办|专职|兼职|上半年|下半年|原创|转载|整改|线上|线下|中央|地方|同意))/gu;

/** Lists that are all there is of the total before them. */
export function fullLists(text: string): readonly ToldSum[] {
  const lists: ToldSum[] = [];
  for (const { 0: opener, index } of matchesIn(text, OPENS)) {
    const at = index + opener.length;
    const listed = /[为是][：:]?$/u.test(opener)
      ? (respectively(text, index, at) ?? named(text, index, at))
      : /^[按从]/u.test(opener)
        ? sorted(text, index, at)
        : paired(text, index, at);
    // 第三方同意5件、不同意3件: what came of asking them is no row of the tables.
    if (listed && (isOfConsent(listed) || !countsTables(listed))) lists.push(listed);
  }
  return lists;
}

const isOfConsent = ({ parts }: ToldSum): boolean => parts.every(({ gap }) => gap.includes('同意'));

/** 1.86亿元，分别为8900万元、5200万元和4500万元: bare figures, joined, and nothing else. */
function respectively(text: string, index: number, at: number): ToldSum | undefined {
  const total = totalBefore(text, index);
  const parts = partsBetween(text, at, endOf(text, at, LONGEST_LIST, COMMAS_TOO));
  const isList = parts.every(({ gap }, place) =>
    place === 0 ? gap === '' : /^(?:[、和及与]|、?和)$/u.test(gap),
  );
  const ends = parts.at(-1)?.end === endOf(text, at, LONGEST_LIST, COMMAS_TOO);
  return total && isList && ends ? { total, parts } : undefined;
}

/** 发布1187条，分别为微信692条、微博301条、视频号194条: three kinds at least, joined, and nothing else. */
function named(text: string, index: number, at: number): ToldSum | undefined {
  const total = totalBefore(text, index);
  const to = endOf(text, at, LONGEST_LIST);
  const parts = partsBetween(text, at, to);
  const isList = parts.every(({ gap }, place) => (place === 0 ? NAME : JOINED_NAME).test(gap));
  const ends = text.slice(parts.at(-1)?.end ?? to, to) === '';
  return total && isList && ends && parts.length >= FEWEST && !NOT_IN_FULL.test(text.slice(at, to))
    ? { total, parts }
    : undefined;
}
const NAME = /^[^，,、；;：:（()）\d]{1,12}$/u;
const JOINED_NAME = /^[、和及][^，,、；;：:（()）\d]{1,12}$/u;
const FEWEST = 3;

/** 公开信息2218条。按载体分，网站1409条、公众号809条。 */
function sorted(text: string, index: number, at: number): ToldSum | undefined {
  // 按载体分，网站1409条、公众号809条；按内容分，……
  const sentence = text.slice(at, endOf(text, at, LONGEST_LIST, SENTENCES));
  const next = sentence.search(/[；;][按从]/u);
  const list = next < 0 ? sentence : sentence.slice(0, next);
  const to = at + list.length;
  const parts = partsBetween(text, at, to).filter(({ unit }) => unit !== '%');
  const [{ unit } = { unit: '' }] = parts;
  if (NOT_IN_FULL.test(list) || text.slice(parts.at(-1)?.end ?? to, to).length > LONGEST_REST)
    return undefined;
  if (parts.some(({ gap }) => gap.length > LONGEST_GAP)) return undefined;
  // 从内容看，咨询类142件，投诉类91件: only what the last part leaves nothing out of is told in full.
  if (text[index] === '从' && !REST.test(parts.at(-1)?.gap ?? '')) return undefined;
  const total = COMMAS.has(text[index - 1] ?? '') ? totalBefore(text, index - 1) : totalOf(text, index, unit);
  return total ? { total, parts } : undefined;
}

/** The only count of a unit in the sentence before, or in the one before a list that divides it too. */
function totalOf(text: string, index: number, unit: string): Placed | undefined {
  let to = index - 1;
  for (let back = 0; back < MOST_LISTS; back++) {
    const from = beginOf(text, to, LONGEST_LIST, SENTENCES);
    const said = text.slice(from, to);
    if (!SORTS.test(said)) {
      const [total, ...others] = quantitiesIn(text, { from, to }).filter((one) => one.unit === unit);
      // 办理留言268件，其中咨询类177件、投诉类91件；从部门看……: what is divided already.
      const isOne = others.length === 0 || sumOf(others.map(({ value }) => value)) === total?.value;
      return total && isOne && !isNoTotal(text.slice(from, total.at)) ? total : undefined;
    }
    to = from - 1;
  }
  return undefined;
}

/** 154条，当场答复97条、会后答复57条 */
function paired(text: string, index: number, at: number): ToldSum | undefined {
  const total = totalBefore(text, index);
  const counts = total ? partsBetween(text, at, endOf(text, at, LONGEST_LIST)) : [];
  const parts = counts.slice(0, 2);
  const [first, second] = parts;
  // 培训5期，线上2期、线下1期，专题2期
  const three = sumOf(counts.slice(0, 3).map(({ value }) => value));
  if (counts.length > 2 && three === total?.value) return undefined;
  if (!total || !first || !second || !JOINED.test(second.gap)) return undefined;
  const labels = [first.gap, second.gap];
  const own = text.slice(beginOf(text, total.at, LONGEST_LABEL, COMMAS_TOO), total.at);
  const isPair = PAIRS.some(
    (pair) =>
      // 上半年61件，下半年91件，由上半年的9件
      !pair.some((word) => word.test(own)) &&
      [labels, [...labels].reverse()].some((said) =>
        pair.every((word, place) => word.test(said[place] ?? '')),
      ),
  );
  if (
    first.gap.includes('其中') ||
    (MAY_BE_SOME.test(first.gap) && sumOf([first.value, second.value]) < total.value)
  )
    return undefined;
  const goesOn = /^(?:[、和及与]|余|多)/u.test(text.slice(second.end, second.end + 1));
  return isPair && !goesOn ? { total, parts } : undefined;
}

/** Two that are all there is of what is counted before them. */
const PAIRS = [
  [/当场|现场/u, /会后|事后/u],
  [/主办/u, /协办|会办/u],
  [/专职/u, /兼职/u],
  [/上半年/u, /下半年/u],
  [/原创/u, /转载/u],
  [/线上/u, /线下/u],
  [/中央/u, /地方/u],
  [/(?<!不)同意/u, /不同意/u],
  [/整改(?:完成|完毕|到位|落实)|(?:已|完成)整改/u, /^[，,](?:还有|尚有|剩余|其余|余下)的?$/u],
] as const;
/** Of proposals some are neither: they are only noted. */
const MAY_BE_SOME = /主办|协办|会办/u;
const JOINED = /^[、，,和]/u;

/** The count that ends where a list begins. */
function totalBefore(text: string, index: number): Placed | undefined {
  const counted = countEndingAt(text, index, LONGEST_BEFORE);
  if (!counted || isNoTotal(counted.before)) return undefined;
  const { total, told } = counted;
  const former = told.at(-1);
  return former && /^[、和及与]/u.test(text.slice(former.end, total.at)) ? undefined : total;
}

const NOT_IN_FULL = /其中|主要|等|共|合计|同比|上年|去年|分别|较|另|以上|不含/u;
const SORTS = /^(?:按[^，,。；;\d\n]{1,10}分|从[^，,。；;\d\n]{1,12}看)/u;
const REST = /^[，,、；;和及]{0,2}其[他它余]/u;

const partsBetween = (text: string, from: number, to: number): readonly Part[] =>
  labelled(text, from, quantitiesIn(text, { from, to }));

const MOST_LISTS = 3;
const [LONGEST_BEFORE, LONGEST_LABEL, LONGEST_GAP, LONGEST_REST, LONGEST_LIST] = [60, 24, 24, 10, 240];
const COMMAS = new Set('，,');
const SENTENCES = marksOf('。\n');
const COMMAS_TOO = marksOf('，,。；;\n');
