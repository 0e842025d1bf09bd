import type { Clause } from '../../clauses/clause.js';
import { quoteOf } from '../../clauses/clause.js';
import type { Item } from '../../clauses/items.js';
import { isUnderstood, type Phrase, readPhrase } from '../../clauses/phrase.js';
import type { Context } from '../../context/context.js';
import { phraseReadings } from '../../readings/phrase-readings.js';
import { hasRole, rolesIn, topicsOf } from '../../words/senses.js';
import { saidBy, type Token } from '../../words/token.js';
import { roleSet } from '../../words/vocabulary.js';
import { toleranceOf, toUnit } from '../counts.js';
import { changedItems, ITEM_UNITS, itemsBefore } from './changed-items.js';
import { type Comparison, type Growth, isTimesOf, TIMES } from './comparisons.js';
import { isBeforeThisYear } from './former-figures.js';
import { CHANGE, OF_OTHER, readingsIn, subjectsOf } from './growth-subjects.js';

/** 较上年增加11件, 同比下降12%, 上年的30件: what is compared with last year's report. */
export function readGrowth(
  kind: Comparison,
  item: Item,
  clause: Clause,
  context: Context,
  counted: Phrase | undefined,
): Growth[] {
  const { token } = item;
  if (!namesLastYear(clause, token) || (kind !== 'was' && isOfOtherYear(clause))) return [];
  // 与2023年的7件、6件相比，分别增加1件、减少2件: each is of another figure.
  if (kind !== 'was' && ((clause.roles & RESPECTIVELY) !== 0 || isListedOn(clause))) return [];
  const items =
    kind === 'was'
      ? undefined
      : (changedItemsOf(item, clause, context) ?? itemsGoneOn(item, clause, context));
  const told = counted && isBeforeThisYear(item, clause) ? readingsIn(counted, clause) : undefined;
  const said = items ?? told ?? subjectsOf(item, clause, context);
  // 行政许可项目上一年27项，减少1项；行政处罚142项，增加9项: of what the clause before has named.
  if (!items && said.some(({ was }) => was !== undefined)) return [];
  // 全市公安机关新收474件，同比增长15%: whether these are the tables' own, only the number that was counted can tell.
  if (context.speaker.scope !== 'own' && (items || !said.every(({ stated }) => stated !== undefined)))
    return [];
  // 与上年的64件相比，申请量增加12件 names later what it was.
  if (said.length === 0 && kind !== 'was') return [];
  return [
    {
      type: 'growth',
      scope: context.speaker.scope,
      quote: quoteOf(clause),
      sentence: clause.sentence,
      kind,
      written: clause.text.slice(token.at, token.end),
      ...changeIn(item, clause),
      said,
      worded: false,
    },
  ];
}

const RESPECTIVELY = roleSet('respectively');
/** 分别增长6.7%（2019年120件）、下降37.5%（8件） */
const isListedOn = ({ tokens: [first], text }: Clause): boolean =>
  first !== undefined && LISTED_ON.test(text.slice(Math.max(0, first.at - 2), first.at + 1));
const LISTED_ON = /^.?[）)]、|^[）)]、/u;

/** By how much, and how far off that may be. */
function changeIn(item: Item, clause: Clause): Pick<Growth, 'by' | 'percent' | 'tolerance'> {
  const { quantity } = item;
  const { unit, value, tolerance } = quantity;
  if (unit === '%') return { by: value, percent: true, tolerance: 2 * tolerance || 1 };
  if (unit !== TIMES) return { by: toUnit(quantity), percent: false, tolerance: toleranceOf(quantity) };
  const isOf = isTimesOf(item, clause);
  const rounding = 200 * tolerance || 50;
  // 增长3倍 is said of what is three times as much, too.
  const loose = !isOf && value >= 2 ? 100 : 0;
  return { by: 100 * (isOf ? value - 1 : value), percent: true, tolerance: rounding + loose };
}

/** 行政许可事项较上年增加6项: the form of that year gives what there was, and how it changed. */
function changedItemsOf(
  { before, quantity }: Item,
  clause: Clause,
  context: Context,
): Growth['said'] | undefined {
  if (!ITEM_UNITS.has(quantity.unit) || (rolesIn(before) & OF_OTHER) !== 0) return undefined;
  const { edition } = clause;
  const phrase = readPhrase(
    before.filter((token) => !hasRole(token, CHANGE)),
    context.theme.topics,
    edition,
  );
  const items = phrase.named
    ? !phrase.unknownBefore && changedItems({ ...phrase, measures: [] }, edition)
    : JUST_CHANGED.test(saidBy(before, clause.text)) && itemsBefore(clause, context.sentence.counting);
  if (!items) return undefined;
  const [was] = phraseReadings(items.was, edition);
  return was && phraseReadings(items.now, edition).map((reading) => ({ reading, stated: undefined, was }));
}

/** 较上年减少, and nothing more. */
const JUST_CHANGED =
  /^(?:同比|[比较](?:去年|上年度?|上一年度?|前一年)(?:同期)?)(?:相比)?净?(?:增加|减少|增长|[增减多少])了?$/u;

/** 上一年为24项，本年减少2项 */
function itemsGoneOn(
  { quantity, before }: Item,
  clause: Clause,
  { sentence }: Context,
): Growth['said'] | undefined {
  const isOfOther = before.some((token) => !isUnderstood(token) && !hasRole(token, CHANGE));
  // 行政许可事项上年15项，减少2项；行政处罚事项210项，减少6项
  if (isOfOther || !ITEM_UNITS.has(quantity.unit) || namesOther(clause, sentence.grown)) return undefined;
  return sentence.grown.some(({ was }) => was !== undefined) ? sentence.grown : undefined;
}

/** Whether the clause before names a topic of which nothing was said to have changed. */
const namesOther = ({ before, edition }: Clause, grown: Growth['said']): boolean => {
  const keys = grown.flatMap(({ reading }) => reading.flatMap(({ cells }) => cells.map(({ key }) => key)));
  return before.flatMap(topicsOf).some((topic) => {
    const records = edition.prose.topics[topic]?.records.flat() ?? [];
    return !records.some((record) => keys.some((key) => key.startsWith(`${record}.`)));
  });
};

/** 与2022年相比，2023年申请量增长10% in the report of 2024 is of another year. */
const isOfOtherYear = ({ tokens: [first], author, text }: Clause): boolean =>
  first?.type === 'year' && first.year !== author.year && !COMPARING.has(text[first.at - 1] ?? '');
const COMPARING = new Set('比较与和同由从');

/** 较2022年增长, and 与2022年相比，申请量增长, in the report of 2024 are of a year that no other report here is of. */
function namesLastYear({ tokens, before, author, text }: Clause, { at }: Token): boolean {
  const compared = before.filter((token) => COMPARING.has(text[token.at - 1] ?? ''));
  return [...compared, ...tokens].every(
    ({ type, year, at: place }) =>
      type !== 'year' ||
      place > at ||
      year === author.year ||
      (author.year !== null && year === author.year - 1),
  );
}
