import type { Edition } from '../../edition/edition.js';
import { namedTopics, readPhrase } from '../clauses/phrase.js';
import type { Reading } from '../readings/readings.js';
import { hasRole, rolesIn, topicsOf } from '../words/senses.js';
import type { Token } from '../words/token.js';
import { roleSet } from '../words/vocabulary.js';
import type { Tally } from './tally.js';

/** What a paragraph is about, so that a number without a noun counts it. */
export interface Theme {
  /** Of the tables, the last that were named. */
  readonly topics: readonly string[];
  /** It is about something that the tables do not hold. */
  readonly foreign: boolean;
  /** What may be all of the topic or a part: 受理数据需求类申请45件 of 45 that came in are all of them. */
  readonly narrowed: Narrowed | undefined;
  /** Only by the way, in a clause without numbers: 制发规范性文件9件，同步开展政策解读，废止6件. */
  readonly aside: boolean;
  /** Reviews and lawsuits, where both were counted before: what names neither may be of either, or of both together. */
  readonly disputes: readonly string[] | undefined;
}

/** A number of what the tables hold, told with words that are not understood, and what it may count without them. */
export interface Narrowed {
  readonly stated: number;
  readonly readings: readonly Reading[];
  /** The words tell by which way it came in: 收到网上申请30件. */
  readonly byWay?: boolean;
  /** What those that came in by it were counted in. */
  readonly unit?: string;
  /** The sentence that told it is over: 住建局58件、教育局31件。不予公开29件. */
  readonly isOver?: boolean;
}

const FOREIGN = roleSet('foreign');

/** At the end of a sentence: words that only imply the topic go on about all of it again. */
export function afterSentence(before: Theme, tally: Tally, edition: Edition): Theme {
  const theme = withDisputesCounted(before, tally, edition);
  return theme.narrowed && !theme.narrowed.isOver
    ? { ...theme, narrowed: { ...theme.narrowed, isOver: true } }
    : theme;
}

/** 行政复议4件，……；行政诉讼3件，……。已审结的5件中: of disputes, what follows may be of all kinds that the paragraph has counted. */
export function withDisputesCounted(theme: Theme, tally: Tally, { prose }: Edition): Theme {
  const { topics } = theme;
  if (topics.length === 0 || !topics.every((topic) => prose.topics[topic]?.dispute)) return theme;
  const counted = [...tally.topics, ...topics].flatMap((topic) => {
    const { dispute, partOf = topic } = prose.topics[topic] ?? {};
    return dispute ? [partOf] : [];
  });
  const disputes = [...new Set(counted)];
  return disputes.length > 1 ? { ...theme, disputes } : theme;
}

/** Of some topics of the tables, or none. */
export const themeOf = (topics: readonly string[]): Theme => ({
  topics,
  foreign: false,
  narrowed: undefined,
  aside: false,
  disputes: undefined,
});

/** About something else from here on, unless the number that says so counts all of the topic. */
export const themeOfPart = (theme: Theme, narrowed: Narrowed | undefined): Theme => ({
  ...theme,
  foreign: true,
  narrowed,
  aside: false,
});

/** A clause without numbers may still name what the next one counts. */
export function themeAfterClause(all: readonly Token[], theme: Theme, edition: Edition, text: string): Theme {
  const tokens = withoutContents(all, text);
  const telling = tokens.findLast((token) => hasRole(token, FOREIGN) || topicsOf(token).length > 0);
  const named = namedTopics(tokens, theme.topics, edition);
  if (!telling && named.length === 0) return theme;
  const foreign = telling ? hasRole(telling, FOREIGN) : theme.foreign;
  return {
    topics: named.length > 0 ? named : theme.topics,
    foreign,
    narrowed: telling ? undefined : theme.narrowed,
    aside: foreign && (theme.aside || !theme.foreign),
    disputes: named.length > 0 ? undefined : theme.disputes,
  };
}

/** 申请内容主要涉及项目用地、行政许可等方面: what requests are about is not what is counted next. */
function withoutContents(tokens: readonly Token[], text: string): readonly Token[] {
  const [first] = tokens;
  const last = tokens.at(-1);
  const [said] = (first && last && CONTENTS.exec(text.slice(first.at, last.end))) ?? [];
  return first && said !== undefined ? tokens.filter(({ end }) => end <= first.at + said.length) : tokens;
}

const CONTENTS =
  /^(?:申请)?(?:公开)?的?(?:信息)?(?:内容|事项|领域|类型|类别)?(?:[均都多]|主要|大多|大部分|重点|基本)?(?:涉及|集中[在于]|聚焦|围绕)/u;

/** The words around a number that is not understood may still change what the next one counts. */
export function themeAfterNumber(tokens: readonly Token[], theme: Theme, edition: Edition): Theme {
  const { named, topics } = readPhrase(tokens, [], edition);
  if (named && !isByReviewer(tokens, topics, edition) && !isForOther(tokens, topics, edition))
    return themeOf(topics);
  return (rolesIn(tokens) & FOREIGN) === 0
    ? theme
    : { ...theme, foreign: true, narrowed: undefined, aside: false };
}

/** 施工图审查申请86件，办结86件: what is applied for stands right before a word that says no more than that it is. */
function isForOther(tokens: readonly Token[], topics: readonly string[], { prose }: Edition): boolean {
  const at = tokens.findLastIndex((token) => topicsOf(token).length > 0);
  const [former, own] = [tokens[at - 1], tokens[at]];
  return (
    former !== undefined &&
    own !== undefined &&
    former.end === own.at &&
    own.end - own.at <= SHORT &&
    hasRole(former, FOREIGN) &&
    topics.every((topic) => prose.topics[topic]?.carriedOut !== undefined)
  );
}
/** 申请 */
const SHORT = 2;

/** 行政复议机关受理行政复议申请1862件，审结1760件: who decides on disputes is none of them. */
function isByReviewer(tokens: readonly Token[], topics: readonly string[], { prose }: Edition): boolean {
  const last = tokens.findLast((token) => hasRole(token, FOREIGN) || topicsOf(token).length > 0);
  return (
    last !== undefined && hasRole(last, FOREIGN) && topics.every((topic) => prose.topics[topic]?.dispute)
  );
}
