import { readChineseNumeral } from '../../report/numerals.js';
import { matchesIn } from '../../report/text/matches-in.js';
import { plainNumber } from '../../report/value.js';
import { pattern, wording } from '../wording-patterns.js';
import type { ListedItems } from './listed-items.js';

const { joined, counted, separators, open, conjunctions } = wording.items.inOneSentence;
const JOINED = pattern(joined, 'gu');
/** 预警信息702条: one item with its count. */
const COUNTED = pattern(counted);
const SEPARATORS = pattern(separators, 'u');
/** 等, 其中: not every item, or no item, stands between two separators. */
const OPEN = pattern(open);
/** 政策法规和解读: one item or two. */
const CONJUNCTIONS = pattern(conjunctions);

/** 分五类：预警信息702条，科普136条，动态284条，财政42条: kinds that one sentence lists by name, not as many as it says. */
export function* miscountedKinds(text: string): Iterable<ListedItems> {
  for (const { 0: all, index, groups } of matchesIn(text, JOINED)) {
    const { said: found = '', number = '', list = '' } = groups ?? {};
    const said = plainNumber(number) ?? readChineseNumeral(number);
    const listed = itemsOf(list);
    if (said === undefined || listed === undefined || listed === said) continue;
    yield { message: 'items', text: found, said, listed, index: index + all.indexOf(found) };
  }
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
const OTHER_MARKS = /[^\p{sc=Han}、]/u;
const [FEWEST, SHORTEST, LONGEST] = [2, 3, 10];
