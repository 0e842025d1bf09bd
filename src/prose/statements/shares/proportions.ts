import type { Clause } from '../../clauses/clause.js';
import { quoteOf } from '../../clauses/clause.js';
import type { Item } from '../../clauses/items.js';
import { isUnderstood, measuresIn, namedTopics, type Phrase, readPhrase } from '../../clauses/phrase.js';
import type { Context } from '../../context/context.js';
import type { Tally } from '../../context/tally.js';
import type { Theme } from '../../context/theme.js';
import { phraseReadings } from '../../readings/phrase-readings.js';
import { type Reading, readingsOf, titleOf } from '../../readings/readings.js';
import { hasRole, rolesIn } from '../../words/senses.js';
import { saidBy, type Token } from '../../words/token.js';
import { roleSet } from '../../words/vocabulary.js';
import type { Statement } from '../statement.js';
import { ofChangedShare } from './changed-shares.js';
import { behindCounts, isAbout, mainIn } from './shares.js';

const SHARE = roleSet('share');
const TIMELY = roleSet('timely');
const BLOCKING = roleSet('foreign', 'channel', 'plan', 'change', 'except', 'negation', 'breach');

/** 不予公开占27%, 自然人占比75.6%, 办结率95%: a percentage whose subject is named, not counted just before. */
export function readProportion(all: Item, clause: Clause, context: Context): Statement[] {
  const { speaker, otherPeriod, theme } = context;
  const isPercentage = all.quantity.unit === '%';
  if (!isPercentage && all.quantity.unit !== '') return [];
  if (speaker.scope !== 'own' || otherPeriod || theme.foreign || isAbout(all, clause)) return [];
  const item = isPercentage ? ofChangedShare(all, clause) : all;
  if (!item) return [];
  const { before, quantity, token } = item;
  if ((rolesIn(before) & (BLOCKING | TIMELY)) !== 0) return [];
  const rate = readRate(before, clause, theme) ?? rateLedIn(before, clause, theme);
  // 纠错率为0 says that nothing was corrected.
  if (rate && quantity.value === 0) return deniedRate(rate, clause, context);
  const shares = isPercentage
    ? rate
      ? ratesOf(rate, clause, context.tally)
      : sharesTold(before, clause, context)
    : undefined;
  if (!shares || shares.parts.length === 0 || shares.wholes.length === 0) return [];
  // 办结率100% is said of all; see completions.
  if (rate && quantity.value === 100 && !isOfDispute(rate, clause)) return [];
  return [
    {
      type: 'proportion',
      quote: quoteOf(clause),
      sentence: clause.sentence,
      percent: quantity.value,
      written: clause.text.slice(token.at, token.end),
      // Cut off as often as rounded.
      tolerance: 2 * quantity.tolerance || 1,
      worded: false,
      ...shares,
    },
  ];
}

export type Shares = Pick<Extract<Statement, { type: 'proportion' }>, 'parts' | 'wholes'>;

/** What has the share that stands behind some words, and of what. */
export function sharesTold(before: readonly Token[], clause: Clause, context: Context): Shares | undefined {
  const ledIn = shareLedIn(before, clause);
  const shares = sharesOf(ledIn ?? mainLedIn(before, clause) ?? before, clause, context);
  // 不予公开9件。行政查询类占比最高，为22.2%: a reason is one among others of its result.
  return ledIn && before.length === 1 && shares?.parts.some(isOneReason) ? undefined : shares;
}

const isOneReason = ([term, ...more]: Reading) =>
  more.length === 0 && term?.cells.length === 1 && term.cells[0]?.record.includes('.') === true;

/** 办结率, 行政复议纠错率, with nothing else that is not understood. */
function readRate(before: readonly Token[], { edition }: Clause, theme: Theme): Phrase | undefined {
  const phrase = readPhrase(before, theme.topics, edition);
  const isRate = phrase.measures.length === 1 && measuresIn(phrase, edition).every(({ rateOf }) => rateOf);
  return isRate && !phrase.unknownBefore && !phrase.unknownWithin && phrase.topics.length > 0
    ? phrase
    : undefined;
}

/** 复议纠错率偏高，达到20%: the rate stands in the clause before. */
function rateLedIn(before: readonly Token[], clause: Clause, theme: Theme): Phrase | undefined {
  const { text, before: said } = clause;
  const [only, ...more] = before;
  const last = said.at(-1);
  if (!only || more.length > 0 || !last || !COMES_TO.has(text.slice(only.at, only.end))) return undefined;
  const isJudged = last.type === 'unknown' && JUDGED.test(text.slice(last.at, last.end));
  return readRate(isJudged ? said.slice(0, -1) : said, clause, theme);
}

/** “无法提供”比例较高，占29.1%: what has the share stands in the clause before. */
function shareLedIn(before: readonly Token[], { text, before: said }: Clause): readonly Token[] | undefined {
  const isAlone = before.every(
    (token) => hasRole(token, SHARE) || COMES_TO.has(text.slice(token.at, token.end)),
  );
  // 执法案卷类占比居高不下，占全部不予公开件的65.5%: with what it is a share of.
  const hasWhole = before[0] !== undefined && hasRole(before[0], SHARE);
  const at = said.findIndex((token) => hasRole(token, SHARE));
  if (!(isAlone || hasWhole) || at <= 0 || said.some(({ type }) => type === 'quantity')) return undefined;
  const behind = said.slice(at + 1);
  const judged = text.slice(behind[0]?.at, behind.at(-1)?.end);
  if (behind.length > 0 && !JUDGED.test(judged)) return undefined;
  if (isAlone && isAmongOthers(said, text)) return undefined;
  return isAlone ? said.slice(0, at + 1) : [...said.slice(0, at), ...before];
}

/** 在征地类申请中，自然人占比最高，为92%: what a share is of may stand before; it is of all only where nothing else does. */
function isAmongOthers(said: readonly Token[], text: string): boolean {
  const at = said[0]?.at ?? 0;
  const told = /[^。；;\n]*$/u.exec(text.slice(Math.max(0, at - FARTHEST_WHOLE), at))?.[0].trim() ?? '';
  const own = text.slice(at, said.at(-1)?.end);
  return told === '' ? /[中内]/u.test(own) : !OF_ALL.test(told) || /(?<!其)[中内]/u.test(own);
}
const OF_ALL =
  /^(?:[从按](?:申请)?(?:人|主体|对象|者)?的?(?:类型|类别|构成|身份|性质|结构|来源)?来?[看分][，,]|[从按](?:办理|答复|处理)(?:结果|情况)来?看[，,]|在?(?:全部|所有|各类)(?:政府信息公开)?申请中[，,]|(?:办理|答复|处理)结果中[，,]|[^，,。]{0,16}[，,]?[^，,。涉类]{0,12}(?:收到|受理|新收|接收|接到)(?:政府)?(?:信息公开)?申请\d+件[，,])$/u;
const FARTHEST_WHOLE = 60;

/** 以自然人为主，占75.6%: what there is most of stands in the clause before. */
function mainLedIn(before: readonly Token[], { text, before: told }: Clause): readonly Token[] | undefined {
  const said = behindCounts(told);
  const [first] = said;
  if (!first || !before[0] || !hasRole(before[0], SHARE)) return undefined;
  const found = mainIn(saidBy(said, text));
  if (!found) return undefined;
  const [from, to] = [first.at + found.from, first.at + found.to];
  const main = said.filter(({ at, end }) => at >= from && end <= to);
  const isWhole = main[0]?.at === from && main.at(-1)?.end === to;
  return isWhole && (rolesIn(main) & BLOCKING) === 0 ? [...main, ...before] : undefined;
}

const COMES_TO = new Set(['达到', '达', '为', '是', '高达']);
const JUDGED = /^(?:[较偏最]?[高低大小]|最多|不[高低]|居高不下|居首位?|位居第一|排名?第一)$/u;

const isOfDispute = ({ topics }: Phrase, { edition }: Clause) =>
  topics.every((topic) => edition.prose.topics[topic]?.dispute);

function ratesOf({ topics, measures, named }: Phrase, { edition }: Clause, tally: Tally): Shares {
  const [measure = ''] = measures;
  const [topic = ''] = topics;
  const { rateOf = '' } = measuresIn({ topics, measures }, edition)[0] ?? {};
  // 直接起诉25件，复议后起诉17件；败诉率8.8%: the last is of all.
  const { partOf = topic } = edition.prose.topics[topic] ?? {};
  const told = named || partOf === topic ? [topic] : [topic, partOf];
  const of = (name: string) => told.flatMap((one) => readingsOf(edition, { topic: one, measure: name }));
  const parts = topics.length === 1 ? of(measure) : [];
  return { parts, wholes: countedFirst(of(rateOf), tally, parts[0]) };
}

/** 行政复议21件，已审结19件，纠错率21.1%: of those that the sentence has counted last, and not of themselves. */
function countedFirst(wholes: readonly Reading[], { inSentence }: Tally, part?: Reading): readonly Reading[] {
  const itself = part && titleOf(part);
  const counted = inSentence.flatMap(({ reading, stated }, at) =>
    inSentence[at - 1]?.stated === stated ? [] : [titleOf(reading)],
  );
  const lastOf = (whole: Reading) => (titleOf(whole) === itself ? -2 : counted.lastIndexOf(titleOf(whole)));
  return [...wholes].sort((one, other) => lastOf(other) - lastOf(one));
}

function deniedRate({ topics, measures }: Phrase, clause: Clause, context: Context): Statement[] {
  const { edition, sentence } = clause;
  if (!measuresIn({ topics, measures }, edition).every(({ fault }) => fault)) return [];
  const denied = topics.map((topic) =>
    readingsOf(edition, { topic, measure: measures[0] ?? '' }).slice(0, 1),
  );
  const limited = context.speaker.scope === 'limited';
  const quote = quoteOf(clause);
  return [{ type: 'denial', quote, sentence, denied, limited, plain: false, ofRate: true, overYears: false }];
}

const JOINED_AT_MOST = 3;

/** What stands before 占, and what it is a share of. */
function sharesOf(before: readonly Token[], clause: Clause, context: Context): Shares | undefined {
  const { edition } = clause;
  const at = before.findIndex((token) => hasRole(token, SHARE));
  if (at < 0) return undefined;
  const behind = before.slice(at + 1).filter((token) => !hasRole(token, SHARE));
  // 商业企业占申请总量的14.6%: what it is a share of names the topic, where nothing did before.
  const inHand = context.theme.topics.length > 0 ? context.theme.topics : namedTopics(behind, [], edition);
  const said = behindCause(behindAmong(before.slice(0, at), clause.text), clause.text);
  const part = readPhrase(said, inHand, edition);
  const { topics, measures, columns, unknownBefore, unknownWithin } = part;
  const [topic = ''] = topics;
  const isClear = topics.length === 1 && !unknownBefore && !unknownWithin;
  // 予以公开和部分公开合计占40.4%
  const most = part.joint && columns.length === 0 ? JOINED_AT_MOST : 1;
  const named = measures.length + columns.length;
  if (!isClear || named === 0 || named > most) return undefined;
  const whole = readPhrase(behind, topics, edition);
  if (behind.some((token) => isOfInformation(token, clause.text))) return undefined;
  if (whole.unknownBefore || whole.unknownWithin || whole.topics[0] !== topic) return undefined;
  const shareOf = edition.prose.topics[topic]?.shareOf;
  const isOfAll = behind.every((token) => isUnderstood(token)) || whole.measures.length === 0;
  const wholes =
    isOfAll && shareOf !== undefined
      ? readingsOf(edition, { topic, measure: shareOf })
      : phraseReadings(whole, edition);
  const parts = [...phraseReadings(part, edition), ...columnsOfRow(part, clause, context)];
  const counted = context.tally.inSentence.map(({ reading }) => reading);
  // 收到申请41件主要为自然人，占75.6%: what has the share is no whole of itself.
  const isPart = (reading: Reading) => parts.some((own) => titleOf(own) === titleOf(reading));
  return {
    parts,
    wholes: [...wholeBefore(topics, clause), ...wholes, ...counted].filter((whole) => !isPart(whole)),
  };
}

/** 依申请公开办理中不予公开占27%: among what. */
const behindAmong = (tokens: readonly Token[], text: string) =>
  tokens.slice(tokens.findLastIndex(({ at, end }) => text.slice(at, end) === '中') + 1);

/** 因本机关不掌握等原因无法提供占29.1%: the result, and not one of its reasons. */
function behindCause(tokens: readonly Token[], text: string): readonly Token[] {
  const from = tokens[0]?.at ?? 0;
  const [cause] = CAUSE.exec(saidBy(tokens, text)) ?? [];
  const rest = cause === undefined ? [] : tokens.filter(({ at }) => at >= from + cause.length);
  return rest.length > 0 ? rest : tokens;
}
const CAUSE = /^(?:[、，,]|其中)?因[^，,。；;\d]{2,24}等(?:原因|情形|情况|理由|因素)(?:而)?/u;

/** 占全部政府信息的31% is of what was published, and 占不予公开件的31% is not. */
const isOfInformation = (token: Token, text: string) =>
  token.word?.naming !== true && /信息|公开/u.test(text.slice(token.at, token.end));

/** 予以公开19件，自然人占73.7%; 在予以公开的申请中，自然人占73.7%: the column may be that of the row told before. */
function columnsOfRow(part: Phrase, { before, edition }: Clause, { sentence }: Context): readonly Reading[] {
  if (part.columns.length === 0 || part.measures.length > 0) return [];
  const told = [sentence.counting, readPhrase(before, part.topics, edition)];
  return told.flatMap((row) =>
    row && row.measures.length === 1 && row.topics[0] === part.topics[0]
      ? phraseReadings({ ...part, measures: row.measures }, edition)
      : [],
  );
}

/** 不予公开中，保护第三方合法权益占22%: what the clause before names. */
function wholeBefore(topics: readonly string[], { before, edition }: Clause): readonly Reading[] {
  const phrase = readPhrase(before, topics, edition);
  const isNamed = phrase.measures.length === 1 && phrase.topics[0] === topics[0];
  return isNamed ? phraseReadings(phrase, edition) : [];
}
