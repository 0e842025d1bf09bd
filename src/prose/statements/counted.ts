import type { Edition } from '../../edition/edition.js';
import { ofYear } from '../clauses/carried.js';
import type { Clause } from '../clauses/clause.js';
import type { Item } from '../clauses/items.js';
import { isUnderstood, measuresIn, type Phrase, readPhrase } from '../clauses/phrase.js';
import type { Context } from '../context/context.js';
import { scopeOf } from '../context/scope.js';
import { type Theme, themeAfterNumber, themeOf, themeOfPart } from '../context/theme.js';
import { phraseReadings } from '../readings/phrase-readings.js';
import { isVerb, namesOutright, rolesIn, topicsOf } from '../words/senses.js';
import { saidBy, type Token } from '../words/token.js';
import { roleSet } from '../words/vocabulary.js';
import { carriedFor, isBlockedBehind, isExplained, withoutContents, withoutMore } from './behind-number.js';
import { BLOCKING } from './blocking.js';
import { isOfSame } from './going-on.js';
import { goesOnAboutInquiries } from './inquiries.js';
import { ledIn } from './led-in.js';
import { isLeftOver, isRest, withoutBesides } from './left-over.js';
import { receivedReviews } from './received-reviews.js';
import { isOfDocuments, namesRequests } from './sorted-documents.js';
import {
  isAboutSome,
  isByJudges,
  isBySome,
  isModified,
  isOfKind,
  isOfSubject,
  namesOther,
} from './unclear.js';

const EXCEPT = roleSet('except');
const PART = roleSet('part');
const NEGATION = roleSet('negation');
const APPLICANT = roleSet('applicant');

/** What the words around a number say that it counts, if they say it; and what the paragraph is about from there on. */
export interface Said {
  readonly phrase: Phrase | undefined;
  readonly theme: Theme;
}

/** What a number counts by the words around it; the first of a clause may be led in by the clause before. */
export function countedBy(all: Item, isFirst: boolean, clause: Clause, context: Context): Said {
  const { edition } = clause;
  const { theme } = context;
  const item = withoutContents(withoutMore(all, clause), theme.topics, clause);
  const reviews = receivedReviews(item, clause);
  if (reviews) return reviews;
  if (isBlocked(item, clause) && !carriedFor(item, theme.topics, clause)) {
    const next = afterNumber(item, theme, clause);
    return nothing(isByTheWay(item, theme, next, clause) ? { ...next, aside: true } : next);
  }
  if (isDenied(item.before, clause) || isDenied(item.after, clause))
    return nothing(afterNumber(item, theme, clause));
  if (isOfSubject(item.before, clause)) return nothing(theme);
  const said = isFirst ? ledIn(item, clause) : item.before;
  const before = endsInAmong(said, clause) ? NO_TOKENS : withoutWhole(said, theme.topics, clause);
  const roles = rolesIn(before);
  // 未收到一起申请 denies, and counts nothing.
  if (item.quantity.value === 1 && (roles & NEGATION) !== 0) return nothing(theme);
  const phrase = withoutApplicants(readPhrase(before, theme.topics, edition), roles);
  if (isLeftOver(before, phrase.topics, clause)) return nothing(theme);
  const isPart = (roles & PART) !== 0;
  const after = readPhrase(item.after, phrase.named ? phrase.topics : theme.topics, edition);
  // 不含上年结转2件 and 除2件结转下年外 count these; 不含撤回的41件 does not count what was excepted.
  const isExcepted = phrase.measures.length === 0 && isOutside(item.after[0], clause);
  const excepts =
    (roles & EXCEPT) !== 0 && (isExcepted || phrase.measures.length + after.measures.length !== 1);
  const isUnclear =
    phrase.unknownWithin ||
    isOfKind(before, clause) ||
    isBySome(before, clause) ||
    isAboutSome(before, phrase.topics, clause) ||
    (isPart && phrase.unknownBefore && !isByJudges(before, clause));
  if (isUnclear || excepts || isModified(before, phrase.topics, clause)) {
    const isOutright = before.some((token) => topicsOf(token).length > 0);
    // 留转下年研究2件: what words only imply is no topic where others stand among them.
    const next = isOutright ? afterNumber(item, theme, clause) : theme;
    // 办理审批业务3201件，办结3180件: what follows goes on about the same.
    const isOfOther = item.quantity.unit !== '%' && !excepts && namesOther(before);
    if (!isOfOther) return nothing(next);
    if (!isOutright) return nothing({ ...next, foreign: true, narrowed: undefined, aside: !theme.foreign });
    // 受理数据需求类申请45件 may be all that came in.
    return nothing(
      themeOfPart(next, { stated: item.quantity.value, readings: phraseReadings(phrase, edition) }),
    );
  }
  const named = phrase.named || after.named;
  if (named && goesOnAboutInquiries(item, context)) return nothing(theme);
  const topics = phrase.named ? phrase.topics : after.topics;
  const own = phrase.named ? phrase : readPhrase(before, topics, edition);
  const isBack = theme.aside && isTelling(own, edition);
  const next = named || isBack ? themeOf(topics) : theme;
  if (next.foreign && !next.narrowed) return nothing(next);
  const reason = carriedFor(item, topics, clause);
  if (reason) return { phrase: { ...phrase, topics, named, measures: [reason], columns: [] }, theme: next };
  // 收到12件政府信息公开申请, but not 收到12件征地方面的申请
  if (!phrase.named && after.named && after.unknownBefore) return nothing(next);
  const sorts = context.sentence.sortsDocuments && !namesRequests(before, clause);
  const isSorted = (said: Phrase) => sorts && isOfDocuments(said, edition);
  const [verbs, besides] = withoutBesides(own, clause);
  if (namesMore(verbs) && !tellsOutcomeBehind(verbs, after, edition)) {
    const isOfTheSame = isPart && isOfSame(verbs, context.sentence.counting, edition);
    if (isSorted(verbs) || isOfTheSame) return nothing(next);
    // 审结12件行政复议和行政诉讼案件
    const joint = verbs.joint || (!phrase.named && after.joint);
    return { phrase: ofYear({ ...verbs, topics, named, joint }, before, clause), theme: next };
  }
  // 19件予以公开
  if (namesMore(after)) {
    if (after.unknownBefore || after.unknownWithin || isSorted(after)) return nothing(next);
    if (isExplained(item, after, clause) || isListedBehind(item, clause)) return nothing(next);
    // 其余2件由企业提出 is what is left of the applicants.
    const measures = after.columns.length > 0 ? after.measures : [...after.measures, ...besides];
    return { phrase: ofYear({ ...after, topics, named, measures }, item.after, clause), theme: next };
  }
  // 办结38件，结余3件
  if (besides.length > 0 && isRest(item, clause, context))
    return { phrase: { ...phrase, topics, named, measures: besides }, theme: next };
  const none = noneOf(item, topics, edition);
  if (none) return { phrase: { ...phrase, topics, measures: none }, theme: next };
  const outright =
    (before.some(namesOutright) || item.after.some(namesOutright)) && !(isFirst && isOfMost(topics, clause));
  const isOfWhole = !isPart || isOwnPart(topics, theme, clause) || isDisputed(item, topics, clause);
  const isSaidOf = !after.unknownWithin && !isTarget(before.at(-1), clause);
  const isBare = outright && !phrase.unknownBefore && isOfWhole && isSaidOf && !isSorted(phrase);
  // 医疗纠纷诉讼5件，审结3件: what is not understood right before a dispute tells what it is over.
  if (!isBare && isOverOther(before, clause))
    return nothing(
      themeOfPart(next, { stated: item.quantity.value, readings: phraseReadings(phrase, edition) }),
    );
  const joint = phrase.joint || (!phrase.named && after.joint);
  return { phrase: isBare ? { ...phrase, topics, joint } : undefined, theme: next };
}

/** 导致2件行政复议被纠正: of disputes that there were, what came of these stands behind the number. */
function tellsOutcomeBehind(verbs: Phrase, after: Phrase, edition: Edition): boolean {
  const { topics, measures, columns, unknownBefore, unknownWithin } = after;
  if (measures.length === 0 || columns.length > 0 || unknownBefore || unknownWithin) return false;
  const isDispute = (topic: string) => edition.prose.topics[topic]?.dispute === true;
  return (
    topics.every(isDispute) &&
    measuresIn(verbs, edition).every(({ whole }) => whole) &&
    measuresIn(after, edition).every(({ outcome, fault }) => outcome || fault)
  );
}

/**
 * 制发9件，对其中3件进行解读，废止2件; 制发9件，同步解读9件，解读率100%；废止2件: what was done with documents, told with a number, is no
 * other thing that the next ones count.
 */
function isByTheWay({ before, after }: Item, theme: Theme, next: Theme, { text }: Clause): boolean {
  if (!next.foreign || (theme.foreign && !theme.aside)) return false;
  if ((rolesIn(before) & PART) !== 0) return !theme.foreign;
  return DONE_WITH.test(saidBy(before, text)) && after.every(isUnderstood);
}
const DONE_WITH =
  /^(?:均|全部|已|并|都|同步|同时|及时|配套|开展|进行|发布|配发|政策|文件|文字|图文|合法性|集体|公平竞争)*(?:解读|审查|备案)(?:材料|文章|率)?(?:的|了|为|达到?|是)?$/u;

/** Whether the first dispute that is named has a word right before it that is not understood, and is no organ. */
function isOverOther(before: readonly Token[], { edition, text, author }: Clause): boolean {
  const at = before.findIndex((token) =>
    topicsOf(token).some((topic) => edition.prose.topics[topic]?.dispute === true),
  );
  const over = before[at - 1];
  return over?.type === 'unknown' && over.end === before[at]?.at && !scopeOf(over, text, author);
}

/** 其他处理含撤回申请4件, 其他处理主要是撤回申请4件: what some of a result were. */
function withoutWhole(before: readonly Token[], above: readonly string[], { text, edition }: Clause) {
  const at = before.findIndex((token) => HOLDS.has(text.slice(token.at, token.end)));
  const { topics, measures } = readPhrase(before.slice(0, Math.max(at, 0)), above, edition);
  const isResult = topics.some((topic) =>
    edition.prose.topics[topic]?.results?.some((result) => measures.includes(result)),
  );
  return isResult ? before.slice(at + 1) : before;
}
const HOLDS = new Set(['含', '包含', '包括', '主要']);

/** 答复中有2件被纠正: what follows the number says what it counts. */
const endsInAmong = (tokens: readonly Token[], { text }: Clause): boolean => {
  const last = tokens.findLast(({ at, end }) => text.slice(at, end) !== '有');
  return last !== undefined && text.slice(last.at, last.end) === '中';
};
const NO_TOKENS: readonly Token[] = [];

/** 行政诉讼9件，其中直接起诉6件; 复议、诉讼共7件，其中复议4件: the tables have a row for the part. */
const isOwnPart = (topics: readonly string[], theme: Theme, { edition }: Clause) =>
  topics.every(
    (topic) =>
      theme.topics.includes(edition.prose.topics[topic]?.partOf ?? '') ||
      (theme.topics.length > topics.length && theme.topics.includes(topic)),
  );

/** 办理申请41件，其中涉及行政复议4件，被纠正1件: disputes over some of them, as they were decided. */
const isDisputed = ({ token }: Item, topics: readonly string[], { edition, text }: Clause) =>
  topics.every((topic) => edition.prose.topics[topic]?.dispute) &&
  DECIDED.test(text.slice(token.end, token.end + NEAR));
const DECIDED = /^[，,（(][^。；;，,]{0,4}(?:纠[错正]|维持|败诉|驳回|审结|撤销)/u;
const NEAR = 12;

/** 2件未按时答复, 没有予以公开2件: what was not done with them. */
function isDenied(tokens: readonly Token[], { text }: Clause): boolean {
  const at = tokens.findIndex(({ at, end }) => NEGATES.has(text[at] ?? '') && NOT.has(text.slice(at, end)));
  return at >= 0 && tokens.slice(at + 1).some(isVerb);
}
const NOT = new Set(['未', '没有']);
const NEGATES = new Set('未没');

/** 以自然人为主要申请人，共提出申请31件: theirs may be meant. */
function isOfMost(topics: readonly string[], { before: told, text, edition }: Clause): boolean {
  return (
    MOST.test(saidBy(told, text)) &&
    told.every(({ type }) => type !== 'quantity') &&
    readPhrase(told, topics, edition).columns.length > 0
  );
}
const MOST = /为主|主要|居多|最多|多为/u;

/** 除3件外均已办结: what was not excepted. */
const isOutside = (next: Token | undefined, { text }: Clause) =>
  next !== undefined && OUTSIDE.has(text.slice(next.at, next.end));
const OUTSIDE = new Set(['外', '以外', '之外']);

/** 对2件申请发出收费通知: what is done to some of them. */
const isTarget = (last: Token | undefined, { text }: Clause) =>
  last !== undefined && TARGETS.has(text.slice(last.at, last.end));
const TARGETS = new Set(['对', '在', '向', '就', '将', '把', '给', '针对', '围绕']);

const nothing = (theme: Theme): Said => ({ phrase: undefined, theme });

const afterNumber = ({ before, after }: Item, theme: Theme, { edition }: Clause) =>
  themeAfterNumber([...before, ...after], theme, edition);

const isBlocked = (item: Item, clause: Clause) =>
  (rolesIn(item.before) & BLOCKING) !== 0 || isBlockedBehind(item, clause);

/** 企业和群众 are all who may apply. */
const withoutApplicants = (phrase: Phrase, roles: number): Phrase =>
  (roles & APPLICANT) === 0 ? phrase : { ...phrase, columns: [] };

/** 依申请公开信息0条: of what words that need a verb deny with a number. */
function noneOf({ quantity, before }: Item, topics: readonly string[], { prose }: Edition) {
  if (quantity.value !== 0 || before.length === 0 || before.some(isVerb)) return undefined;
  const [topic = ''] = topics;
  const isLoose = before.some((token) => topicsOf(token).includes(topic) && !namesOutright(token));
  return isLoose && before.every((token) => isUnderstood(token) || topicsOf(token).includes(topic))
    ? prose.topics[topic]?.noneOf
    : undefined;
}

/** 废止6件, 维持3件: said of little else, so that what was told by the way changes nothing. */
const isTelling = (phrase: Phrase, edition: Edition) =>
  phrase.measures.length > 0 && measuresIn(phrase, edition).every(({ telling }) => telling);

/** 其他10件来自企业（6件）、律师事务所（2件）和其他组织（2件）: each of what is listed has its own number behind it. */
const isListedBehind = ({ after }: Item, { text }: Clause): boolean => {
  const end = after.at(-1)?.end ?? 0;
  return OWN_NUMBER.test(text.slice(end, end + NEAR));
};
const OWN_NUMBER = /^[（(]\d{1,7}[件份个宗起][）)，,]/u;

const namesMore = ({ measures, columns }: Phrase) => measures.length + columns.length > 0;
