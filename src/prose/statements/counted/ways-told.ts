import type { Edition } from '../../../edition/edition.js';
import { carriedBehind, ofYear } from '../../clauses/carried.js';
import type { Clause } from '../../clauses/clause.js';
import type { Item } from '../../clauses/items.js';
import { isUnderstood, measuresIn, type Phrase, readPhrase } from '../../clauses/phrase.js';
import { scopeOf } from '../../context/scope.js';
import type { Theme } from '../../context/theme.js';
import { isVerb, namesOutright, topicsOf } from '../../words/senses.js';
import { oneOf, saidBy, type Token } from '../../words/token.js';
import { nothing, nothingButAll, type OfTopics, type Said } from '../said.js';
import { carriedFor, isCause, isExplained, withoutNoun } from './behind-number.js';
import { isOfSame } from './going-on.js';
import { isRest, withoutBesides } from './left-over.js';
import { isOfDocuments, namesRequests } from './sorted-documents.js';

/** 1件因收到时间晚结转下年 */
export function toldByReason({ item, clause, phrase, topics, named, next }: OfTopics): Said | undefined {
  const reason = carriedFor(item, topics, clause);
  return reason
    ? { phrase: { ...phrase, topics, named, measures: [reason], columns: [] }, theme: next }
    : undefined;
}

/**
 * 收到12件征地方面的申请: of what is not understood, where only the words behind the number name what is counted; so is what came of them.
 */
export function toldOfKind(of: OfTopics): Said | undefined {
  const { phrase, after, topics, next } = of;
  if (phrase.named || !after.named || !after.unknownBefore) return undefined;
  return nothingButAll({ ...of, phrase: { ...phrase, topics } }, next);
}

/** 办结38件, 审结12件行政复议和行政诉讼案件 */
export function toldByWordsBefore(of: OfTopics): Said | undefined {
  const { item, clause, context, before, phrase, after, isPart, topics, named, next } = of;
  const { edition, text } = clause;
  const [verbs] = withoutBesides(of.own, clause);
  if (!namesMore(verbs) || tellsOutcomeBehind(verbs, after, edition)) return undefined;
  const isOfTheSame = isPart && isOfSame(verbs, context.sentence.counting, edition);
  if (isSorted(verbs, of) || isOfTheSame) return nothing(next);
  const joint = verbs.joint || (!phrase.named && after.joint);
  const { measures, columns, fields, row, unknownBefore, unknownWithin } = verbs;
  const told = { topics, measures, columns, fields, row, named, joint, unknownBefore, unknownWithin };
  return { phrase: ofYear(told, [...before, ...carriedBehind(item.after, text)], clause), theme: next };
}

/** 19件予以公开 */
export function toldByWordsBehind(of: OfTopics): Said | undefined {
  const { item, clause, after, topics, named, next } = of;
  if (!namesMore(after)) return undefined;
  if (after.unknownBefore || after.unknownWithin || isSorted(after, of)) return nothing(next);
  if (isExplained(item, after, clause) || isListedBehind(item, clause)) return nothing(next);
  // 其余2件由企业提出 is what is left of the applicants.
  const [, besides] = withoutBesides(of.own, clause);
  // 其余9件为不予处理和其他处理: what is left is both of these, and nothing more.
  const isWhole = after.columns.length > 0 || after.joint;
  const measures = isWhole ? after.measures : [...after.measures, ...besides];
  return { phrase: ofYear({ ...after, topics, named, measures }, item.after, clause), theme: next };
}

/** 办结38件，结余3件 */
export function toldAsRest({
  item,
  clause,
  context,
  phrase,
  own,
  topics,
  named,
  next,
}: OfTopics): Said | undefined {
  const [, besides] = withoutBesides(own, clause);
  return besides.length > 0 && isRest(item, clause, context)
    ? { phrase: { ...phrase, topics, named, measures: besides }, theme: next }
    : undefined;
}

/** 依申请公开信息0条 */
export function toldAsNone({ item, clause, phrase, topics, next }: OfTopics): Said | undefined {
  const none = noneOf(item, topics, clause.edition);
  return none ? { phrase: { ...phrase, topics, measures: none }, theme: next } : undefined;
}

/** 行政诉讼18件: what needs no verb. */
export function toldByName(of: OfTopics): Said {
  const { item, clause, isFirst, before, phrase, after, isPart, topics, next } = of;
  // 4件复议因案情复杂，结转下年度审理: some of them.
  if (isCause(withoutNoun(item.after)[0], clause.text)) return nothing(next);
  const outright =
    (before.some(namesOutright) || item.after.some(namesOutright)) && !(isFirst && isOfMost(topics, clause));
  const isOfWhole =
    !isPart || isOwnPart(topics, of.context.theme, clause) || isDisputed(item, topics, clause);
  const isSaidOf = !after.unknownWithin && !isTarget(before.at(-1), clause.text);
  const isBare = outright && !phrase.unknownBefore && isOfWhole && isSaidOf && !isSorted(phrase, of);
  // 医疗纠纷诉讼5件，审结3件; 法律援助申请23件，受理21件: a word that is not understood tells what they are over, or for.
  if (!isBare && isOverOther(before, clause)) return nothingButAll(of, next);
  const joint = phrase.joint || (!phrase.named && after.joint);
  return { phrase: isBare ? { ...phrase, topics, joint } : undefined, theme: next };
}

/** 依申请公开12件, where a sentence sorts documents by how they are open, is no request. */
const isSorted = (said: Phrase, { before, clause, context }: OfTopics): boolean =>
  context.sentence.sortsDocuments && !namesRequests(before, clause) && isOfDocuments(said, clause.edition);

const namesMore = ({ measures, columns }: Phrase) => measures.length + columns.length > 0;

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

/** 其他10件来自企业（6件）、律师事务所（2件）和其他组织（2件）: each of what is listed has its own number behind it. */
const isListedBehind = ({ after }: Item, { text }: Clause): boolean => {
  const end = after.at(-1)?.end ?? 0;
  return OWN_NUMBER.test(text.slice(end, end + NEAR));
};
const OWN_NUMBER = /^[（(]\d{1,7}[件份个宗起][）)，,]/u;

/** 依申请公开信息0条: of what words that need a verb deny with a number. */
function noneOf({ quantity, before }: Item, topics: readonly string[], { prose }: Edition) {
  if (quantity.value !== 0 || before.length === 0 || before.some(isVerb)) return undefined;
  const [topic = ''] = topics;
  const isLoose = before.some((token) => topicsOf(token).includes(topic) && !namesOutright(token));
  return isLoose && before.every((token) => isUnderstood(token) || topicsOf(token).includes(topic))
    ? prose.topics[topic]?.noneOf
    : undefined;
}

/** 以自然人为主要申请人，共提出申请31件: theirs may be meant. */
function isOfMost(topics: readonly string[], { before: told, text, edition }: Clause): boolean {
  return (
    MOST.test(saidBy(told, text)) &&
    told.every(({ type }) => type !== 'quantity') &&
    readPhrase(told, topics, edition).columns.length > 0
  );
}
const MOST = /为主|主要|居多|最多|多为/u;

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

/** 对2件申请发出收费通知: what is done to some of them. */
const isTarget = oneOf('对', '在', '向', '就', '将', '把', '给', '针对', '围绕');

/** Whether the first dispute or request that is named has a word right before it that is not understood, and is no organ. */
function isOverOther(before: readonly Token[], { edition, text, author }: Clause): boolean {
  const at = before.findIndex((token) =>
    topicsOf(token).some((topic) => {
      const { dispute, results } = edition.prose.topics[topic] ?? {};
      return dispute || results;
    }),
  );
  const over = before.slice(0, Math.max(0, at)).findLast((token) => !isOfKind(token, text));
  if (over?.type !== 'unknown' || scopeOf(over, text, author)) return false;
  return !before.some(
    (token) => token.at > over.at && token.at < (before[at]?.at ?? 0) && !isOfKind(token, text),
  );
}
const isOfKind = oneOf('类', '方面', '领域', '的', '相关', '有关');
