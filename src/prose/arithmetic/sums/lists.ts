import { countedSegmentsOf } from '../segments.js';
import { bracketedLists } from './bracketed-lists.js';
import { dividedIn, listingsIn, mayList } from './divisions.js';
import { documentsSorted } from './document-attributes.js';
import { familiesTold } from './families-told.js';
import { feesTold, mayTellFees } from './fees-told.js';
import { fullLists } from './full-lists.js';
import { countsTables, isMeantWhole } from './meant-whole.js';
import { namedParts } from './named-parts.js';
import { numberedParts } from './numbered-parts.js';
import { isSlip, plainLists } from './plain-lists.js';
import { mayTellProblems, problemsTold } from './problems-told.js';
import { restLists } from './rest-lists.js';
import { summedIn } from './sums-told.js';
import {
  isNearMiss,
  isOff,
  overlap,
  type Part,
  type ToldSum,
  type WrongSum,
  wrongSumOf,
} from './told-sum.js';
import { waysWithoutTotal } from './ways-listed.js';

/** What a clean text lists. */
export interface Lists {
  /** Totals whose parts should be all that there are, and are not. */
  readonly sums: readonly WrongSum[];
  /** Counts of what the tables hold, with a sum that is not theirs: 予以公开19件、部分公开4件，合计32件. */
  readonly sumsOfTables: readonly WrongSum[];
  /** The ways by which requests came in, where their total is not told. */
  readonly ways: readonly (readonly Part[])[];
}

/** Whether a text, clean or not, may list anything: some have no numbers. */
export const mayTellSums = mayList;

/** Lists that tell by their own words, or numbers, that they are all there is; each with what makes it wrong. */
const WHOLE_LISTS: readonly (readonly [(text: string) => readonly ToldSum[], (told: ToldSum) => boolean])[] =
  [
    [fullLists, isNearMiss],
    [documentsSorted, isNearMiss],
    [familiesTold, isNearMiss],
    [namedParts, isNearMiss],
    [restLists, isNearMiss],
    [bracketedLists, isNearMiss],
    [numberedParts, isMeantWhole],
    [plainLists, isSlip],
  ];

/** What is told of money and of problems has words of its own; most texts have neither. */
const otherwiseTold = (text: string): readonly WrongSum[] => [
  ...(mayTellFees(text) ? feesTold(text) : []),
  ...(mayTellProblems(text) ? problemsTold(text) : []),
];

/** The lists of a clean text. */
export function listsIn(text: string, segments = countedSegmentsOf(text)): Lists {
  const listings = listingsIn(text, segments);
  const summed = listings.flatMap(summedIn).filter(isOff);
  const divided = listings.flatMap(dividedIn).filter(isMeantWhole);
  const whole = WHOLE_LISTS.flatMap(([told, isWrong]) => told(text).filter(isWrong));
  const wrong = (told: ToldSum) => wrongSumOf(told, text);
  const sums = [...summed.filter((told) => !countsTables(told)), ...divided].map(wrong);
  for (const told of [...whole.map(wrong), ...otherwiseTold(text)])
    if (!sums.some((other) => overlap(told, other))) sums.push(told);
  const sumsOfTables = summed.filter(countsTables).map(wrong);
  return {
    sums: sums
      .filter(({ at, end }) => !TWICE.test(text.slice(at, end + NEAR)))
      .sort((one, other) => one.at - other.at),
    sumsOfTables: sumsOfTables.filter((told) => !sums.some((other) => overlap(told, other))),
    ways: listings.flatMap(waysWithoutTotal),
  };
}

/** 网站280条、微信120条（与网站重复82条） */
const TWICE = /重复(?!申请|提|件)|重叠|交叉(?!检查|互查|执法)/u;
const NEAR = 12;
