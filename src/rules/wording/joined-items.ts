import { readChineseNumeral } from '../../report/numerals.js';
import { matchesIn } from '../../report/text/matches-in.js';
import { plainNumber } from '../../report/value.js';
import { pattern, wording } from '../wording-patterns.js';
import type { ListedItems } from './listed-items.js';

const {
  joined,
  told,
  behind,
  before,
  named,
  quoted,
  counted,
  separators,
  open,
  conjunctions,
  double,
  single,
  begins,
} = wording.items.inOneSentence;
const JOINED = [joined, told, behind].map((source) => pattern(source, 'gu'));
/** 围绕价格、项目、能源三大领域: the list stands before its number. */
const LISTED_BEFORE = pattern(before, 'gu');
/** 增设办事指南、交通管理、出入境三类查询入口: names of any length. */
const NAMED_BEFORE = pattern(named, 'gu');
/** 设“办事指南”“政策法规”两个栏目: names in quotation marks. */
const QUOTED_BEFORE = pattern(quoted, 'gu');
/** 政策法规和解读, 预决算: may be counted as two. */
const DOUBLE = pattern(double, 'gu');
/** 优化门户网站: what is done, and no name of the list. */
const BEGINS_ANEW = pattern(begins);
/** 预警信息702条: one item with its count. */
const COUNTED = pattern(counted);
const SEPARATORS = pattern(separators, 'u');
/** 等, 其中: not every item, or no item, stands between two separators. */
const OPEN = pattern(open);
/** 政策法规和解读: one item or two. */
const CONJUNCTIONS = pattern(conjunctions);

/** 分五类：预警信息702条，科普136条，动态284条，财政42条: kinds that one sentence lists by name, not as many as it says. */
export function* miscountedKinds(text: string): Iterable<ListedItems> {
  for (const joint of JOINED) yield* miscountedBy(joint, 'items', text, itemsOf);
  const even = [...miscountedBy(LISTED_BEFORE, 'itemsBefore', text, evenItemsOf)];
  yield* even;
  for (const listed of miscountedBy(NAMED_BEFORE, 'itemsBefore', text, namedItemsOf))
    if (!even.some(({ index }) => index === listed.index)) yield listed;
  yield* miscountedBy(QUOTED_BEFORE, 'itemsBefore', text, (list) => list.split('”').length - 1);
}

function* miscountedBy(
  joint: RegExp,
  message: ListedItems['message'],
  text: string,
  count: (list: string, said: number) => number | undefined,
): Iterable<ListedItems> {
  for (const { 0: all, index, groups } of matchesIn(text, joint)) {
    const { said: found = '', number = '', list = '' } = groups ?? {};
    const said = plainNumber(number) ?? readChineseNumeral(number);
    const listed = said === undefined ? undefined : count(list, said);
    if (said === undefined || listed === undefined || listed === said) continue;
    yield { message, text: found, said, listed, index: index + all.lastIndexOf(found) };
  }
}

/** Items of one length: none of them is two, and the verb before the first is none of it. */
function evenItemsOf(list: string): number | undefined {
  const items = list.split('、');
  const isEven = items.every((item) => item.length === items[0]?.length) && !CONJUNCTIONS.test(list);
  return isEven && !OPEN.test(list) ? items.length : undefined;
}

/**
 * How many names stand before a number that is another one; none of a list that may have more, or begin before. Where more are named
 * than are said to be, the first may be of what is done besides: 加强宣传、优化网站、公众号两个平台.
 */
function namedItemsOf(list: string, said: number): number | undefined {
  const items = list.split('、');
  if (said < items.length) {
    const [, ...others] = items.map((item) => item.replace(ETC, ''));
    const isEven = others.every((item) => item.length === others[0]?.length && !BEGINS_ANEW.test(item));
    const isLed = (items[0]?.length ?? 0) >= (others[0]?.length ?? 0);
    return others.length > 1 && isEven && isLed && !CONJUNCTIONS.test(list) ? items.length : undefined;
  }
  const shortest = Math.min(...items.map(({ length }) => length));
  // 教育医疗、养老、就业: the first is two.
  const pairs = items.filter((item) => item.length === 2 * shortest && !IS_ONE.test(item));
  const most = items.length + pairs.length + matchesIn(list, DOUBLE).length;
  return said > most && !MAY_BE_MORE.test(list) ? items.length : undefined;
}
const ETC = /等$/u;
const IS_ONE = pattern(single);
/** 等; 群众关心的、企业关注的: what is named may be no name. */
const MAY_BE_MORE = /等|其中|、[^、]*的|[“”]/u;

/** How many items a list has, where that is certain: each has its count, or all are short names joined by 、. */
function itemsOf(list: string): number | undefined {
  const items = list.split(SEPARATORS);
  if (items.length < FEWEST || OPEN.test(list)) return undefined;
  const counts = items.map((item) => COUNTED.exec(item)?.groups?.unit);
  const areCounted = counts[0] !== undefined && counts.every((unit) => unit === counts[0]);
  return areCounted || areNames(items, list) ? items.length : undefined;
}

const areNames = (items: readonly string[], list: string) =>
  !OTHER_MARKS.test(list) &&
  !CONJUNCTIONS.test(list) &&
  items.every((item) => item.length >= SHORTEST && item.length <= LONGEST);
const OTHER_MARKS = /[^〇㐀-鿿、]/u;
const [FEWEST, SHORTEST, LONGEST] = [2, 3, 10];
