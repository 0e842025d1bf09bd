import type { Edition } from '../../../edition/edition.js';
import { ofYear } from '../../clauses/carried.js';
import type { Clause } from '../../clauses/clause.js';
import type { Item } from '../../clauses/items.js';
import { isUnderstood, measuresIn, type Phrase, readPhrase } from '../../clauses/phrase.js';
import type { Sense } from '../../words/lexicon.js';
import { isVerb, measureOf, rolesIn, topicsOf } from '../../words/senses.js';
import { oneOf, type Token } from '../../words/token.js';
import { roleSet } from '../../words/vocabulary.js';

/** Words behind a number that make it one of something else. */
const BLOCKING_AFTER = roleSet('foreign', 'channel', 'change', 'except');

/** Whether what stands behind a number makes it one of something else. */
export const isBlockedBehind = (item: Item, clause: Clause): boolean =>
  (rolesIn(behindProjects(item, clause)) & BLOCKING_AFTER) !== 0;

/**
 * 行政处罚214件并全部公示, 现行有效的46件全部录入文件库, 印发的8件规范性文件通俗化解读不够: what else was done with them, or is said of them,
 * says nothing of what they are.
 */
export function withoutMore(item: Item, { text, edition }: Clause): Item {
  const { before, after } = item;
  const isSaidOf = saysOfDocuments(item, text, edition);
  const isToldOf = endsInOf(before, text) && before.some((token) => tellsBySelf(token, edition));
  if (before.length === 0 || !(isToldOf || isSaidOf || (rolesIn(after) & BLOCKING_AFTER) !== 0)) return item;
  const more = isSaidOf ? 1 : after.findIndex(({ at }) => MORE.has(text[at] ?? ''));
  return more < 0 ? item : { ...item, after: after.slice(0, more) };
}
const MORE = new Set('并且均都全已同');

const endsInOf = (before: readonly Token[], text: string) => text[(before.at(-1)?.end ?? 0) - 1] === '的';

/** 印发的8件规范性文件通俗化解读不够, but not 印发的8件规范性文件配套解读. */
function saysOfDocuments({ before, after: [noun, next] }: Item, text: string, { prose }: Edition): boolean {
  if (!noun || next?.type !== 'unknown' || !endsInOf(before, text) || !before.some(isVerb)) return false;
  const topics = topicsOf(noun).map((topic) => prose.topics[topic]);
  const areDone = topics.every((topic) => topic && !topic.dispute && topic.carriedOut === undefined);
  return topics.length > 0 && areDone && !WITH_THEM.test(text.slice(next.at, next.at + LONGEST_NOUN));
}
/** What there is of documents besides. */
const WITH_THEM = /^(?:草案|送审|征求|初稿|文稿|清单|目录|附件|配套|汇编|名录|电子|政策|相关|有关|及|后|前)/u;

const LONGEST_NOUN = 2;

/** 6件无法提供的答复多与此有关: what is said of some of a result. */
export function withoutSaidOf(item: Item, { text }: Clause): Item {
  const { after, token } = item;
  const [said] = OF_THOSE.exec(text.slice(token.end, token.end + LONGEST_OF_SOME)) ?? [];
  return said === undefined
    ? item
    : { ...item, after: after.filter(({ at }) => at < token.end + said.length) };
}
const OF_THOSE =
  /^[^，,。；;、：:（(\d的]{2,14}(?<!申请)的(?:答复(?!结果)|申请(?!人))(?=[^，,。；;、：:（()）\d中])/u;
const FOR_THAT = /^(?:申请|答复)?因此/u;
const LONGEST_OF_SOME = 24;

/**
 * 6件无法提供的答复多与此有关, 8件申请因此无法提供; 1件申请（涉及采砂）用时过长; 物业信息公开少，相关申请有32件; 其2023年结转的2件，已计入上年结转3件之中: some of
 * a row, and no more than there were.
 */
export function isOfSome({ at, end }: Token, { text }: Clause): boolean {
  const behind = text.slice(end, end + FARTHEST_OF_SOME);
  if (OF_THOSE.test(behind.slice(0, LONGEST_OF_SOME)) || FOR_THAT.test(behind) || AMONG_THOSE.test(behind))
    return true;
  const before = text.slice(Math.max(0, at - LONGEST_OF_SOME), at);
  return ON_THAT.test(before) || (BEGINS.test(before) && EXPLAINED.test(behind));
}
const FARTHEST_OF_SOME = 40;
const AMONG_THOSE = /^[^。；;]{0,24}[计纳列]入[^，。；;]{0,6}(?:结转|上年)[^，。；;\d]{0,6}\d/u;
const ON_THAT =
  /(?:[，,](?:相关|此类|这类|该类)(?:的)?申请(?:量|件)?(?:[共只仅]?有|达到?|为|共)?|[（(]即[^（）()，,。\d]{0,12}的)$/u;
const BEGINS = /(?:^|[，,。；;：:\n]|\d[.、]|[一二三四五六七八九]是)$/u;
const EXPLAINED = /^(?:(?:政府|政务)?信息公开|依申请公开)?申请[（(][^（）()]{1,24}[）)][^，,。；;、：:]/u;

/**
 * 收到的2件申请均为政策咨询: what some were about that the reader knows of. 全年收到的2件, and of 自然人, is said of all.
 */
export function areOfKind({ before, token: { at, end } }: Item, { text, tokens }: Clause): boolean {
  if (text[at - 1] !== '的' || (rolesIn(before) & OF_ALL) !== 0) return false;
  const tellsWho = tokens.some((token) => token.at >= end && token.word?.senses.some(isColumn));
  return !tellsWho && ARE_OF_KIND.test(text.slice(end, end + LONGEST_OF_SOME));
}
const OF_ALL = roleSet('own', 'ownPeriod', 'every');
const isColumn = ({ as }: Sense) => as === 'column';
const ARE_OF_KIND =
  /^(?:(?:政府|政务)?信息公开|依申请公开)?(?:申请)?(?:均|都|皆|全部)(?:为|是|系|属于?|涉及|围绕|关于|与)/u;

/** 1件答复在行政复议中被纠正: the answer that a dispute was over is nothing else that is counted. */
export function withoutAnswer(item: Item, { text, edition }: Clause): Item {
  const [answer, ...more] = item.after;
  if (!isAnswer(answer, text)) return item;
  const phrase = readPhrase(more, [], edition);
  const measures = measuresIn(phrase, edition);
  const isLost = phrase.named && measures.length > 0 && measures.every(({ fault }) => fault);
  return isLost ? { ...item, after: more } : item;
}
const isAnswer = oneOf('答复', '答复书', '告知书', '答复决定');

/** 2件因遗漏申请事项被复议机关纠正: why some were lost says nothing of what is counted. */
export function withoutFault(item: Item, { text, edition }: Clause): Item {
  const { after } = item;
  const from = after.findIndex((token) => isCause(token, text));
  const noun = after.slice(0, from).filter((token) => !isAnswer(token, text));
  if (from < 0 || !noun.every((token) => topicsOf(token).length > 0 || isUnderstood(token))) return item;
  const topics = noun.flatMap(topicsOf);
  const at = after.findIndex((token, index) => index > from + 1 && tellsOfLoss(token, topics, edition));
  return at < 0 ? item : { ...item, after: [...noun, ...after.slice(at)] };
}

/** 被复议机关纠正, which names its topic itself, or 被撤销 of a dispute that is named. */
function tellsOfLoss(token: Token, topics: readonly string[], edition: Edition): boolean {
  const phrase = readPhrase([token], topics, edition);
  const measures = measuresIn(phrase, edition);
  const isOfDispute = phrase.topics.some((topic) => edition.prose.topics[topic]?.dispute);
  return isOfDispute && measures.length > 0 && measures.every(({ fault }) => fault);
}

/** Whether a number is told with its reason: there may be more, for others. */
export const isForReason = ({ end }: Token, { text }: Clause): boolean =>
  FOR_REASON.test(text.slice(end, end + LONGEST_OF_SOME));
const FOR_REASON = /^(?:行政)?(?:复议|诉讼|答复|申请|案件)*(?:系|是|均)?(?:因|由于)/u;

/** 5件系其他法律、行政法规禁止公开的涉税信息: what the information was is no more than the reason. */
export function withoutContents(item: Item, topics: readonly string[], { text, edition }: Clause): Item {
  const { after } = item;
  const last = after.at(-1);
  if (after.length < 3 || !last || !INFORMATION.test(text.slice(last.at, last.end))) return item;
  const isReason = (token: Token) =>
    topics.some((topic) => {
      const measure = measureOf(token, topic, edition);
      const [source] = measure === undefined ? [] : measuresIn({ topics, measures: [measure] }, edition);
      return source?.outcome === true && source.readings.every((reading) => reading.includes('.'));
    });
  const at = after.findIndex(isReason);
  return at >= 0 && text[after[at + 1]?.at ?? -1] === '的'
    ? { ...item, after: after.slice(0, at + 1) }
    : item;
}
const INFORMATION = /(?:信息|内容|材料|资料)$/u;

/** 集中采购341个项目: what they are counted in is nothing else. */
function behindProjects({ before, after }: Item, { text, edition }: Clause): readonly Token[] {
  const [first] = after;
  const inProjects = (token: Token) =>
    topicsOf(token).some((topic) => edition.prose.topics[topic]?.inProjects);
  if (isProject(first, text) && before.some(inProjects)) return after.slice(1);
  // 废止1件旧文件
  const file = after.findIndex((token) => isFile(token, text));
  return file >= 0 && before.some((token) => tellsBySelf(token, edition)) ? after.slice(file + 1) : after;
}
const isProject = oneOf('项目');
const isFile = oneOf('文件');

const tellsBySelf = ({ word }: Token, { prose }: Edition): boolean =>
  word?.senses.some(
    (sense) => sense.as === 'measure' && prose.measures[sense.set]?.[sense.measure]?.telling,
  ) === true;

/** 1件因收到时间晚结转下年: what is carried over is so whatever the reason. */
export function carriedFor({ before, after: behind }: Item, topics: readonly string[], clause: Clause) {
  const { text, edition } = clause;
  const after = withoutNoun(behind);
  const [first] = after;
  const [topic = '', ...others] = topics;
  const carried = edition.prose.topics[topic]?.carriedOut;
  if (!isCause(first, text) || carried === undefined) return undefined;
  if (others.length > 0 || !before.every(isUnderstood)) return undefined;
  const sourceOf = (token: Token) =>
    measuresIn({ topics, measures: [measureOf(token, topic, edition) ?? ''] }, edition)[0];
  const last = after.findLastIndex((token) => {
    const source = sourceOf(token);
    return source !== undefined && !source.stage;
  });
  // 8件申请因年底收到，顺延至2024年办理
  const [, to] =
    GOES_ON.exec(text.slice(after.at(-1)?.end, (after.at(-1)?.end ?? 0) + LONGEST_GOING_ON)) ?? [];
  if (to !== undefined && (!/^\d/u.test(to) || Number(to) === (clause.author.year ?? 0) + 1)) return carried;
  if (after !== behind) return undefined;
  // 结转至2025年办理: to which year, and what for, stands behind.
  const isMore = (token: Token) => !isUnderstood(token) && !sourceOf(token)?.stage;
  if (last < 0 || after.slice(last + 1).some(isMore)) return undefined;
  const { measures } = ofYear(readPhrase(after.slice(last), topics, edition), after, clause);
  return measures[0] === carried ? carried : undefined;
}

const GOES_ON =
  /^[，,](?:尚未到期[，,]|未到期[，,])?(?:依法|按规定|依规|已|需|须|将)*(?:结转|顺延|延期|转结|转)(?:至|到|入)?(\d{4}(?=年)|下一?年|次年|翌年)/u;
const LONGEST_GOING_ON = 24;

/** 1件因年末收到，结转下年办理: why it was so, not what is counted. 31件系自然人提出 is no reason. */
export const isExplained = ({ after }: Item, phrase: Phrase, { text, edition }: Clause) =>
  isCause(withoutNoun(after)[0], text) &&
  !(phrase.columns.length > 0 && phrase.measures.length === 0) &&
  !measuresIn(phrase, edition).some(({ alone }) => alone);
/** 8件申请因年底收到 */
export const withoutNoun = (after: readonly Token[]): readonly Token[] =>
  after[0] && topicsOf(after[0]).length > 0 ? after.slice(1) : after;
export const isCause = (token: Token | undefined, text: string): boolean =>
  isCauseWord(token, text) ||
  (token !== undefined &&
    isUnderstood(token) &&
    (text.startsWith('因', token.at) || text.startsWith('由于', token.at)));
const isCauseWord = oneOf('因', '系');
