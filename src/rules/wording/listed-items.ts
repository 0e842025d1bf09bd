import { readChineseNumeral } from '../../report/numerals.js';
import { matchesIn } from '../../report/text/matches-in.js';
import { plainNumber } from '../../report/value.js';
import { pattern, wording } from '../wording-patterns.js';

/** A number of items that a text gives, and how many it lists. */
export interface ListedItems {
  readonly message: 'items' | 'itemsBefore';
  readonly text: string;
  readonly said: number;
  readonly listed: number;
  readonly index: number;
}

/** 存在以下三个方面的问题：一是…四是…; 针对上述三个问题, after two: where the items are not as many as is said. */
export function* miscountedItems(text: string): Iterable<ListedItems> {
  const lists = matchesIn(text, BEGIN)
    .map(({ index }) => listFrom(text, index))
    .filter(({ count }) => count > 1);
  for (const { lead, count, isOpen } of lists) {
    const numbers = countsIn(lead.text);
    const [said] = numbers;
    if (!said || numbers.some(({ number }) => number === count) || (isOpen && count < said.number)) continue;
    yield {
      message: 'items',
      text: said.text,
      said: said.number,
      listed: count,
      index: lead.index + said.index,
    };
  }
  for (const { 0: found, index, groups } of matchesIn(text, BEFORE)) {
    const said = numberOf(groups?.number);
    const before = lists.filter(({ end }) => end <= index);
    const last = before.findLast(({ lead }) => lead.text === '' || OF_PROBLEMS.test(lead.text));
    if (said === undefined || !last || before.some(({ count }) => count === said)) continue;
    yield { message: 'itemsBefore', text: found, said, listed: last.count, index };
  }
  for (const { 0: found, index, groups } of matchesIn(text, MEASURES)) {
    const said = numberOf(groups?.number);
    const last = lists.findLast(({ end }) => end <= index);
    const isNear = last && index - last.end <= LONGEST_ITEM && !OF_PROBLEMS.test(last.lead.text);
    if (said === undefined || !isNear || last.isOpen || lists.some(({ count }) => count === said)) continue;
    yield { message: 'itemsBefore', text: found, said, listed: last.count, index };
  }
}
/** Of the last item, between its number and what is said of them all. */
const LONGEST_ITEM = 80;

const { begin, counted, before, measures, problems, goesOn, styles } = wording.items;
const BEGIN = pattern(begin, 'gu');
const COUNTED = pattern(counted, 'gu');
const BEFORE = pattern(before, 'gu');
/** 以上四项工作, 上述三条措施: of a list that is not of problems. */
const MEASURES = pattern(measures, 'gu');
/** What 上述三个问题 speaks of is listed as problems, or without a word before it. */
const OF_PROBLEMS = pattern(problems);
const GOES_ON = pattern(goesOn);
const STYLES = styles.map((style) => ({ first: pattern(style, 'uy'), next: pattern(style, 'gu') }));

interface List {
  /** The sentence that leads to it. */
  readonly lead: Lead;
  readonly end: number;
  readonly count: number;
  /** Something follows that may be one more item: 此外. */
  readonly isOpen: boolean;
}

interface Lead {
  readonly text: string;
  readonly index: number;
}

/** The list whose first item stands at a place: it goes on as long as its numbers rise by one. */
function listFrom(text: string, index: number): List {
  const style = STYLES.find(({ first }) => isAt(first, text, index))?.next;
  let [count, end] = [1, index + 1];
  while (style) {
    style.lastIndex = end;
    const next = style.exec(text);
    if (!next || numberOf(next.groups?.number) !== count + 1) break;
    count++;
    end = next.index + next[0].length;
  }
  const line = text.indexOf('\n', end);
  const rest = text.slice(end, line < 0 ? undefined : line);
  return { lead: leadTo(text, index), end, count, isOpen: GOES_ON.test(rest) };
}

function isAt(style: RegExp, text: string, index: number): boolean {
  style.lastIndex = index;
  return style.test(text);
}

/** What leads to a list: the clauses before it back to the end of another sentence. */
function leadTo(text: string, begin: number): Lead {
  let index = begin;
  while (index > 0 && LEAD_ENDS.has(text[index - 1] ?? '')) index--;
  while (index > 0 && !SENTENCE_ENDS.has(text[index - 1] ?? '')) index--;
  return { text: text.slice(index, begin), index };
}

const SENTENCE_ENDS = new Set('。;!?\n');
const LEAD_ENDS = new Set('。:,\n ');

function countsIn(lead: string) {
  return matchesIn(lead, COUNTED).flatMap(({ 0: text, index, groups }) => {
    const number = numberOf(groups?.number);
    return number === undefined ? [] : [{ text, index, number }];
  });
}

const numberOf = (digits = '') => plainNumber(digits) ?? readChineseNumeral(digits);
