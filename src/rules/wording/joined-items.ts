import { readChineseNumeral } from '../../report/numerals.js';
import { matchesIn } from '../../report/text/matches-in.js';
import { plainNumber } from '../../report/value.js';
import { pattern, wording } from '../wording-patterns.js';
import type { ListedItems } from './listed-items.js';

const { joined, told, behind, before, counted, separators, open, conjunctions } = wording.items.inOneSentence;
const JOINED = [joined, told, behind].map((source) => pattern(source, 'gu'));
/** 围绕价格、项目、能源三大领域: the list stands before its number. */
const LISTED_BEFORE = pattern(before, 'gu');
/** 预警信息702条: one item with its count. */
const COUNTED = pattern(counted);
const SEPARATORS = pattern(separators, 'u');
/** 等, 其中: not every item, or no item, stands between two separators. */
const OPEN = pattern(open);
/** 政策法规和解读: one item or two. */
const CONJUNCTIONS = pattern(conjunctions);

/** 分五类：预警信息702条，科普136条，动态284条，财政42条: kinds that one sentence lists by name, not as many as it says. */
export function* miscountedKinds(text: string): Iterable<ListedItems> {
  for (const joint of JOINED) yield* miscountedBy(joint, text, itemsOf);
  yield* miscountedBy(LISTED_BEFORE, text, evenItemsOf);
}

function* miscountedBy(
  joint: RegExp,
  text: string,
  count: (list: string) => number | undefined,
): Iterable<ListedItems> {
  for (const { 0: all, index, groups } of matchesIn(text, joint)) {
    const { said: found = '', number = '', list = '' } = groups ?? {};
    const said = plainNumber(number) ?? readChineseNumeral(number);
    const listed = count(list);
    if (said === undefined || listed === undefined || listed === said) continue;
    yield { message: 'items', text: found, said, listed, index: index + all.lastIndexOf(found) };
  }
}

/** Items of one length: none of them is two, and the verb before the first is none of it. */
function evenItemsOf(list: string): number | undefined {
  const items = list.split('、');
  const isEven = items.every((item) => item.length === items[0]?.length) && !CONJUNCTIONS.test(list);
  return isEven && !OPEN.test(list) ? items.length : undefined;
}

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
