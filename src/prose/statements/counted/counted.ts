import type { Edition } from '../../../edition/edition.js';
import type { Clause } from '../../clauses/clause.js';
import type { Item } from '../../clauses/items.js';
import { measuresIn, type Phrase, readPhrase } from '../../clauses/phrase.js';
import type { Context } from '../../context/context.js';
import { type Theme, themeOf } from '../../context/theme.js';
import { hasRole, rolesIn, topicsOf } from '../../words/senses.js';
import { oneOf, type Token } from '../../words/token.js';
import { roleSet } from '../../words/vocabulary.js';
import { type Around, nothing, type OfTopics, type Said } from '../said.js';
import { withoutAnswer, withoutContents, withoutFault, withoutMore, withoutSaidOf } from './behind-number.js';
import { goesOnAboutInquiries } from './inquiries.js';
import { ledIn } from './led-in.js';
import { isLeftOver } from './left-over.js';
import { passedOver } from './passed-over.js';
import { receivedReviews } from './received-reviews.js';
import { isToldOfOthers } from './told-of-others.js';
import { toldUnclear } from './told-unclear.js';
import {
  toldAsNone,
  toldAsRest,
  toldByName,
  toldByReason,
  toldByWordsBefore,
  toldByWordsBehind,
  toldOfKind,
} from './ways-told.js';

const PART = roleSet('part');
const NEGATION = roleSet('negation');
const APPLICANT = roleSet('applicant');

/** What a number counts by the words around it; the first of a clause may be led in by the clause before. */
export function countedBy(all: Item, isFirst: boolean, clause: Clause, context: Context): Said {
  const told = withoutFault(withoutAnswer(withoutSaidOf(withoutMore(all, clause), clause), clause), clause);
  const item = withoutContents(told, context.theme.topics, clause);
  const reviews = receivedReviews(item, clause);
  if (reviews) return reviews;
  const said = passedOver(item, clause, context) ?? toldAround(item, isFirst, clause, context);
  // Most numbers count nothing of the tables: only of the others it is asked what else the sentence tells.
  const isOfOthers = tells(said, context.theme) && isToldOfOthers(item.token, clause, item.quantity.unit);
  return isOfOthers ? nothing(context.theme) : said;
}

/** Whether a number counts what the tables hold, or names a topic, or some of one, for those behind it. */
const tells = ({ phrase, theme }: Said, before: Theme): boolean =>
  phrase !== undefined ||
  (theme.narrowed !== undefined && theme.narrowed !== before.narrowed) ||
  (!theme.foreign && theme.topics.some((topic) => !before.topics.includes(topic)));

function toldAround(item: Item, isFirst: boolean, clause: Clause, context: Context): Said {
  const around = wordsAround(item, isFirst, clause, context);
  if (!around) return nothing(context.theme);
  const unclear = toldUnclear(around);
  if (unclear) return unclear;
  if (isNamed(around) && goesOnAboutInquiries(item, context)) return nothing(context.theme);
  const of = ofTopics(around);
  if (areDecisionsDisclosed(of)) return nothing(context.theme);
  if (of.next.foreign && !of.next.narrowed) return nothing(of.next);
  return (
    toldByReason(of) ??
    toldOfKind(of) ??
    toldByWordsBefore(of) ??
    toldByWordsBehind(of) ??
    toldAsRest(of) ??
    toldAsNone(of) ??
    toldByName(of)
  );
}

/** The words on both sides of a number; none of 未收到一起申请, which denies, and of what is left of a result. */
function wordsAround(item: Item, isFirst: boolean, clause: Clause, context: Context): Around | undefined {
  const { edition } = clause;
  const said = withoutYears(isFirst ? ledIn(item, clause) : item.before, clause);
  const { theme } = context;
  const before = endsInAmong(said, clause) ? NO_TOKENS : withoutWhole(said, theme.topics, clause);
  const roles = rolesIn(before);
  const topics = theme.disputes ?? theme.topics;
  if (item.quantity.value === 1 && (roles & NEGATION) !== 0) return undefined;
  const phrase = withoutApplicants(readPhrase(before, topics, edition), roles);
  if (isLeftOver(before, phrase.topics, clause)) return undefined;
  const after = readPhrase(item.after, phrase.named ? phrase.topics : topics, edition);
  return { item, clause, context, isFirst, before, phrase, after, isPart: (roles & PART) !== 0 };
}

/** 近三年行政处罚2022年41件、2023年33件: how many years are told, each of which is named. */
const withoutYears = (tokens: readonly Token[], { text }: Clause): readonly Token[] =>
  tokens.some(({ type }) => type === 'year')
    ? tokens.filter((token) => !(hasRole(token, OTHER_PERIOD) && text[token.at] === '近'))
    : tokens;
const OTHER_PERIOD = roleSet('otherPeriod');

const isNamed = ({ phrase, after }: Around): boolean => phrase.named || after.named;

/** The topics are those that are named before the number, or behind it, or were in hand. */
function ofTopics(around: Around): OfTopics {
  const { item, clause, context, isFirst, before, phrase, after, isPart } = around;
  const named = isNamed(around);
  const topics = phrase.named ? phrase.topics : after.topics;
  const own = phrase.named ? phrase : readPhrase(before, topics, clause.edition);
  const isBack = context.theme.aside && isTelling(own, clause.edition);
  const isNew = (named && !isOfNarrowed(around)) || isBack;
  const next = isNew ? themeOf(topics) : context.theme;
  // Spelled out, as contexts are.
  return { item, clause, context, isFirst, before, phrase, after, isPart, topics, named, own, next };
}

/** 作出行政处罚519件，除依法不予公开的12件外: what words only imply requests is of the decisions that were counted. */
const areDecisionsDisclosed = ({
  topics,
  item: { before, after },
  clause: { edition },
  context: { theme },
}: OfTopics) =>
  theme.topics.length > 0 &&
  theme.topics.every((topic) => edition.prose.topics[topic]?.exampled) &&
  topics.every((topic) => edition.prose.topics[topic]?.carriedOut !== undefined) &&
  ![...before, ...after].some((token) => topicsOf(token).length > 0);

/** 征地补偿申请23件，予以公开21件: what only implies requests goes on about those that may not be all of them. */
const isOfNarrowed = ({ context: { theme }, item: { before, after } }: Around): boolean =>
  theme.narrowed !== undefined &&
  !theme.narrowed.isOver &&
  ![...before, ...after].some((token) => topicsOf(token).length > 0);

/** 答复中有2件被纠正: what follows the number says what it counts. */
const endsInAmong = (tokens: readonly Token[], { text }: Clause): boolean =>
  isAmong(
    tokens.findLast((token) => !isHas(token, text)),
    text,
  );
const isHas = oneOf('有');
const isAmong = oneOf('中');
const NO_TOKENS: readonly Token[] = [];

/** 其他处理含撤回申请4件, 其他处理主要是撤回申请4件: what some of a result were. */
function withoutWhole(before: readonly Token[], above: readonly string[], { text, edition }: Clause) {
  const at = before.findIndex((token) => holds(token, text));
  if (at < 0) return before;
  const { topics, measures } = readPhrase(before.slice(0, at), above, edition);
  const isResult = topics.some((topic) =>
    edition.prose.topics[topic]?.results?.some((result) => measures.includes(result)),
  );
  return isResult ? before.slice(at + 1) : before;
}
const holds = oneOf('含', '包含', '包括', '主要');

/** 企业和群众 are all who may apply. */
const withoutApplicants = (phrase: Phrase, roles: number): Phrase =>
  (roles & APPLICANT) === 0 ? phrase : { ...phrase, columns: [] };

/** 废止6件, 维持3件: said of little else, so that what was told by the way changes nothing. */
const isTelling = (phrase: Phrase, edition: Edition) =>
  phrase.measures.length > 0 && measuresIn(phrase, edition).every(({ telling }) => telling);
