import { QUANTITY_STARTS, type Quantity, quantityAt } from './words/quantity.js';

/** A total with the parts that a text divides it into: 318条，其中网站200条、微信90条、公开栏28条. */
export interface Division {
  readonly total: number;
  readonly parts: readonly number[];
  readonly unit: string;
  /** From the total to the last part. */
  readonly at: number;
  readonly end: number;
}

/** A quantity with its place. */
type Placed = Quantity & { readonly at: number };

/** The divisions of a clean text into exact parts that should be all there are; see isMeantWhole. */
export function divisionsIn(text: string): Division[] {
  const divisions: Division[] = [];
  let carried: Placed | undefined;
  let opener = text.indexOf(OF_WHICH);
  for (const { from, to } of segmentsOf(text)) {
    while (opener >= 0 && opener < from) opener = text.indexOf(OF_WHICH, from);
    if (opener < 0) break;
    const isDivided = opener < to;
    const quantities = isDivided || text.startsWith(OF_WHICH, to + 1);
    const placed = quantities ? quantitiesIn(text, from, to) : [];
    const division = isDivided ? divisionAt(text, opener, to, placed, carried) : undefined;
    if (division) divisions.push(division);
    // 公开信息1746条。其中：网站1087条
    carried = isDivided ? undefined : placed.filter(({ unit }) => unit !== '%').at(-1);
  }
  return divisions;
}

const OF_WHICH = '其中';
const LONGEST_SEGMENT = 400;

/** Sentences, and what stands between semicolons; 其中：……；…… is one. What is too long for one is none. */
function* segmentsOf(text: string): Iterable<{ from: number; to: number }> {
  let from = 0;
  let listed = false;
  for (const { 0: found, index } of text.matchAll(BOUNDARIES)) {
    if (found.length > 1) listed = true;
    else if (!(listed && SEMICOLONS.has(found))) {
      if (index - from <= LONGEST_SEGMENT) yield { from, to: index };
      from = index + 1;
      listed = false;
    }
  }
  if (text.length - from <= LONGEST_SEGMENT) yield { from, to: text.length };
}

const BOUNDARIES = /[。！？!?\n；;]|其中[：:]/gu;
const SEMICOLONS = new Set('；;');

const STARTS = new Set(QUANTITY_STARTS);

function quantitiesIn(text: string, from: number, to: number): Placed[] {
  const found: Placed[] = [];
  for (let at = from; at < to; at++) {
    const quantity = STARTS.has(text.charCodeAt(at)) ? quantityAt(text, at) : undefined;
    if (!quantity) continue;
    found.push({ ...quantity, at });
    at = quantity.end - 1;
  }
  return found;
}

function divisionAt(
  text: string,
  opener: number,
  to: number,
  quantities: readonly Placed[],
  carried: Placed | undefined,
): Division | undefined {
  // A division inside a part, or a second one: which parts are whose is not certain.
  if (text.slice(opener + OF_WHICH.length, to).includes(OF_WHICH)) return undefined;
  const before = quantities.filter(({ end, unit }) => end <= opener && unit !== '%');
  const total = before.at(-1) ?? (text.slice(0, opener).endsWith('。') ? carried : undefined);
  if (!total || !isExact(total) || opener - total.end > FARTHEST) return undefined;
  // 东城区287件、西城区164件，其中……: of which of them is not certain.
  const former = before.at(-2);
  if (former && text.slice(former.end, total.at).startsWith('、')) return undefined;
  const parts = partsBehind(text, opener, to, quantities, total);
  const last = parts?.at(-1);
  if (!parts || !last || parts.length < 2) return undefined;
  return {
    total: total.value,
    parts: parts.map(({ value }) => value),
    unit: total.unit,
    at: total.at,
    end: last.end,
  };
}

/** 公开信息318条，同比增长10%，其中 */
const FARTHEST = 24;

const isExact = ({ inexact, tolerance }: Quantity) => !inexact && tolerance === 0;

interface Part extends Placed {
  /** What stands between the part before and its number. */
  readonly gap: string;
  /** With what stands behind it: 其中200条来自网站. */
  readonly label: string;
}

/** The parts that a list names, where they are meant to be all; undefined where they are not, or not certainly. */
function partsBehind(
  text: string,
  opener: number,
  to: number,
  quantities: readonly Placed[],
  total: Placed,
): Part[] | undefined {
  const parts: Part[] = [];
  const inBrackets = BRACKET_BEFORE.test(text.slice(Math.max(0, opener - 1), opener));
  let end = opener + OF_WHICH.length;
  let depth = 0;
  for (const [index, quantity] of quantities.entries()) {
    if (quantity.at < opener) continue;
    const gap = text.slice(end, quantity.at);
    const next = quantities[index + 1]?.at ?? to;
    const wasDeep = depth > 0;
    depth += depthOf(gap);
    end = quantity.end;
    // The brackets around the whole list have ended.
    if (inBrackets && depth < 0) break;
    if (wasDeep || depth > 0 || quantity.unit === '%') continue;
    if (SILENCING.test(gap) || !isExact(quantity)) return undefined;
    if (parts.length > 0 && !gap.startsWith('、') && STOPPING.test(gap)) break;
    if (quantity.unit !== total.unit) {
      if (parts.length === 0 || gap.startsWith('、')) return undefined;
      break;
    }
    parts.push({ ...quantity, gap, label: gap + labelBehind(text.slice(end, next)) });
  }
  const last = parts.at(-1);
  if (!last || ET_CETERA.test(text.slice(last.end, last.end + 8))) return undefined;
  return isMeantWhole(parts, total) ? parts : undefined;
}

const BRACKET_BEFORE = /[（(]/u;
const depthOf = (text: string) => (text.match(/[（(]/gu)?.length ?? 0) - (text.match(/[）)]/gu)?.length ?? 0);
const labelBehind = (text: string) => /^[^，,、；;]*/u.exec(text)?.[0] ?? '';

/** Two ways of dividing, or a division that is told elsewhere. */
const SILENCING = /分别|按[^，,、]{1,8}(?:分|划分|统计)|从[^，,、]{1,8}看|涉及|主要|最多/u;
/** What comes next is no part any more. */
const STOPPING =
  /累计|合计|共计|总计|全年|今年|本年|同比|环比|较|比[上去]|另[有外，]|此外|同时|增长|增加|减少|下降|平均|上年|去年|目前|截至|收到|受理|办结|开展|召开|举办|组织|更新|共[^同]/u;
const ET_CETERA = /^[^，,。；;]{0,4}等/u;

/** Words that divide by one thing only: by the ways in, by the ways out, by levels, by time. */
const DIMENSIONS = [
  /当面|现场|窗口|信函|邮寄|来信|信件|传真|网络|网上|在线|线上|线下|电子邮件|邮箱|互联网|平台|网站/u,
  /网站|网页|微信|微博|公众号|新媒体|客户端|APP|抖音|视频号|头条|公开栏|公示栏|公告栏|电子屏|公报|报纸|报刊|广播|电视|发布会|手册|查阅点|专栏|平台/u,
  /[省市县区镇乡州村]级|本级|乡镇|街道|镇街|部门|科室|直属/u,
  /季度|月|半年/u,
];
/** What the tables hold is compared with them. */
const OF_TABLES =
  /自然人|公民|企业|法人|科研|公益|律师|法律服务|予以公开|部分公开|不予|无法提供|其他处理|维持|纠正|审结|其他结果|结转|新收|复议|诉讼|起诉/u;
const REST =
  /(?:其他|其它|其余|剩余|余下)(?:各?类|方式|渠道|途径|信息|方面|形式|栏目|内容|领域|类别|类信息)?$/u;

/** Whether a list is meant to be all that there is of its total, and cannot be: 其中政策文件20条、解读5条 need not be. */
function isMeantWhole(parts: readonly Part[], total: Placed): boolean {
  let sum = 0;
  for (const { value } of parts) {
    sum += value;
    // What follows is of something else.
    if (sum === total.value) return false;
  }
  const labels = parts.map(({ label }) => label);
  const gaps = parts.map(({ gap }) => gap);
  if (labels.some((label) => OF_TABLES.test(label))) return false;
  const isOne = DIMENSIONS.some((dimension) => labels.every((label) => dimension.test(label)));
  const isListed = labels.slice(1).every((label) => /^[、和及与]/u.test(label));
  const ratio = sum / total.value;
  if (sum > total.value) return isOne || (isListed && ratio <= FARTHEST_OVER);
  if (gaps.some((gap) => REST.test(gap))) return true;
  const [least, leastOfOne] = parts.length > 2 ? LEAST_OF_MANY : LEAST_OF_TWO;
  return ratio >= (isOne ? leastOfOne : least);
}

const FARTHEST_OVER = 2;
/** How much of the total a list must be to be meant as all of it; less where its parts divide by one thing. */
const LEAST_OF_MANY = [0.9, 0.6] as const;
const LEAST_OF_TWO = [1, 0.95] as const;
