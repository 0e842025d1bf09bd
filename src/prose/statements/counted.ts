import type { Edition } from '../../edition/edition.js';
import { ofYear } from '../clauses/carried.js';
import type { Clause } from '../clauses/clause.js';
import type { Item } from '../clauses/items.js';
import { isUnderstood, measuresIn, type Phrase, readPhrase } from '../clauses/phrase.js';
import type { Context } from '../context/context.js';
import { scopeOf } from '../context/scope.js';
import { type Theme, themeAfterNumber, themeOf, themeOfPart } from '../context/theme.js';
import { phraseReadings } from '../readings/phrase-readings.js';
import { hasRole, isVerb, measureOf, namesOutright, rolesIn, topicsOf } from '../words/senses.js';
import type { Token } from '../words/token.js';
import { roleSet } from '../words/vocabulary.js';
import { BLOCKING } from './blocking.js';
import { isOfSame } from './going-on.js';
import { ledIn } from './led-in.js';
import { isOfDocuments } from './sorted-documents.js';

const EXCEPT = roleSet('except');
const BLOCKING_AFTER = roleSet('foreign', 'channel', 'change', 'except');
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
  const item = withoutMore(all, clause);
  if (isBlocked(item, clause)) {
    const next = afterNumber(item, theme, clause);
    // 制发9件，对其中3件进行解读，废止2件
    const isOfPart = next.foreign && !theme.foreign && (rolesIn(item.before) & PART) !== 0;
    return nothing(isOfPart ? { ...next, aside: true } : next);
  }
  const said = isFirst ? ledIn(item, clause) : item.before;
  const before = endsInAmong(said, clause) ? NO_TOKENS : said;
  const roles = rolesIn(before);
  // 未收到一起申请 denies, and counts nothing.
  if (item.quantity.value === 1 && (roles & NEGATION) !== 0) return nothing(theme);
  const phrase = withoutApplicants(readPhrase(before, theme.topics, edition), roles);
  if (isLeftOver(before, phrase.topics, clause)) return nothing(theme);
  const isPart = (roles & PART) !== 0;
  const after = readPhrase(item.after, phrase.named ? phrase.topics : theme.topics, edition);
  // 不含上年结转2件 and 除2件结转下年外 count these; 不含撤回的41件 does not count what was excepted.
  const excepts = (roles & EXCEPT) !== 0 && phrase.measures.length + after.measures.length !== 1;
  const isUnclear = phrase.unknownWithin || (isPart && phrase.unknownBefore && !isByJudges(before, clause));
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
  const topics = phrase.named ? phrase.topics : after.topics;
  const own = phrase.named ? phrase : readPhrase(before, topics, edition);
  const isBack = theme.aside && isTelling(own, edition);
  const next = named || isBack ? themeOf(topics) : theme;
  if (next.foreign && !next.narrowed) return nothing(next);
  // 收到12件政府信息公开申请, but not 收到12件征地方面的申请
  if (!phrase.named && after.named && after.unknownBefore) return nothing(next);
  const isSorted = (said: Phrase) => context.sentence.sortsDocuments && isOfDocuments(said, edition);
  const [verbs, besides] = withoutBesides(own, clause);
  if (namesMore(verbs)) {
    const isOfTheSame = isPart && isOfSame(verbs, context.sentence.counting, edition);
    if (isSorted(verbs) || isOfTheSame) return nothing(next);
    return { phrase: ofYear({ ...verbs, topics, named }, before, clause), theme: next };
  }
  const reason = carriedFor(item, topics, clause);
  if (reason) return { phrase: { ...phrase, topics, named, measures: [reason], columns: [] }, theme: next };
  // 19件予以公开
  if (namesMore(after)) {
    if (after.unknownBefore || after.unknownWithin || isSorted(after)) return nothing(next);
    if (isExplained(item, after, clause)) return nothing(next);
    // 其余2件由企业提出 is what is left of the applicants.
    const measures = after.columns.length > 0 ? after.measures : [...after.measures, ...besides];
    return { phrase: ofYear({ ...after, topics, named, measures }, item.after, clause), theme: next };
  }
  // 办结38件，结余3件
  if (besides.length > 0 && isRest(item, clause, context))
    return { phrase: { ...phrase, topics, named, measures: besides }, theme: next };
  const none = noneOf(item, topics, edition);
  if (none) return { phrase: { ...phrase, topics, measures: none }, theme: next };
  const outright = before.some(namesOutright) || item.after.some(namesOutright);
  const isOfWhole = !isPart || isOwnPart(topics, theme, clause);
  const isSaidOf = !after.unknownWithin && !isTarget(before.at(-1), clause);
  const isBare = outright && !phrase.unknownBefore && isOfWhole && isSaidOf && !isSorted(phrase);
  return { phrase: isBare ? { ...phrase, topics } : undefined, theme: next };
}

/** 办理审批业务3201件, but not 期内废止2件: what is not understood stands for a thing, not before what is done. */
function namesOther(before: readonly Token[]): boolean {
  const last = before.findLastIndex(({ type }) => type === 'unknown');
  const next = before.slice(last + 1).find(({ word }) => word?.naming === true);
  return last >= 0 && !(next && isVerb(next));
}

/** 行政处罚214件并全部公示: what else was done with them says nothing of what they are. */
function withoutMore(item: Item, { text }: Clause): Item {
  if (item.before.length === 0 || (rolesIn(item.after) & BLOCKING_AFTER) === 0) return item;
  const more = item.after.findIndex(({ at }) => MORE.has(text[at] ?? ''));
  return more < 0 ? item : { ...item, after: item.after.slice(0, more) };
}
const MORE = new Set('并且均都全已同');

/** 答复中有2件被纠正: what follows the number says what it counts. */
const endsInAmong = (tokens: readonly Token[], { text }: Clause): boolean => {
  const last = tokens.findLast(({ at, end }) => text.slice(at, end) !== '有');
  return last !== undefined && text.slice(last.at, last.end) === '中';
};
const NO_TOKENS: readonly Token[] = [];

/** 行政诉讼9件，其中直接起诉6件: the tables have a row for the part. */
const isOwnPart = (topics: readonly string[], theme: Theme, { edition }: Clause) =>
  topics.every((topic) => theme.topics.includes(edition.prose.topics[topic]?.partOf ?? ''));

/** 国家秘密3件、商业秘密21件、其他不予公开19件: what is left of a result, not all of it. */
const isLeftOver = (
  before: readonly Token[],
  topics: readonly string[],
  { text, edition }: Clause,
): boolean =>
  before.some((token, at) => {
    const former = before[at - 1];
    if (former?.end !== token.at || !OTHERS.has(text.slice(former.at, former.end))) return false;
    return topics.some((topic) => {
      const named = edition.prose.topics[topic]?.results?.slice(0, -1) ?? [];
      return named.includes(measureOf(token, topic, edition) ?? '');
    });
  });
const OTHERS = new Set(['其他', '其它']);

/** 对2件申请发出收费通知: what is done to some of them. */
const isTarget = (last: Token | undefined, { text }: Clause) =>
  last !== undefined && TARGETS.has(text.slice(last.at, last.end));
const TARGETS = new Set(['对', '在', '向', '就', '将', '把', '给', '针对', '围绕']);

/** 1件因收到时间晚结转下年: what is carried over is so whatever the reason. */
function carriedFor({ before, after }: Item, topics: readonly string[], { text, edition }: Clause) {
  const [first] = after;
  const last = after.at(-1);
  const carried = edition.prose.topics[topics[0] ?? '']?.carriedOut;
  if (!first || !last || !CAUSES.has(text.slice(first.at, first.end)) || carried === undefined)
    return undefined;
  const isSaid = topics.length === 1 && before.every(isUnderstood);
  return isSaid && measureOf(last, topics[0] ?? '', edition) === carried ? carried : undefined;
}

/** 1件因年末收到，结转下年办理: why it was so, not what is counted. */
const isExplained = ({ after: [first] }: Item, phrase: Phrase, { text, edition }: Clause) =>
  first !== undefined &&
  CAUSES.has(text.slice(first.at, first.end)) &&
  !measuresIn(phrase, edition).some(({ alone }) => alone);
const CAUSES = new Set(['因', '由于', '系']);

const nothing = (theme: Theme): Said => ({ phrase: undefined, theme });

const afterNumber = ({ before, after }: Item, theme: Theme, { edition }: Clause) =>
  themeAfterNumber([...before, ...after], theme, edition);

const isBlocked = (item: Item, clause: Clause) =>
  (rolesIn(item.before) & BLOCKING) !== 0 || (rolesIn(behindProjects(item, clause)) & BLOCKING_AFTER) !== 0;

/** 集中采购341个项目: what they are counted in is nothing else. */
function behindProjects({ before, after }: Item, { text, edition }: Clause): readonly Token[] {
  const [first] = after;
  const isProject = first !== undefined && text.slice(first.at, first.end) === '项目';
  const inProjects = (token: Token) =>
    topicsOf(token).some((topic) => edition.prose.topics[topic]?.inProjects);
  if (isProject && before.some(inProjects)) return after.slice(1);
  // 废止1件旧文件
  const file = after.findIndex(({ at, end }) => text.slice(at, end) === '文件');
  return file >= 0 && before.some((token) => tellsBySelf(token, edition)) ? after.slice(file + 1) : after;
}

const tellsBySelf = ({ word }: Token, { prose }: Edition): boolean =>
  word?.senses.some(
    (sense) => sense.as === 'measure' && prose.measures[sense.set]?.[sense.measure]?.telling,
  ) === true;

/** 其中国家发展改革委和省政府维持12件: who has judged. */
function isByJudges(before: readonly Token[], { text, author }: Clause): boolean {
  const verdict = before.find(({ word }) => word?.naming === true);
  const isOrgan = (token: Token) => token.type !== 'unknown' || scopeOf(token, text, author) !== undefined;
  return verdict !== undefined && hasRole(verdict, VERDICT) && before.every(isOrgan);
}
const VERDICT = roleSet('verdict');

/** 企业和群众 are all who may apply. */
const withoutApplicants = (phrase: Phrase, roles: number): Phrase =>
  (roles & APPLICANT) === 0 ? phrase : { ...phrase, columns: [] };

/** 剩余7件在法定期限内办理: 剩余 says what is left only beside another word. */
function withoutBesides(phrase: Phrase, { edition }: Clause): [Phrase, readonly string[]] {
  const { topics, measures } = phrase;
  const besides = measures.filter((measure) =>
    measuresIn({ topics, measures: [measure] }, edition).some(({ onlyBeside }) => onlyBeside),
  );
  if (besides.length === 0 || besides.length < measures.length) return [phrase, NO_MEASURES];
  return [{ ...phrase, measures: NO_MEASURES }, besides];
}

const NO_MEASURES: readonly string[] = [];

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

/** What is left of what the number before has said to be done. */
function isRest({ before, after }: Item, { edition }: Clause, { sentence, theme }: Context): boolean {
  const { counting } = sentence;
  const isDone = counting && measuresIn(counting, edition).some(({ concluded }) => concluded);
  const isRead = (token: Token) =>
    isUnderstood(token) || theme.topics.some((topic) => measureOf(token, topic, edition));
  return isDone === true && before.every(isRead) && after.every(isUnderstood);
}

const namesMore = ({ measures, columns }: Phrase) => measures.length + columns.length > 0;

/** 延期 in 延期答复13件 makes it another count; an organ's name before a verb does not. */
const isModified = (before: readonly Token[], topics: readonly string[], { text, author, edition }: Clause) =>
  before.some((token, at) => {
    const modifier = before[at - 1];
    // 个别答复 in 个别答复被复议机关纠正2件 is of another topic.
    const isSaid = topics.length === 0 || topics.some((topic) => measureOf(token, topic, edition));
    if (!isVerb(token) || !isSaid || modifier?.type !== 'unknown') return false;
    return (
      !MANNER.test(text.slice(modifier.at, modifier.end)) && scopeOf(modifier, text, author) === undefined
    );
  });

/** 依职权作出, 按权限办理, 经梳理废止: by what right or after what it was done. */
const MANNER = /^(?:依|按|经|据)[^延超逾撤抽]{1,6}$/u;
