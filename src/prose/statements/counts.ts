import type { Edition } from '../../edition/edition.js';
import type { MeasureSource } from '../../edition/prose-source.js';
import type { Clause } from '../clauses/clause.js';
import { quoteOf } from '../clauses/clause.js';
import type { Item } from '../clauses/items.js';
import { measuresIn, type Phrase } from '../clauses/phrase.js';
import type { Context } from '../context/context.js';
import type { Narrowed } from '../context/theme.js';
import { impliedReadings, phraseReadings, wholeOf } from '../readings/phrase-readings.js';
import { type Reading, readingsOf } from '../readings/readings.js';
import type { Quantity } from '../words/quantity.js';
import { rolesIn } from '../words/senses.js';
import type { Token } from '../words/token.js';
import { roleSet } from '../words/vocabulary.js';
import { mayBePart } from './part-of-row.js';
import type { Statement } from './statement.js';

export type Count = Extract<Statement, { type: 'count' }>;

const PART = roleSet('part');
const BESIDES = roleSet('besides');
/** 其中：予以公开5件, 办结的43件中，予以公开13件 */
const OF_WHICH = /^[其件份]中[：:，,]$/u;

/** The statement of a number that counts what a phrase speaks of; nothing where the tables do not count it so. */
export function countOf(
  item: Item,
  said: Phrase,
  clause: Clause,
  { speaker, otherPeriod, theme, sentence: told, tally }: Context,
): Count | undefined {
  const { edition, paragraph, sentence, stretch, text } = clause;
  const { before, quantity, token } = item;
  if (quantity.inexact || otherPeriod || !isCountedIn(quantity, said, clause)) return undefined;
  const phrase = byUnit(said, quantity, edition);
  const own = phraseReadings(phrase, edition);
  const isAlone = !phrase.named && tally.inSentence.length === 0;
  const readings = isAlone ? [...own, ...impliedReadings(phrase, edition)] : own;
  const sources = measuresIn(phrase, edition);
  const within = sources.some((measure) => measure.within);
  if (readings.length === 0 && !within) return undefined;
  const inDispute = phrase.topics.some((topic) => edition.prose.topics[topic]?.dispute);
  if (inDispute && OF_ANY_CAUSE.test(text.slice(token.end, token.end + FARTHEST_PART))) return undefined;
  if (isUndisputed(token, clause)) return undefined;
  const behind = text.slice(token.end, token.end + FARTHEST_PART);
  if (NO_REQUEST.test(behind) || CONSULTED.test(behind)) return undefined;
  if (isOnOtherList(token, phrase, clause)) return undefined;
  const isMoney = MONEY.has(quantity.unit);
  return {
    type: 'count',
    scope: speaker.scope,
    paragraph,
    at: token.at,
    topics: phrase.topics.map((topic) => edition.prose.topics[topic]?.partOf ?? topic),
    quote: quoteOf(clause),
    sentence,
    stretch,
    stated: toUnit(quantity),
    written: text.slice(token.at, token.end),
    tolerance: toleranceOf(quantity),
    readings,
    within,
    isRow: isRow(phrase, sources, readings),
    atMost: isOfPersons(quantity, phrase) || mayBePart(item, phrase, sources, clause, told),
    published: sources.length > 0 && sources.every(({ published }) => published),
    narrowedBy: theme.foreign && !isAdded(sources, theme.narrowed) ? theme.narrowed : undefined,
    apartFrom: apartFrom(phrase, clause),
    isPart:
      (rolesIn(before) & PART) !== 0 ||
      OF_WHICH.test(text.slice((before[0] ?? token).at - 3, (before[0] ?? token).at)),
    ofOnePart: speaker.isPart,
    isOfAll: false,
    isBeside: (rolesIn(before) & BESIDES) !== 0,
    inDispute,
    unitUnprinted: phrase.topics.some((topic) => edition.prose.topics[topic]?.unitUnprinted) && isMoney,
  };
}

/** 收到网上申请30件，上年结转2件: what was left over from last year came in by any way. */
const isAdded = (sources: readonly MeasureSource[], narrowed: Narrowed | undefined): boolean =>
  narrowed?.byWay === true && sources.some(({ carried, together }) => carried && together !== undefined);

/** 行政复议案件26件，其中涉及政府信息公开的10件; 26件，信息公开类占38.5%: the former are of any cause. */
const OF_ANY_CAUSE =
  /^[^。；;\d]{0,6}[，,（(](?:其中(?:涉及?|因|有关|关于|属于?)?(?:政府|政务)?信息公开|(?:涉及?|有关|关于|属于)?(?:政府|政务)?信息公开(?:类|方面|领域)?的?(?:案件)?[占有共为]?\d)/u;
const [FARTHEST_BEHIND, FARTHEST_PART] = [120, 24];

/** 收到1件申请，经查不属于政府信息公开申请，转为信访办理 */
const NO_REQUEST = /^[^。；其\d]{0,12}(?:不属于|不是|并非|不构成|不作为)(?:政府|政务)?信息公开(?:申请|事项)/u;

/** 对6件涉及第三方的申请书面征求意见: what came of them is not told. */
const CONSULTED = /^[^，。；;\d]{0,8}第三[方人][^，。；;\d]{0,14}征求/u;

/** 未提起行政复议的有2件, 3件都没有引起复议: those that no dispute came of. */
const isUndisputed = ({ at, end }: Token, { text, tokens }: Clause): boolean =>
  NOT_DISPUTED.test(text.slice(tokens[0]?.at, at)) || IS_UNDISPUTED.test(text.slice(end, tokens.at(-1)?.end));
const NOT_DISPUTED =
  /(?:未(?!经)|没有?)[^，。；]{0,8}(?:提起|申请|发生|引[发起]|产生)[^，。；]{0,8}(?:复议|诉讼)/u;
const IS_UNDISPUTED = /^[^，。；]{0,6}(?:未|没有?)(?:提起|申请|发生|引[发起]|产生)/u;

/** 公布权责清单，其中行政许可项目24项, 新增行政许可项目3项: the tables hold the list of all that there are. */
function isOnOtherList({ at }: Token, { topics, measures }: Phrase, { text, edition }: Clause): boolean {
  const told = measures.length > 0 ? measures : topics.flatMap((topic) => wholeOf(topic, edition));
  const from = Math.max(text.lastIndexOf('。', at) + 1, at - FARTHEST_BEHIND);
  return (
    measuresIn({ topics, measures: told }, edition).some(({ ofList }) => ofList) &&
    OTHER_LIST.test(text.slice(from, at))
  );
}
export const OTHER_LIST =
  /清单|目录|梳理|认领|承接|下放|取消|赋权|委托|[进入]驻|平台|系统|指南|流程|大厅|窗口|一网|一次|网上|公[开示布]|(?:[增减降]|调整|精简|保留)[^，,。；;]*$/u;

/** 集中采购9项，356.7万元: the unit tells which of a topic's figures is meant. */
export function byUnit(phrase: Phrase, { unit }: Quantity, edition: Edition): Phrase {
  const { topics } = edition.prose;
  if (measuresIn(phrase, edition).some(({ units }) => units?.includes(unit))) return phrase;
  const measures = phrase.topics.flatMap((topic) => topics[topic]?.byUnit?.[unit] ?? []);
  return measures.length > 0 ? { ...phrase, measures } : phrase;
}

function isRow(phrase: Phrase, measures: readonly MeasureSource[], [likeliest]: readonly Reading[]): boolean {
  const isOfAll = measures.some(({ whole, everything, concluded }) => whole || everything || concluded);
  // 不予公开32件，无法提供28件: a result with rows of its own is no sum of other results.
  const isOne =
    measures.every(({ outcome }) => outcome) || likeliest?.every(({ cells }) => cells.length === 1) === true;
  return (measures.length > 0 && !isOfAll && isOne) || isOfOneColumn(phrase, likeliest);
}

/** 科研机构6件，社会公益组织1件，法律服务机构5件: a column is no sum of others. */
const isOfOneColumn = ({ columns }: Phrase, likeliest: Reading | undefined): boolean =>
  columns.length === 1 &&
  likeliest !== undefined &&
  new Set(likeliest.flatMap(({ cells }) => cells.map(({ field }) => field))).size === 1;

/** 自然人7人、企业1家: who applies twice is counted once. */
const isOfPersons = ({ unit }: Quantity, { columns }: Phrase) => columns.length > 0 && PERSONS.has(unit);
const PERSONS = new Set(['人', '名', '家', '户']);

/** Whether a unit is one that what a phrase speaks of is counted in. */
export function isCountedIn(
  quantity: Quantity,
  phrase: Phrase,
  { edition }: Pick<Clause, 'edition'>,
): boolean {
  const { topics } = phrase;
  const { unit } = quantity;
  if (topics.length === 0) return false;
  if (isOfPersons(quantity, phrase)) return true;
  if (measuresIn(phrase, edition).some(({ units }) => units?.includes(unit))) return true;
  // 均为0 needs no unit.
  return (
    unit === '' ||
    topics.every((topic) => {
      const { units, byUnit } = edition.prose.topics[topic] ?? {};
      return units?.includes(unit) || byUnit?.[unit] !== undefined;
    })
  );
}

/** Of 予以公开19件、部分公开4件 the former does not contain the latter. */
function apartFrom({ topics, measures }: Phrase, { edition }: Clause): Reading | undefined {
  const [topic = ''] = topics;
  const [{ apartFrom: measure } = {}] =
    measures.length === 1 ? measuresIn({ topics, measures }, edition) : [];
  return measure === undefined ? undefined : readingsOf(edition, { topic, measure })[0];
}

/** The tables give money in 万元. */
const MONEY: ReadonlyMap<string, number> = new Map([
  ['元', 10_000],
  ['万元', 1],
  ['亿元', 0.0001],
]);
export const toUnit = ({ value, unit }: Quantity) => value / (MONEY.get(unit) ?? 1);

/** How far off a figure of the tables may be. */
export const toleranceOf = ({ tolerance, unit }: Quantity) => tolerance / (MONEY.get(unit) ?? 1);
