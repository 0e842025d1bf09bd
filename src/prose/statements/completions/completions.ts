import { beginOf, SENTENCE_ENDS } from '../../arithmetic/stretch.js';
import type { Clause } from '../../clauses/clause.js';
import { quoteOf } from '../../clauses/clause.js';
import { isUnderstood, readPhrase } from '../../clauses/phrase.js';
import type { Context } from '../../context/context.js';
import { isOwnName } from '../../context/scope.js';
import { othersOf, type Reading, readingsOf } from '../../readings/readings.js';
import { columnOf, hasRole, measureOf, rolesIn, topicsOf } from '../../words/senses.js';
import { saidBy, type Token } from '../../words/token.js';
import { roleSet } from '../../words/vocabulary.js';
import { isToldOfOthers } from '../counted/told-of-others.js';
import type { Statement } from '../statement.js';
import { isAboutSome, isOfKind } from '../unclear.js';
import { isByApplicants } from './by-applicants.js';
import { hasSentenceCountedAll, haveClausesCountedAll } from './counted-all.js';
import { ALL_OF_THEM, isOfDue, speaksOfManner, speaksOfTime } from './in-time.js';

const BLOCKING = roleSet('foreign', 'channel', 'plan', 'except', 'negation');
/** 除6件外，申请人均为自然人 */
const EXCEPT = roleSet('except');
const EVERY = roleSet('every');
const ARE = roleSet('allAre');
const RATE = roleSet('rate');
const PART = roleSet('part');
const APPLICANT = roleSet('applicant');
const CHANNEL = roleSet('channel');
const TIMELY = roleSet('timely');

type Says = Extract<Statement, { type: 'completion' }>['says'];

/** 全部办结; 办结率100%; 均予以公开; 均为自然人申请; 行政复议均被维持. */
export function readCompletion(clause: Clause, { speaker, otherPeriod, theme }: Context): Statement[] {
  const { tokens, roles, edition, sentence, text } = clause;
  const says =
    (roles & (EVERY | RATE | ARE)) !== 0 || tokens.some(({ at }) => text.startsWith(ALL_GRANTED, at));
  if (!says) return [];
  const blocking = (roles & BLOCKING) !== 0 && (rolesIn(withoutManner(clause)) & BLOCKING) !== 0;
  if (blocking || speaker.scope !== 'own' || otherPeriod || theme.foreign || isPlanned(clause)) return [];
  const last = tokens.at(-1);
  if ((rolesIn(clause.before) & EXCEPT) !== 0 || !last || isToldOfOthers(last, clause)) return [];
  const { topics } = readPhrase(tokens, theme.topics, edition);
  const topic = topics[0] ?? (ofApplicants(clause, tokens) ? requestsIn(clause) : undefined);
  const [what, left] = (topic !== undefined && whatIsSaid(topic, clause)) || [];
  return what && left ? [{ type: 'completion', quote: quoteOf(clause), sentence, says: what, left }] : [];
}

/** 预计明年收到申请50件，办结率达到100%: what is to be. */
const isPlanned = ({ before: [first, ...more], text }: Clause): boolean =>
  first !== undefined && PLANS.test(text.slice(first.at, (more.at(-1) ?? first).end));

const PLANS = /明年|来年|下一年|下一步|预计|力争|争取|目标/u;

/** 均为自然人通过网络提交: how they came in says nothing of who sent them. */
function withoutManner({ tokens, text }: Clause): readonly Token[] {
  const are = tokens.findIndex((token) => hasRole(token, ARE));
  const manner = tokens.findIndex(({ at }, index) => index > are && MANNER.test(text.slice(at, at + 2)));
  return are < 0 || manner < 0 ? tokens : tokens.slice(0, manner);
}

const MANNER = /^(?:通过|经由|采用|采取|以)/u;

/** What a clause says of all, with the reading of what must then be 0. */
function whatIsSaid(topic: string, clause: Clause): [Says, Reading | undefined] | undefined {
  const { edition, tokens } = clause;
  const { carriedOut, dispute } = edition.prose.topics[topic] ?? {};
  if (dispute) return allDecided(topic, clause);
  if (carriedOut === undefined) return undefined;
  if (isAllDone(topic, clause) || (isFullRate(tokens) && !isOfDue(clause)))
    return ['done', readingsOf(edition, { topic, measure: carriedOut })[0]];
  return allGranted(topic, clause) ?? allOfApplicants(topic, clause);
}

function isAllDone(topic: string, clause: Clause): boolean {
  const { tokens, edition } = clause;
  const every = tokens.findIndex((token) => hasRole(token, EVERY));
  if (every < 0 || tokens.slice(every).some(({ type }) => type === 'quantity')) return false;
  if (withoutMore(every, clause).some(({ type }) => type === 'unknown')) return false;
  if (isOfKind(tokens.slice(0, every), clause)) return false;
  const concludes = (token: Token) => saysOf(token, topic, clause, 'concluded');
  if (!withoutMore(every, clause).some(concludes) || speaksOfTime(clause)) return false;
  if (speaksOfManner(saidBy(tokens.slice(every), clause.text))) return false;
  // 予以公开19件，均已答复 is said of a part; 办结41件，均按时答复 of what was due.
  const own = tokens.slice(0, every);
  const isOfEach =
    ALL_OF_THEM.test(saidBy(own, clause.text)) && own.some((token) => topicsOf(token).includes(topic));
  const counted = isOfEach ? own : [...clause.before, ...own];
  const subject = counted.flatMap((token) => measureOf(token, topic, edition) ?? []);
  const hasCount = counted.some(({ type }) => type === 'quantity');
  if (!hasCount) return !counted.some(concludes);
  if (addsCarried(clause)) return own.every(isUnderstood);
  // 收到41件，其中网络申请30件，全部办结 may be said of the latter.
  const led = own.length === 0 ? rolesIn(clause.before) : 0;
  if ((led & PART) !== 0 && (led & CHANNEL) !== 0) return false;
  // 涉及规划、会同其他单位办理的2件，均已答复
  if (isAboutSome(clause.before.slice(0, -1), [topic], clause)) return false;
  // 收到的41件申请均已办结
  if (subject.length === 0) return isOfAll(topic, every, clause) && (rolesIn(counted) & PART) === 0;
  return counted.every(
    (token) => !measureOf(token, topic, edition) || saysOf(token, topic, clause, 'everything'),
  );
}

/** 连同上年结转的3件，本年已全部办结: with those that were carried over, of all that there were. */
const addsCarried = ({ before, text }: Clause): boolean => WITH_CARRIED.test(saidBy(before, text));
const WITH_CARRIED =
  /^(?:连同|算上|加上)(?:上年|去年|上一年|\d{4}年)度?[^，。；\d]{0,8}(?:转|留|未办)[^，。；\d]{0,8}\d+[件份宗](?:申请)?$/u;

/** 已全部办结并送达申请人: what was done with them besides says nothing of whether all were done. */
function withoutMore(every: number, { tokens, text }: Clause): readonly Token[] {
  const said = tokens.slice(every);
  const more = said.findIndex(({ at, end }) => text.slice(at, end) === '并');
  return more < 0 ? said : said.slice(0, more);
}

function saysOf(
  token: Token,
  topic: string,
  { edition }: Clause,
  what: 'concluded' | 'everything' | 'outcome',
): boolean {
  const measure = measureOf(token, topic, edition);
  const set = edition.prose.measures[edition.prose.topics[topic]?.measures ?? ''];
  return measure !== undefined && set?.[measure]?.[what] === true;
}

/** 按时答复率100% is right while what is carried over is not due yet. */
function isFullRate(tokens: readonly Token[]): boolean {
  const rate = tokens.findIndex((token) => hasRole(token, RATE));
  if (rate < 0 || tokens.some((token) => hasRole(token, TIMELY))) return false;
  return tokens
    .slice(rate)
    .some(
      (token) => token.type === 'quantity' && token.quantity.unit === '%' && token.quantity.value === 100,
    );
}

const ALL_GRANTED = '全部公开';

/** 均在法定期限内予以公开答复: that they were answered in time. */
const ANSWERED = /公开答复$/u;

/** 41件申请均予以公开: nothing else may have come of any. */
function allGranted(topic: string, clause: Clause): [Says, Reading | undefined] | undefined {
  const { tokens, edition, text } = clause;
  if (speaksOfTime(clause) && ANSWERED.test(quoteOf(clause))) return undefined;
  const saysAll = (token: Token) => text.startsWith(ALL_GRANTED, token.at);
  // 全部申请均予以公开
  const at = tokens.findLastIndex((token) => hasRole(token, EVERY) || saysAll(token));
  if (at < 0 || !isOfAll(topic, at, clause)) return undefined;
  const set = edition.prose.topics[topic]?.measures ?? '';
  const said = tokens.slice(at).filter((token) => !hasRole(token, EVERY));
  const measures = said.flatMap((token) => measureOf(token, topic, edition) ?? []);
  const others = measures[0] === undefined ? undefined : edition.prose.measures[set]?.[measures[0]]?.others;
  const isAlone =
    measures.length === 1 && said.every((token) => isUnderstood(token) || measureOf(token, topic, edition));
  return others !== undefined && isAlone
    ? ['granted', othersOf(edition, { topic, measure: measures[0] ?? '' })]
    : undefined;
}

/** 行政复议均被维持, without a number: nothing else may have come of any that was decided. */
function allDecided(topic: string, clause: Clause): [Says, Reading | undefined] | undefined {
  const { tokens, before, edition, text } = clause;
  const at = tokens.findIndex((token) => hasRole(token, EVERY | ARE));
  const own = tokens.slice(0, Math.max(at, 0));
  const isOfTopic = (token: Token) => topicsOf(token).length === 0 || topicsOf(token).join() === topic;
  const isNamed = own.some((token) => topicsOf(token).includes(topic)) && own.every(isOfTopic);
  const isSaidOf = own.every((token) => isUnderstood(token) || topicsOf(token).includes(topic));
  const isOfSome = SOME.test(text.slice(before[0]?.at ?? tokens[0]?.at, tokens.at(-1)?.end));
  if (!isNamed || !isSaidOf || isOfSome || isOfDue(clause)) return undefined;
  const said = tokens.slice(at).filter((token) => !hasRole(token, EVERY));
  const [measure = '', ...more] = said.flatMap((token) => measureOf(token, topic, edition) ?? []);
  const isAlone = said.every((token) => isUnderstood(token) || measureOf(token, topic, edition));
  return isAlone && more.length === 0 ? ['decided', othersOf(edition, { topic, measure })] : undefined;
}

/** 1件被纠正，其余均维持; 除1件撤回外; 一审均已审结; 目前均已审结 */
const SOME =
  /\d|[一二再初]审(?!结)|目前|现[均已]|其[他它余]|剩余|余下|除|外|部分|多数|个别|[一二两三四五六七八九十][件起宗]/u;

/** 申请人均为自然人: no other column may have any. */
function allOfApplicants(topic: string, clause: Clause): [Says, Reading | undefined] | undefined {
  const { tokens, edition } = clause;
  const at = tokens.findIndex((token) => hasRole(token, ARE));
  if (at < 0 || !isOfAll(topic, at, clause)) return undefined;
  const said = withoutManner(clause).slice(at + 1);
  const columns = said.flatMap((token) => columnOf(token, topic, edition) ?? []);
  const isAlone = said.every(
    (token) =>
      isUnderstood(token) || columnOf(token, topic, edition) !== undefined || topicsOf(token).includes(topic),
  );
  // 均为自然人和企业 may leave a law firm to the latter.
  if (columns.length !== 1 || !isAlone) return undefined;
  const all = edition.prose.columns[edition.prose.topics[topic]?.columns ?? ''] ?? {};
  const named = new Set(columns.flatMap((column) => all[column]?.fields ?? []));
  const fields = Object.values(all)
    .flatMap((column) => column.fields)
    .filter((field, index, list) => !named.has(field) && list.indexOf(field) === index);
  const measure = wholeMeasure(topic, clause);
  if (fields.length === 0 || measure === undefined) return undefined;
  return ['applicants', readingsOf(edition, { topic, measure, fields })[0]];
}

/** Whether what stands before a place of the clause, or the clause before, speaks of all that came in. */
function isOfAll(topic: string, at: number, clause: Clause): boolean {
  const own = clause.tokens.slice(0, at);
  const isNamed = (tokens: readonly Token[]) => tokens.some((token) => topicsOf(token).includes(topic));
  const isAll = (token: Token) =>
    saysOf(token, topic, clause, 'everything') || saysOf(token, topic, clause, 'concluded');
  const isWhole = (tokens: readonly Token[]) =>
    tokens.every(
      (token) =>
        (token.type !== 'unknown' || isOwnName(token, clause.text, clause.author)) &&
        columnOf(token, topic, clause.edition) === undefined &&
        (!measureOf(token, topic, clause.edition) || isAll(token)),
    );
  const { before } = clause;
  if (isByApplicants(clause)) return own.every(isUnderstood);
  if (isNamed(own)) return isWhole(own);
  // 不予处理的2件，申请人均为自然人: who applied for those.
  if (ofApplicants(clause, own))
    return isWhole(own) && !before.some((token) => saysOf(token, topic, clause, 'outcome'));
  if (!own.every(isUnderstood)) return false;
  if (before.length === 0 && at === 0) return hasSentenceCountedAll(clause);
  // 网上收到12件，均为自然人申请
  if ((rolesIn(before) & (BLOCKING | PART)) !== 0) return false;
  if (haveClausesCountedAll(clause)) return true;
  const isDone = before.some((token) => saysOf(token, topic, clause, 'concluded')) && isFirstCounted(clause);
  return (isNamed(before) || isDone) && before.some(({ type }) => type === 'quantity') && isWhole(before);
}

/** 办结41件，全部予以公开: no number stands in the sentence before the one that the clause before tells; 按期答复38件 may be some. */
const isFirstCounted = ({ before: [first, ...more], text }: Clause): boolean =>
  first !== undefined &&
  (rolesIn([first, ...more]) & TIMELY) === 0 &&
  !COUNTED.test(text.slice(beginOf(text, first.at, FARTHEST, SENTENCE_ENDS), first.at));
const COUNTED = /\d[件宗起]/u;
const FARTHEST = 120;

const ofApplicants = ({ text }: Clause, tokens: readonly Token[]): boolean =>
  APPLICANTS.test(saidBy(tokens, text)) &&
  !tokens.some((token) => token.type === 'unknown' || hasRole(token, APPLICANT));

const APPLICANTS = /申请[人者]/u;

const requestsIn = ({ edition }: Clause): string | undefined =>
  Object.keys(edition.prose.topics).find((topic) => edition.prose.topics[topic]?.carriedOut !== undefined);

const wholeMeasure = (topic: string, { edition }: Clause): string | undefined =>
  Object.entries(edition.prose.measures[edition.prose.topics[topic]?.measures ?? ''] ?? {}).find(
    ([, { whole }]) => whole,
  )?.[0];
