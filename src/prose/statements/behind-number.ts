import type { Edition } from '../../edition/edition.js';
import { ofYear } from '../clauses/carried.js';
import type { Clause } from '../clauses/clause.js';
import type { Item } from '../clauses/items.js';
import { isUnderstood, measuresIn, type Phrase, readPhrase } from '../clauses/phrase.js';
import { measureOf, rolesIn, topicsOf } from '../words/senses.js';
import { oneOf, type Token } from '../words/token.js';
import { roleSet } from '../words/vocabulary.js';

/** Words behind a number that make it one of something else. */
const BLOCKING_AFTER = roleSet('foreign', 'channel', 'change', 'except');

/** Whether what stands behind a number makes it one of something else. */
export const isBlockedBehind = (item: Item, clause: Clause): boolean =>
  (rolesIn(behindProjects(item, clause)) & BLOCKING_AFTER) !== 0;

/** 行政处罚214件并全部公示: what else was done with them says nothing of what they are. */
export function withoutMore(item: Item, { text }: Clause): Item {
  if (item.before.length === 0 || (rolesIn(item.after) & BLOCKING_AFTER) === 0) return item;
  const more = item.after.findIndex(({ at }) => MORE.has(text[at] ?? ''));
  return more < 0 ? item : { ...item, after: item.after.slice(0, more) };
}
const MORE = new Set('并且均都全已同');

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
export function carriedFor({ before, after }: Item, topics: readonly string[], clause: Clause) {
  const { text, edition } = clause;
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
  // 结转至2025年办理: to which year, and what for, stands behind.
  const isMore = (token: Token) => !isUnderstood(token) && !sourceOf(token)?.stage;
  if (last < 0 || after.slice(last + 1).some(isMore)) return undefined;
  const { measures } = ofYear(readPhrase(after.slice(last), topics, edition), after, clause);
  return measures.length === 1 && measures[0] === carried ? carried : undefined;
}

/** 1件因年末收到，结转下年办理: why it was so, not what is counted. 31件系自然人提出 is no reason. */
export const isExplained = ({ after: [first] }: Item, phrase: Phrase, { text, edition }: Clause) =>
  isCause(first, text) &&
  !(phrase.columns.length > 0 && phrase.measures.length === 0) &&
  !measuresIn(phrase, edition).some(({ alone }) => alone);
const isCause = oneOf('因', '由于', '系');
