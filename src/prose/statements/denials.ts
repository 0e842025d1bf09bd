import type { Edition } from '../../edition/edition.js';
import { ofYear } from '../clauses/carried.js';
import type { Clause } from '../clauses/clause.js';
import { quoteOf } from '../clauses/clause.js';
import { isJoint, isUnderstood, measuresIn, type Phrase, readPhrase } from '../clauses/phrase.js';
import { withoutEveryWayIn } from '../clauses/ways-in.js';
import type { Context } from '../context/context.js';
import { isOwnName } from '../context/scope.js';
import { wholeOf } from '../readings/phrase-readings.js';
import { type Reading, readingsOf, titleOf } from '../readings/readings.js';
import { hasRole, rolesIn, topicsOf } from '../words/senses.js';
import type { Token } from '../words/token.js';
import { roleSet } from '../words/vocabulary.js';
import { withoutDeniedBesides } from './denied-besides.js';
import { isDeniedInPart } from './denied-in-part.js';
import type { Statement } from './statement.js';

const BLOCKING = roleSet('foreign', 'channel', 'plan', 'except', 'breach', 'change');
const APPLICANT = roleSet('applicant');
const BESIDES = roleSet('part', 'besides');
const OCCURRENCE = roleSet('occurrence');
const DENIAL = roleSet('negation', 'none');

/** What a clause denies, with the topics whose denial the next clause may end. */
export interface Denial {
  readonly statements: readonly Statement[];
  readonly denied: readonly string[];
}

const NO_DENIAL: Denial = { statements: [], denied: [] };

/** 未收到政府信息公开申请; 未发生行政复议、行政诉讼; 行政复议、行政诉讼均为零. */
export function readDenial(clause: Clause, context: Context): Denial {
  if ((clause.roles & DENIAL) === 0 || !counts(clause.tokens, clause.text)) return denialIn(clause, context);
  // 维持6件、无纠正、尚未审结2件
  const statements = uncounted(clause).flatMap((part) => denialIn(part, context).statements);
  return { statements, denied: [] };
}

/** The parts of a list that have no number, and deny something. */
function uncounted(clause: Clause): Clause[] {
  const parts: Token[][] = [[]];
  for (const token of clause.tokens)
    if (token.type === 'mark') parts.push([]);
    else parts.at(-1)?.push(token);
  return parts.flatMap((tokens) => {
    const roles = rolesIn(tokens);
    return (roles & DENIAL) === 0 || counts(tokens, clause.text) ? [] : [{ ...clause, tokens, roles }];
  });
}

function denialIn(clause: Clause, context: Context): Denial {
  const { roles, edition, sentence } = clause;
  const { speaker, otherPeriod } = context;
  const deniedBefore = context.sentence.denied;
  if ((roles & (deniedBefore.length > 0 ? DENIAL | OCCURRENCE : DENIAL)) === 0) return NO_DENIAL;
  if (speaker.scope === 'other' || otherPeriod) return NO_DENIAL;
  if (counts(clause.tokens, clause.text) || FOR_A_CAUSE.test(quoteOf(clause))) return NO_DENIAL;
  if (deniesDenial(clause)) return NO_DENIAL;
  const phrase = deniedIn(clause, context);
  if (!phrase || isDeniedInPart(clause, phrase.topics, context)) return NO_DENIAL;
  const { topics, columns } = phrase;
  const denied = onceEach(
    topics.flatMap((topic) =>
      deniedMeasures(phrase, topic, edition).flatMap((measure) =>
        inColumns(columns, topic, edition).map((column) =>
          apart(readingsOf(edition, { topic, measure, column })),
        ),
      ),
    ),
  );
  if (denied.every((readings) => readings.length === 0)) return NO_DENIAL;
  const isWhole = measuresIn(phrase, edition).every(({ whole }) => whole);
  const plain = isWhole && columns.length === 0 && isPlain(clause, topics);
  const limited = speaker.scope === 'limited';
  const said = { quote: quoteOf(clause), sentence, denied, limited, plain, ofRate: false };
  const denial = { type: 'denial', ...said } as const;
  return { statements: [denial], denied: isWhole ? topics : [] };
}

/** 没有被纠错、败诉 says the same of a lawsuit twice. */
function onceEach(denied: readonly (readonly Reading[])[]): readonly (readonly Reading[])[] {
  const titleOfFirst = ([likeliest]: readonly Reading[]) => (likeliest ? titleOf(likeliest) : '');
  return denied.filter(
    (one, at) => denied.findIndex((other) => titleOfFirst(other) === titleOfFirst(one)) === at,
  );
}

/**
 * 没有涉及国家秘密而不予公开的申请, 未发生因未按期答复引起的行政复议, 因延期答复未引发行政复议: denies what the cause led to, and not what there is
 * for others; 因不存在无法提供 tells of one. 因信息公开工作未引发行政复议 names no cause but the report's own subject.
 */
const FOR_A_CAUSE = new RegExp(
  [
    '(?:涉及|属于|涉|因)[^，。；]{1,20}而(?:不予|未予|无法|不能|部分)',
    '因(?!(?:政府|政务|依申请|主动)?(?:信息)?公开(?:政府信息|信息|申请)?(?:的?(?:工作|事项|事务|事宜|问题|答复))?(?:未|没有?|无))[^，。；因]{0,12}(?:不(?![服满])|未|无|没有|部分)[^，。；因]{0,12}(?:发生|引起|引发|导致|产生|造成|无法|不能|未能)',
  ].join('|'),
  'u',
);

/** 没有未按期办结的申请 says that all were. */
function deniesDenial({ tokens, text }: Clause): boolean {
  const at = tokens.findIndex((token) => hasRole(token, DENIAL));
  const next = tokens[at + 1];
  return (
    at >= 0 &&
    next !== undefined &&
    (NOT.has(text.slice(next.at, next.end)) || text.startsWith('未办理', next.at))
  );
}

const NOT = new Set(['未', '没有', '尚未', '未能', '不', '未在']);

/** The likeliest reading, and those that have nothing to do with it: 无结转 may be of what came in or of what is left. */
function apart(readings: readonly Reading[]): readonly Reading[] {
  const keysOf = (reading: Reading | undefined) =>
    (reading ?? []).flatMap(({ cells }) => cells.map(({ key }) => key));
  const first = new Set(keysOf(readings[0]));
  return readings.filter((reading, index) => index === 0 || !keysOf(reading).some((key) => first.has(key)));
}

/** What is denied of a topic: 无重复申请办理情况 and 未发生被纠错的情形 deny what is said most closely, not the whole. */
function deniedMeasures({ measures }: Phrase, topic: string, edition: Edition): readonly string[] {
  const set = edition.prose.measures[edition.prose.topics[topic]?.measures ?? ''] ?? {};
  const faults = measures.filter((measure) => set[measure]?.fault);
  if (faults.length > 0) return faults;
  const close = measures.filter((measure) => set[measure]?.alone);
  if (close.length > 0) return close;
  return measures.length > 0 ? measures : wholeOf(topic, edition);
}

/** The formulas that leave no doubt: 未收到政府信息公开申请, 未发生行政复议、行政诉讼. */
function isPlain(clause: Clause, topics: readonly string[]): boolean {
  const { tokens, text, edition, author } = clause;
  // 专区开放以来未收到申请: what is not understood may say when, where or by whom.
  const first = tokens.findIndex((token) => hasRole(token, DENIAL));
  const isSaid = (token: Token) => token.type !== 'unknown' || isOwnName(token, text, author);
  if (!tokens.slice(0, first).every(isSaid)) return false;
  const words = tokens.filter((token) => hasRole(token, DENIAL)).map(({ at, end }) => text.slice(at, end));
  const isWhole = topics.every((topic) => {
    const { carriedOut, dispute, partOf } = edition.prose.topics[topic] ?? {};
    return carriedOut !== undefined || (dispute && partOf === undefined);
  });
  const isLimited = tokens.some((token) => isInWriting(token, text)) || OF_SOME.test(quoteOf(clause));
  return isWhole && words.every((word) => PLAIN.test(word)) && !isLimited;
}

/** 未收到因答复引起的行政复议, 未发生新的行政复议, 局机关未收到申请: there may have been others. */
const OF_SOME =
  /因[^，。；]{0,12}(?:答复|办理|处理|回复)[^，。；]{0,6}(?:引起|引发|导致|产生|造成|提起)|因[^，。；]{0,12}(?:答复|办理|处理|回复|申请)[^，。；]{0,6}(?:未|没有)|新的|[本局厅委办署](?:行政)?机关/u;

/** 未收到书面申请: there may have been others. */
const isInWriting = ({ at }: Token, text: string) =>
  text.startsWith('书面', at) || text.startsWith('纸质', at);

const PLAIN = /^(?:[均从]?(?:未|没有)(?:收到|接到|接收到|发生|产生)过?|没有)$/u;

/** What a clause denies; nothing where words that are not understood may limit it. */
function deniedIn(clause: Clause, context: Context): Phrase | undefined {
  const { edition, text, author } = clause;
  const { theme, sentence } = context;
  const addsNothing = (token: Token) =>
    token.type === 'unknown' ? isOwnName(token, text, author) : hasRole(token, APPLICANT);
  const tokens = withoutEveryWayIn(withoutDeniedBesides(clause.tokens, text)).filter(
    // 一件 in 未收到一件 counts nothing.
    (token) => token.type !== 'quantity' && !addsNothing(token),
  );
  const roles = rolesIn(tokens);
  if ((roles & BLOCKING) !== 0) return undefined;
  if ((roles & DENIAL) === 0) return goingOnDenying(tokens, sentence.denied, edition);
  const at = tokens.findIndex((token) => hasRole(token, DENIAL));
  // 未制发 denies and says what.
  if (deniesOthers(tokens.slice(at + 1)) || isOfField(at, tokens)) return undefined;
  const denied = readPhrase(tokens.slice(at), theme.topics, edition);
  // 行政复议、行政诉讼均未发生 names its topics first.
  const backwards = tokens.slice(at + 1).every(isUnderstood) && !denied.named;
  const named = at === 0 ? beforeColon(clause) : tokens.slice(0, at);
  const phrase = ofYear(backwards ? readPhrase(named, [], edition) : denied, tokens, clause);
  const speaksForItself = phrase.named || phrase.measures.length > 0;
  if (!speaksForItself || phrase.unknownBefore || phrase.unknownWithin) return undefined;
  if (phrase.columns.length > 0 && !tokens.some(isSpelledOut) && !goesOnAbout(phrase, clause, context))
    return undefined;
  // 公众、法人 are all who may apply.
  return clause.tokens.some((token) => hasRole(token, APPLICANT)) ? { ...phrase, columns: [] } : phrase;
}

/** 行政执法实现零复议: a motto may be of the field that it names. */
const isOfField = (at: number, tokens: readonly Token[]): boolean =>
  tokens.slice(at, at + 1).some((token) => topicsOf(token).length > 0) &&
  !tokens.slice(0, at).every((token) => isUnderstood(token) || topicsOf(token).length > 0);

/** 未收到企业申请 may be of anything, but not behind 收到政府信息公开申请41件, in its sentence or at once. */
function goesOnAbout({ topics }: Phrase, { before }: Clause, { sentence, tally }: Context): boolean {
  const isNext = (topic: string) => before.length === 0 && tally.latest === topic;
  return topics.every((topic) => sentence.counting?.topics.includes(topic) || isNext(topic));
}

/** 没有其他申请: beside those that there were. */
function deniesOthers(tokens: readonly Token[]): boolean {
  const other = tokens.findIndex((token) => hasRole(token, BESIDES));
  return other >= 0 && !tokens.slice(0, other).some((token) => topicsOf(token).length > 0);
}

/** 行政复议、行政诉讼情况：无. */
function beforeColon({ before, text, tokens }: Clause): readonly Token[] {
  const isTold = tokens.length === 1 && COLONS.has(text[(tokens[0]?.at ?? 0) - 1] ?? '');
  return isTold && !counts(before, text) && (rolesIn(before) & (BLOCKING | DENIAL)) === 0 ? before : [];
}

const COLONS = new Set(':：');

/** 未发生因申请行政复议，提起行政诉讼的情况: the second clause ends what the first one denies. */
function goingOnDenying(
  tokens: readonly Token[],
  deniedBefore: readonly string[],
  edition: Edition,
): Phrase | undefined {
  const last = tokens.at(-1);
  const first = tokens.find((token) => !isJoint(token));
  if (!first || topicsOf(first).length === 0 || !last || !hasRole(last, OCCURRENCE)) return undefined;
  const phrase = readPhrase(tokens, [], edition);
  const setOf = (topic: string) => edition.prose.topics[topic]?.measures;
  const isAlike = phrase.topics.every((topic) => setOf(topic) === setOf(deniedBefore[0] ?? ''));
  const isAlone =
    measuresIn(phrase, edition).every(({ whole }) => whole) && !phrase.unknownBefore && !phrase.unknownWithin;
  return phrase.named && isAlike && isAlone ? phrase : undefined;
}

/** 未收到公民、法人的申请 is said of every column together, and of one only if no other is named. */
function inColumns(
  columns: readonly string[],
  topic: string,
  edition: Edition,
): readonly (string | undefined)[] {
  if (columns.length === 0) return ALL;
  const all = edition.prose.columns[edition.prose.topics[topic]?.columns ?? ''] ?? {};
  const named = new Set(columns.flatMap((column) => all[column]?.fields ?? []));
  const isAll = Object.values(all).every(({ fields }) => fields.every((field) => named.has(field)));
  return isAll ? ALL : columns;
}

/** Not limited to a column. */
const ALL = [undefined];

/** 政府信息公开申请, where 申请 is not. */
const isSpelledOut = (token: Token) => topicsOf(token).length > 0 && token.end - token.at >= SPELLED_OUT;

const SPELLED_OUT = 4;

/** Whether tokens tell how many there were: 1件没有审结 does, while 未收到一件 and 一件也没有收到 deny that there was one. */
function counts(tokens: readonly Token[], text: string): boolean {
  const denial = tokens.findIndex((token) => hasRole(token, DENIAL));
  return tokens.some(({ type, quantity, at: from, end }, at) => {
    if (type !== 'quantity') return false;
    const isOne = quantity.value === 1 && text[from - 1] !== '的';
    return !isOne || (at < denial && !NOT_EVEN.test(text.slice(end, tokens[denial]?.at)));
  });
}
const NOT_EVEN = /[也都]/u;
