import type { Edition } from '../../../edition/edition.js';
import { ofYear } from '../../clauses/carried.js';
import type { Clause } from '../../clauses/clause.js';
import { isJoint, isUnderstood, measuresIn, type Phrase, readPhrase } from '../../clauses/phrase.js';
import { withoutEveryWayIn } from '../../clauses/ways-in.js';
import type { Context } from '../../context/context.js';
import { isOwnName } from '../../context/scope.js';
import type { Theme } from '../../context/theme.js';
import { hasRole, isVerb, rolesIn, topicsOf } from '../../words/senses.js';
import type { Token } from '../../words/token.js';
import { roleSet } from '../../words/vocabulary.js';
import { withoutDeniedBesides } from './denied-besides.js';
import { tellsOverYears } from './over-years.js';

const BLOCKING = roleSet('foreign', 'channel', 'plan', 'except', 'breach', 'change');
const APPLICANT = roleSet('applicant');
const BESIDES = roleSet('part', 'besides');
export const OCCURRENCE = roleSet('occurrence');
export const DENIAL = roleSet('negation', 'none');

/** What a clause denies; nothing where words that are not understood may limit it. */
export function deniedIn(clause: Clause, context: Context, inHand: Theme): Phrase | undefined {
  const { edition, text, author } = clause;
  const { theme, sentence } = context;
  const addsNothing = (token: Token) =>
    token.type === 'unknown'
      ? isOwnName(token, text, author) || tellsOverYears(text.slice(token.at, token.end))
      : hasRole(token, APPLICANT);
  const tokens = withoutEveryWayIn(withoutDeniedBesides(clause.tokens, text)).filter(
    // 一件 in 未收到一件 counts nothing.
    (token) => token.type !== 'quantity' && !addsNothing(token),
  );
  const roles = rolesIn(tokens);
  if ((roles & BLOCKING) !== 0) return undefined;
  if ((roles & DENIAL) === 0) return goingOnDenying(tokens, sentence.denied, edition);
  const at = tokens.findIndex((token) => hasRole(token, DENIAL));
  // 未制发 denies and says what.
  const isOfSome =
    isOfField(at, tokens) ||
    isOfContents(at, tokens, text) ||
    tokens.slice(0, at).some((token) => isField(token, text));
  if (deniesOthers(tokens.slice(at + 1)) || isOfSome) return undefined;
  const denied = readPhrase(tokens.slice(at), theme.topics, edition);
  // 行政复议、行政诉讼均未发生 names its topics first; ，未废止 says by itself what it denies.
  const saysWhat =
    denied.measures.length > 0 &&
    (saysNone(tokens[at]) || !tokens.slice(0, at).some((token) => topicsOf(token).length > 0));
  const backwards = tokens.slice(at + 1).every(isUnderstood) && !denied.named && !saysWhat;
  const named = at === 0 ? beforeColon(clause) : tokens.slice(0, at);
  const phrase = ofYear(backwards ? readPhrase(named, [], edition) : denied, tokens, clause);
  const speaksForItself = phrase.named || phrase.measures.length > 0;
  if (!speaksForItself || phrase.unknownBefore || phrase.unknownWithin) return undefined;
  if (!tokens.some(isTopic) && isOfForeign(clause)) return undefined;
  if (
    phrase.columns.length > 0 &&
    !tokens.some(isSpelledOut) &&
    !goesOnAbout(phrase, clause, context, inHand)
  )
    return undefined;
  if (isOfThese(tokens[at], text) && !isInHand(phrase, inHand)) return undefined;
  // 公众、法人 are all who may apply.
  return clause.tokens.some((token) => hasRole(token, APPLICANT)) ? { ...phrase, columns: [] } : phrase;
}

/** 行政复议零纠错: no word but the one that says what there was none of. */
const saysNone = (token: Token | undefined): boolean =>
  token !== undefined && hasRole(token, NONE) && isVerb(token);
const NONE = roleSet('none');

/** 政协提案全部办结，无结转件: of what the clause before speaks of. */
const isOfForeign = ({ before }: Clause): boolean => (rolesIn(before) & FOREIGN) !== 0;
const FOREIGN = roleSet('foreign');
const isTopic = ({ word }: Token): boolean => word?.senses.some(({ as }) => as === 'topic') === true;

/** 行政执法实现零复议: a motto may be of the field that it names. */
const isOfField = (at: number, tokens: readonly Token[]): boolean =>
  tokens.slice(at, at + 1).some((token) => topicsOf(token).length > 0) &&
  !tokens.slice(0, at).every((token) => isUnderstood(token) || topicsOf(token).length > 0);

/** 物业管理领域未收到申请: on what there were none. */
const isField = ({ type, at, end }: Token, text: string): boolean =>
  type === 'unknown' && /(?:领域|行业|板块|条线|类信息)$/u.test(text.slice(at, end));

/** 申请内容不涉及行政许可: what they were about; 本机关不涉及行政处罚 denies that there were any. */
const isOfContents = (at: number, tokens: readonly Token[], text: string): boolean =>
  text.startsWith('不涉及', tokens[at]?.at) &&
  tokens.slice(0, at).some((token) => topicsOf(token).length > 0);

/** 未收到企业申请 may be of anything, but not behind 收到政府信息公开申请41件, in its sentence or at once, or first under a heading on them. */
function goesOnAbout({ topics }: Phrase, { before }: Clause, { sentence, tally }: Context, inHand: Theme) {
  const isNext = (topic: string) =>
    before.length === 0 &&
    (tally.latest?.[0] === topic || (tally.numbers.length === 0 && isInHand({ topics: [topic] }, inHand)));
  return topics.every((topic) => sentence.counting?.topics.includes(topic) || isNext(topic));
}

/** 未收到该项申请: of what the paragraph is about. */
const isOfThese = (denial: Token | undefined, text: string): boolean =>
  denial !== undefined && /[该此][项类]$/u.test(text.slice(denial.at, denial.end));

const isInHand = ({ topics }: Pick<Phrase, 'topics'>, inHand: Theme): boolean =>
  !inHand.foreign && topics.every((topic) => inHand.topics.includes(topic));

/** 没有其他申请: beside those that there were. */
function deniesOthers(tokens: readonly Token[]): boolean {
  return tokens.some((token) => hasRole(token, BESIDES));
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

/** 政府信息公开申请, where 申请 is not; 法律服务机构, as the form calls some who apply, where 企业 is not. */
const isSpelledOut = ({ at, end, word }: Token) =>
  end - at >= SPELLED_OUT && word?.senses.some(({ as }) => as === 'topic' || as === 'column') === true;

const SPELLED_OUT = 4;

/** Whether tokens tell how many there were: 1件没有审结 does, while 未收到一件 and 一件也没有收到 deny that there was one. */
export function counts(tokens: readonly Token[], text: string): boolean {
  const denial = tokens.findIndex((token) => hasRole(token, DENIAL));
  return tokens.some(({ type, quantity, at: from, end }, at) => {
    if (type !== 'quantity') return false;
    const isOne = quantity.value === 1 && text[from - 1] !== '的';
    return !isOne || (at < denial && !NOT_EVEN.test(text.slice(end, tokens[denial]?.at)));
  });
}
const NOT_EVEN = /[也都]/u;
