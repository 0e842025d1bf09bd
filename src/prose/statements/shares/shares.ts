import type { Edition } from '../../../edition/edition.js';
import { sumOf } from '../../arithmetic/told-figure.js';
import type { Clause } from '../../clauses/clause.js';
import { quoteOf } from '../../clauses/clause.js';
import type { Item } from '../../clauses/items.js';
import { isJoint, isUnderstood, namedTopics, type Phrase, readPhrase } from '../../clauses/phrase.js';
import type { Tally } from '../../context/tally.js';
import { phraseReadings } from '../../readings/phrase-readings.js';
import { type Reading, readingsOf } from '../../readings/readings.js';
import { hasRole } from '../../words/senses.js';
import { saidBy, type Token } from '../../words/token.js';
import { roleSet } from '../../words/vocabulary.js';
import type { Statement } from '../statement.js';

const SHARE = roleSet('share');

/**
 * 自然人1820件、企业301件，占比分别为78.4%、13.0%: how many shares are still to come, each of a count of the clause before; undefined
 * where it is not certain whose they are.
 */
function sharesBehind({ at }: Token, clause: Clause, numbers: readonly number[]): number | undefined {
  const { tokens, roles, before } = clause;
  if ((roles & RESPECTIVELY) === 0) return 0;
  const shares = tokens.filter(({ quantity }) => quantity?.unit === '%');
  const counts = before.filter(({ quantity }) => quantity !== undefined && quantity.unit !== '%');
  const said = tokens.slice(
    0,
    tokens.findIndex(({ quantity }) => quantity !== undefined),
  );
  // 分别占新收申请的83.8%、13.5%
  const isClear = said.every(
    (token) => isUnderstood(token) || hasRole(token, SHARE) || token.word?.naming === true,
  );
  const isOfEach = shares.length === counts.length || areListed(shares.length, numbers, clause);
  return isClear && isOfEach ? shares.filter((share) => share.at > at).length : undefined;
}

const RESPECTIVELY = roleSet('respectively');

/** 其中31件为自然人申请，5件为企业申请，分别占83.8%、13.5%: as many counts, each in a clause of its own. */
function areListed(many: number, numbers: readonly number[], { tokens, text }: Clause): boolean {
  const from = tokens[0]?.at ?? 0;
  const [said = ''] = LISTED.exec(text.slice(Math.max(0, from - LONGEST_LISTED), from)) ?? [];
  const counts = (said.match(COUNT) ?? []).map(Number);
  return counts.length === many && counts.every((count, at) => count === numbers.at(at - many));
}
const LISTED = /(?:其中|[：:])(?:[^，。；：:、（(\d]{0,12}\d+[件份][^，。；：:、（(\d]{0,12}，){2,8}$/u;
const COUNT = /\d+(?=[件份])/gu;
const LONGEST_LISTED = 160;

/** Which of the shares of its clause one is, where there are several. */
function placeAmongShares({ at }: Token, { tokens }: Clause) {
  const shares = tokens.filter(({ quantity }) => quantity?.unit === '%');
  return shares.length > 1
    ? { at: shares.findIndex((share) => share.at === at), of: shares.length }
    : undefined;
}

/** The counts that a share is of, together; none where it is not certain which they are. */
function countsOf(
  before: readonly Token[],
  token: Token,
  clause: Clause,
  { numbers, summed }: Tally,
): readonly number[] {
  if (summed > 0) return numbers.slice(-summed);
  const together = summedUp(before, clause) || (isSum(before, clause) ? countsIn(clause.before) : 0);
  // 予以公开19件，部分公开4件，占比合计56.1%: how many are summed up is not certain.
  if (together === 1) return isOneSum(clause.before) ? numbers.slice(-1) : [];
  if (numbers.length < together) return [];
  // 予以公开19件、部分公开4件，两者占46.3%和9.8%: as many shares as counts.
  const each = together > 0 ? placeAmongShares(token, clause) : undefined;
  if (each && each.of === together) return numbers.slice(-together).slice(each.at, each.at + 1);
  if (together > 0) return numbers.slice(-together);
  const others = sharesBehind(token, clause, numbers);
  return others === undefined ? [] : numbers.slice(0, numbers.length - others).slice(-1);
}

/** 予以公开19件、部分公开4件，二者合计占56.1%: how many of the counts before it a share sums up, if it does. */
function summedUp(before: readonly Token[], { text }: Clause): number {
  const at = before.findIndex((word) => hasRole(word, SHARE));
  const [first] = before;
  if (at <= 0 || !first) return 0;
  const [, many = ''] = SUMMED.exec(text.slice(first.at, before[at]?.at)) ?? [];
  return COUNTS_OF[many] ?? 0;
}

/** 予以公开和部分公开25件，合计占64.1%: one number that is a sum by itself. */
const isOneSum = (before: readonly Token[]): boolean =>
  before
    .slice(
      0,
      before.findLastIndex(({ type }) => type === 'quantity'),
    )
    .some(isJoint);

const SUMMED =
  /^(?:以上|上述|这)?([二两三四])[者项类种](?:情形|情况|答复)?(?:合计|共计?|总计|一共|总共|相加|之和)?$/u;
const COUNTS_OF: Readonly<Record<string, number>> = { 二: 2, 两: 2, 三: 3, 四: 4 };

/** 予以公开19件、部分公开4件，占比合计56.1%: whether a share sums up the list before it. */
const isSum = ([first, ...others]: readonly Token[], { text }: Clause): boolean =>
  first !== undefined && SUM_OF_LIST.test(text.slice(first.at, (others.at(-1) ?? first).end));
const SUM_OF_LIST =
  /^(?:(?:合计?|共计?|总计?|累计|一共|总共|合并|加起来|相加)约?占|占比?(?:合计|总计|共计?|累计|之和)|[占所]*比例(?:合计|之和))/u;

/** The sums of the last counts before a share that stands behind their list, and not in it. */
function sumsBefore({ before }: Item, { before: listed, text }: Clause, numbers: readonly number[]) {
  const [first] = before;
  if (!first || IN_LIST.has(text[first.at - 1] ?? '')) return NO_SUMS;
  const many = countsIn(listed);
  const last = numbers.slice(-many).reverse();
  return many < 2 ? NO_SUMS : last.map((_, at) => sumOf(last.slice(0, at + 1)));
}
const NO_SUMS: readonly number[] = [];
const IN_LIST = new Set('、（(');

const countsIn = (tokens: readonly Token[]) =>
  tokens.filter(({ quantity }) => quantity !== undefined && quantity.unit !== '%').length;

/**
 * 被纠正4件；二是“无法提供”比例较高，占29.1%, 结转3件。申请人以自然人为主，占75.6%: what it is a share of stands in the clause before,
 * without a number.
 */
const isOfOther = ({ before, edition, text }: Clause): boolean =>
  mainIn(saidBy(behindCounts(before), text)) !== undefined ||
  (before.every(({ type }) => type !== 'quantity') &&
    before.some((word) => hasRole(word, SHARE)) &&
    namedTopics(before, NO_TOPICS, edition).length > 0);

/** 主要为自然人 in 收到申请41件主要为自然人 */
export const behindCounts = (tokens: readonly Token[]): readonly Token[] =>
  tokens.slice(tokens.findLastIndex(({ type }) => type === 'quantity') + 1);

/** Where a clause names what there is most of, if it does: 自然人 in 以自然人为主, 自然人最多 and 多为自然人. */
export function mainIn(said: string): { readonly from: number; readonly to: number } | undefined {
  const { index = 0, groups } = MAINLY.exec(said) ?? {};
  const main = groups?.main ?? groups?.most ?? groups?.mostly;
  if (main === undefined) return undefined;
  const from = said.indexOf(main, index);
  return { from, to: from + main.length };
}
const MAINLY =
  /以(?<main>[^，。；]{1,12})(?:为主|居多)|(?<most>.{2,12})(?:数量)?(?:最多|居多|居首|占多数)$|(?:主要|[大最]?多|多数|大部分)[为是](?<mostly>[^，。；]{1,12})$/u;
const NO_TOPICS: readonly string[] = [];

const BRACKETS = /^[（(].*[）)]$/u;
const CLOSING = new Set('）)');

/** 约占40%: about so many. 约占40.4% is only rounded. */
export const isAbout = ({ before, quantity }: Item, { text }: Clause): boolean =>
  quantity.inexact ||
  (quantity.tolerance === 0 && before.some((word) => hasRole(word, SHARE) && text[word.at] === '约'));

/** 占40.4%, right after a count. */
export function readShare(item: Item, clause: Clause, tally: Tally): Statement[] {
  const { before, quantity, token } = item;
  const { latest: [topic = ''] = [], latest, numbers } = tally;
  if (latest === undefined || quantity.unit !== '%' || isAbout(item, clause)) return [];
  if (isOfOther(clause)) return [];
  const counts = countsOf(before, token, clause, tally);
  if (counts.length === 0) return [];
  const { edition, text } = clause;
  const at = before.findIndex((word) => hasRole(word, SHARE));
  // 自然人31件（75.6%）
  const inBrackets = before.length === 0 && BRACKETS.test(text.slice(token.at - 1, token.end + 1));
  // 、13.0%
  const isListed = (clause.roles & RESPECTIVELY) !== 0 && before.length === 0;
  // 自然人31件，75.6%， but not 办结率（办结数占应办数比例）96.5%
  const isAlone = clause.tokens.length === 1 && !CLOSING.has(text[token.at - 1] ?? '');
  const isOfCount = at >= 0 && (counts.length > 1 || before.slice(0, at).every(isUnderstood));
  if (!inBrackets && !isListed && !isAlone && !isOfCount) return [];
  // 占办结数的40.4%
  const behind = before.slice(Math.max(at, 0)).filter((word) => !hasRole(word, SHARE));
  const whole = readPhrase(behind, latest, edition);
  const isClear = !whole.unknownBefore && !whole.unknownWithin && whole.topics[0] === topic;
  const measure = edition.prose.topics[topic]?.shareOf;
  if (!isClear || measure === undefined || OF_ANY_CAUSE.test(saidBy(behind, text))) return [];
  // 行政复议4件。行政诉讼3件。维持4件，占57.1%: of both, where both were counted.
  const measures = whole.measures.length > 0 || latest.length === 1 ? whole.measures : [measure];
  const named = measures.length > 0 ? phraseReadings({ ...whole, measures }, edition) : [];
  return [
    {
      type: 'share',
      quote: quoteOf(clause),
      sentence: clause.sentence,
      percent: quantity.value,
      written: clause.text.slice(token.at, token.end),
      // Cut off as often as rounded.
      tolerance: 2 * quantity.tolerance || 1,
      parts: counts,
      // 收到申请41件（自然人31件），占75.6%
      sums: [...sumsBefore(item, clause, numbers), ...tally.bracketed],
      wholes:
        named.length > 0
          ? [...named, ...ofRequests(whole, behind, edition)]
          : [
              ...ownRowFirst(readingsOf(edition, { topic, measure }), tally),
              ...ownGroup(topic, tally, edition),
            ],
      statedWholes: numbers.slice(0, -counts.length),
    },
  ];
}

/** 申请复议42件，占办结总数的14.1%: disputes may be told as a share of the requests. */
function ofRequests(
  { topics, named }: Phrase,
  behind: readonly Token[],
  edition: Edition,
): readonly Reading[] {
  const all = edition.prose.topics;
  if (named || !topics.every((topic) => all[topic]?.dispute)) return [];
  const requests = Object.keys(all).filter((topic) => all[topic]?.carriedOut !== undefined);
  const phrase = readPhrase(behind, requests, edition);
  return phrase.measures.length > 0 ? phraseReadings(phrase, edition) : [];
}

/** 信息公开类行政诉讼8件，占全县行政诉讼案件的9.2%: of those of any cause. */
const OF_ANY_CAUSE = /^(?:同期|全年)?全(?:[省市州县区旗厅局委]|部)(?:同期|全年)?行政(?:复议|诉讼|应诉)/u;

/** What the number just before counts. */
function latestOf({ inSentence }: Tally): Reading | undefined {
  const { stated } = inSentence.at(-1) ?? {};
  return inSentence.find((one) => one.stated === stated)?.reading;
}

/** 无法提供的申请中，本机关不掌握8件，占80%: of the result that it is a row of. */
function ownGroup(topic: string, tally: Tally, edition: Edition): readonly Reading[] {
  const [term, ...more] = latestOf(tally) ?? [];
  const [group, ...rows] = term?.cells[0]?.record.split('.') ?? [];
  if (more.length > 0 || rows.length === 0) return [];
  const measures = Object.entries(edition.prose.measures[edition.prose.topics[topic]?.measures ?? ''] ?? {});
  const named = measures.filter(([, { readings }]) => readings[0] === group);
  return named.flatMap(([measure]) => readingsOf(edition, { topic, measure }).slice(0, 1));
}

/** 自然人31件，占75.6%: of the row that they stand in. */
function ownRowFirst(wholes: readonly Reading[], tally: Tally): readonly Reading[] {
  const counted = latestOf(tally);
  const rowOf = (reading: Reading | undefined) =>
    reading?.length === 1 ? reading[0]?.cells[0]?.record : undefined;
  const isOfRow = (whole: Reading) => rowOf(whole) !== undefined && rowOf(whole) === rowOf(counted);
  return [...wholes.filter(isOfRow), ...wholes.filter((whole) => !isOfRow(whole))];
}
